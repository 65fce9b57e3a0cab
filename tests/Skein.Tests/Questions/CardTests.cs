using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Skein.People;
using Skein.Questions;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Questions;

/// <summary>S-123: the cards, what was said about them, and the one that is drawn for a meeting.</summary>
public abstract class CardTests(TestSite site) : SiteTests(site)
{
    private static readonly Card Someone = ShippedDecks.Leaders.Find("P28")!;

    [Fact]
    public async Task The_deck_shows_29_cards_and_41_questions_by_its_five_issues()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var page = await teacher.Page(QuestionsLinks.Deck(network.Id));

        Assert.Equal([5, 6, 6, 5, 7], page.QuerySelectorAll("ul.cards").Select(list => list.Children.Length));
        Assert.Equal(
            ["Communication", "Knowledge", "Relationships", "Keeping in step", "Sustainability"],
            page.QuerySelectorAll("ul.cards")
                .Select(HeadingBefore));
        Assert.Equal(
            [6, 10, 8, 9, 8], page.QuerySelectorAll("ul.cards")
                .Select(list => list.QuerySelectorAll("li > p:not(.quiet)").Length));
    }

    [Fact]
    public async Task Every_card_opens_with_data_or_says_what_is_missing_for_every_reader()
    {
        var network = await Given.NetworkAsync(Site);
        foreach (var person in new[] { network.CoLeader, network.Manager, network.Teacher, network.Schools[0].Head })
        {
            using var reader = await Site.BrowserOf(person);
            foreach (var card in ShippedDecks.Leaders.Cards)
            {
                var page = await reader.Page(QuestionsLinks.Card(network.Id, card.Id));
                Assert.Equal(
                    card.Prompt.Questions.Select(q => q.Text), page.QuerySelectorAll("#questions p").Select(p => p.TextContent));
                Assert.True(page.QuerySelectorAll(".finding, .missing").Length > 0, $"{card.Prompt.Id} says nothing.");
                Assert.All(
                    page.QuerySelectorAll(".missing"),
                    gap => Assert.StartsWith("Nothing yet.", gap.TextContent.Trim(), StringComparison.Ordinal));
                foreach (var finding in page.QuerySelectorAll(".finding"))
                {
                    Assert.Equal(
                        ["Source", "What it means", "As at"], finding.QuerySelectorAll(".provenance dt")
                            .Take(3)
                            .Select(d => d.TextContent));
                }

                Assert.DoesNotContain("Primary School", Known(page), StringComparison.Ordinal);
                Assert.DoesNotContain("Leila Osei", Known(page), StringComparison.Ordinal);
                foreach (var link in page.QuerySelectorAll(".finding p a, .missing a"))
                {
                    using var led = await reader.Get(link.GetAttribute("href")!);
                    Assert.True(
                        led.StatusCode == HttpStatusCode.OK,
                        $"{card.Prompt.Id} leads to {link.GetAttribute("href")}, which answers {(int)led.StatusCode}.");
                }
            }
        }
    }

    [Fact]
    public async Task A_note_is_kept_with_its_day_and_the_card_was_last_considered_then()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var card = QuestionsLinks.Card(network.Id, Someone.Id);
        Assert.Contains("Nobody has written down", Considered(await leader.Page(card)), StringComparison.Ordinal);

        await leader.Fill(card, Typed("Two could do the minutes", -3), "form:has(#Note)");
        var page = await leader.Fill(card, Typed("Nobody else knows the bookings", -9), "form:has(#Note)");
        Assert.Equal(
            ["Two could do the minutes", "Nobody else knows the bookings"], page.QuerySelectorAll("#notes .kept-lines")
                .Select(n => n.TextContent));
        Assert.Equal($"Last talked about on {Site.Clock.Today.AddDays(-3).Said()}.", Considered(page));

        page = await leader.Fill(card, [], "form[action$=talked]");
        await leader.Fill(card, [], "form[action$=talked]");
        Assert.Equal($"Last talked about on {Site.Clock.Today.Said()}.", Considered(page));
        Assert.Equal(3, await Site.Db(db => db.CardTalks.CountAsync(t => t.NetworkId == network.Id, Cancel)));

        using var teacher = await Site.BrowserOf(network.Teacher);
        Assert.Equal(2, (await teacher.Page(card)).QuerySelectorAll("#notes > li").Length);
        var deck = (await teacher.Page(QuestionsLinks.Deck(network.Id))).QuerySelector("main")!.TextContent;
        Assert.Contains($"last talked about on {Site.Clock.Today.Said()}", deck, StringComparison.Ordinal);
        Assert.DoesNotContain("1 of 29", deck, StringComparison.Ordinal);

        var history = await leader.Page($"/networks/{network.Id.Value}/history");
        Assert.Contains("card P28 was talked about", history.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("minutes", history.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_come_25_to_a_page_and_one_can_be_taken_down()
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(async db =>
        {
            db.AddRange(
                Enumerable.Range(1, 26).Select(n => CardTalk.About(
                    network.Id, Someone, Site.Clock.Today.AddDays(-n), $"Note {n}", Site.Clock.GetUtcNow())));
            await db.SaveChangesAsync(Cancel);
        });
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.Equal(25, (await leader.Page(QuestionsLinks.Card(network.Id, Someone.Id))).QuerySelectorAll("#notes > li").Length);
        Assert.Equal(
            "Note 26",
            (await leader.Page(QuestionsLinks.Card(network.Id, Someone.Id).OnPage(2)))
                .QuerySelector("#notes .kept-lines")!.TextContent);

        var left = await leader.Fill(QuestionsLinks.Card(network.Id, Someone.Id), [], "form[action$=removal]");
        Assert.Equal("Note 2", left.QuerySelector("#notes .kept-lines")!.TextContent);
        Assert.Equal($"Last talked about on {Site.Clock.Today.AddDays(-1).Said()}.", Considered(left));
    }

    [Fact]
    public async Task A_note_that_cannot_be_kept_comes_back_as_it_was_typed()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var page = await leader.Page(QuestionsLinks.Card(network.Id, Someone.Id));
        using var tomorrow = await leader.Submit(page, Typed("Kept while typing", 1), "form:has(#Note)");
        using var empty = await leader.Submit(page, Typed(" ", 0), "form:has(#Note)");

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (tomorrow.StatusCode, empty.StatusCode));
        Assert.Equal("Kept while typing", (await Browser.Read(tomorrow)).QuerySelector("#Note")!.TextContent);
        Assert.Equal(0, await Site.Db(db => db.CardTalks.CountAsync(t => t.NetworkId == network.Id, Cancel)));
    }

    [Fact]
    public async Task Those_who_arrange_things_keep_notes_and_nobody_reads_another_network_s()
    {
        var network = await Given.NetworkAsync(Site);
        var other = await Given.NetworkAsync(Site, "Hillside");
        var card = QuestionsLinks.Card(network.Id, Someone.Id);
        using var manager = await Site.BrowserOf(network.Manager);
        var form = await manager.Page(card);
        await manager.Fill(card, Typed("Said at the table", 0), "form:has(#Note)");
        var talk = await Site.Db(db => db.CardTalks.Where(t => t.NetworkId == network.Id).Select(t => t.Id).SingleAsync(Cancel));

        using var teacher = await Site.BrowserOf(network.Teacher);
        Assert.Null((await teacher.Page(card)).QuerySelector("main form"));
        using var refused = await teacher.Submit(form, Typed("Not mine to keep", 0), "form:has(#Note)");
        using var stranger = await Site.BrowserOf(other.CoLeader);
        using var shut = await stranger.Get(card);
        var own = await stranger.Page(QuestionsLinks.Card(other.Id, Someone.Id));
        own.QuerySelector("form:has(#Note)")!.SetAttribute("action", QuestionsLinks.Note(other.Id, Someone.Id, talk));
        using var elsewhere = await stranger.Submit(own, [], "form:has(#Note)");
        using var noCard = await teacher.Get($"{QuestionsLinks.Deck(network.Id)}/P30");

        Assert.NotEqual(HttpStatusCode.Found, refused.StatusCode);
        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (shut.StatusCode, elsewhere.StatusCode, noCard.StatusCode));
        Assert.Equal(
            ["Said at the table"],
            await Site.Db(db => db.CardTalks.Where(t => t.NetworkId == network.Id).Select(t => t.Note).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task The_card_of_the_day_stays_the_same_and_another_is_a_link_away()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var first = await teacher.Page(QuestionsLinks.Deck(network.Id));
        Assert.Equal(Drawn(first), Drawn(await teacher.Page(QuestionsLinks.Deck(network.Id))));

        var another = first.QuerySelectorAll("#drawn ~ p a").Single(a => a.TextContent == "Another card").GetAttribute("href")!;
        Assert.NotEqual(Drawn(first), Drawn(await teacher.Page(another)));
        var agenda = await teacher.Page($"/networks/{network.Id.Value}/agenda");
        Assert.Contains(agenda.QuerySelectorAll(".sheet a"), a => a.GetAttribute("href") == Drawn(first));
    }

    [Fact]
    public async Task A_card_fits_on_a_sheet_with_lines_to_write_on_and_the_whole_deck_can_be_printed()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var sheet = (await teacher.Page(QuestionsLinks.Sheet(network.Id, Someone.Id))).QuerySelectorAll(".sheet").Single();
        Assert.Contains(Someone.Prompt.Questions[0].Text, sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, sheet.QuerySelectorAll(".write").Length);

        var deck = await teacher.Page(QuestionsLinks.Sheets(network.Id));
        Assert.Equal([5, 6, 6, 5, 7], deck.QuerySelectorAll(".sheet").Select(s => s.QuerySelectorAll(".panel").Length));
        Assert.Equal(41, deck.QuerySelectorAll(".sheet .lead").Length);
    }

    [Fact]
    public async Task A_name_in_a_note_goes_with_its_bearer()
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(async db =>
        {
            db.Add(CardTalk.About(network.Id, Someone, Site.Clock.Today, "Only Terry Cole has the key", Site.Clock.GetUtcNow()));
            await db.BeginAsync(Cancel);
            await db.SaveChangesAsync(Cancel);
            await EveryText.ScrubAsync(db, Forgotten.Named(network.Teacher, "Terry Cole"), Cancel);
            await db.StoreAsync(Cancel);
        });

        Assert.Equal(
            ["Only a former member has the key"],
            await Site.Db(db => db.CardTalks.Where(t => t.NetworkId == network.Id).Select(t => t.Note).ToListAsync(Cancel)));
    }

    private Dictionary<string, string> Typed(string note, int days) =>
        new() { ["Note"] = note, ["On"] = Site.Clock.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    private static string Known(IHtmlDocument page) =>
        string.Join(' ', page.QuerySelectorAll(".finding, .missing").Select(part => part.TextContent));

    private static string Considered(IHtmlDocument page) => page.QuerySelector("#considered")!.TextContent;

    private static string Drawn(IHtmlDocument page) => page.QuerySelector("#drawn ~ p a")!.GetAttribute("href")!;

    private static string HeadingBefore(IElement list) => list.PreviousElementSibling!.PreviousElementSibling!.TextContent;
}

public sealed class CardOnSqlite(SqliteSite site) : CardTests(site), IClassFixture<SqliteSite>;
public sealed class CardOnPostgres(PostgresSite site) : CardTests(site), IClassFixture<PostgresSite>;
