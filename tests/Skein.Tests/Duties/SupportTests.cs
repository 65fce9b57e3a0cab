using System.Net;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Tests.People;
using Skein.Tests.Support;

namespace Skein.Tests.Duties;

/// <summary>S-121: support in turbulent times.</summary>
public abstract class SupportTests(TestSite site) : SiteTests(site)
{
    private const string Secret = "Inspectors on Thursday";

    [Fact]
    public async Task A_hard_time_is_seen_by_those_chosen_and_leaves_no_trace_for_others()
    {
        var network = await Given.NetworkAsync(Site);
        var (ash, supporter) = (network.Schools[0], network.Schools[1].Head);
        var url = await FlagAsync(network, ash.Head, supporter, ash.Id.Value.ToString());
        var shifted = await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Book the hall");
        await Site.DoAsync(EaseDuties.Name);

        using var chosen = await Site.BrowserOf(supporter);
        Assert.Contains(Secret, SomePeople.Text(await chosen.Page(url)), StringComparison.Ordinal);
        foreach (var other in new[] { network.CoLeader, network.Manager, network.Teacher, network.Schools[2].Head })
        {
            using var browser = await Site.BrowserOf(other);
            using var refused = await browser.Get(url);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            var pages = new List<string>
            {
                "/me/support", "/me/duties", $"/networks/{network.Id.Value}", $"/networks/{network.Id.Value}/history",
                $"/networks/{network.Id.Value}/people/{ash.Head.Value}",
            };
            if (other == network.CoLeader || other == network.Manager)
            {
                pages.AddRange([$"/networks/{network.Id.Value}/duties", $"/networks/{network.Id.Value}/duties/{shifted.Value}"]);
            }

            foreach (var page in pages)
            {
                var text = SomePeople.Text(await browser.Page(page));
                Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
                Assert.DoesNotContain("asked people of their choice", text, StringComparison.Ordinal);
                Assert.DoesNotContain("deadline waits", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("It waits", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Nothing_of_why_is_in_the_chronicle_and_its_rows_are_for_whoever_asked_alone()
    {
        var network = await Given.NetworkAsync(Site);
        await FlagAsync(network, network.Schools[0].Head, network.Schools[1].Head);
        await Site.OweAsync(network.Id, Owner.For(network.Schools[0].Head), "Book the hall");
        await Site.DoAsync(EaseDuties.Name);

        var rows = await Site.Db(db => db.Chronicle
            .Where(e => e.NetworkId == network.Id.Value && (e.Verb == "support.asked" || e.Verb == "duty.eased"))
            .ToListAsync(Cancel));
        var words = await Site.Db(db => db.ChronicleWords.CountAsync(
            w => w.Sentence.Contains(Secret) || (w.Reason != null && w.Reason.Contains(Secret)), Cancel));

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(Audience.Concerned, VerbTable.Find(row.Verb).Audience));
        Assert.Equal(0, words);
    }

    [Fact]
    public async Task Deadlines_shift_help_is_offered_and_it_ends_with_a_thank_you_note()
    {
        var network = await Given.NetworkAsync(Site);
        var (head, supporter) = (network.Schools[0].Head, network.Schools[1].Head);
        var due = Site.Clock.Today.AddDays(7);
        var duty = await Site.OweAsync(network.Id, Owner.For(head), "Book the hall");
        var url = await FlagAsync(network, head, supporter);
        await Site.DoAsync(EaseDuties.Name);
        var eased = (await Site.DutyAsync(duty)).DueOn;

        using var chosen = await Site.BrowserOf(supporter);
        using var nothing = await chosen.Submit(await chosen.Page(url), [], "form[action$='/offers']");
        await chosen.Fill(url, new() { ["Words"] = "I can host the meeting" }, "form[action$='/offers']");
        using var mine = await Site.BrowserOf(head);
        var offered = SomePeople.Text(await mine.Page(url));
        Site.Clock.Forward(TimeSpan.FromDays(10));
        using var unthanked = await mine.Submit(await mine.Page(url), [], "form[action$='/end']");
        await mine.Fill(url, new() { ["Thanks"] = "Your call on Tuesday carried me" }, "form[action$='/end']");
        await Site.DoAsync(EaseDuties.Name);

        Assert.Equal(due.AddDays(42), eased);
        Assert.Contains("I can host the meeting", offered, StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (nothing.StatusCode, unthanked.StatusCode));
        Assert.Contains("Your call on Tuesday carried me", SomePeople.Text(await chosen.Page(url)), StringComparison.Ordinal);
        Assert.Equal(due.AddDays(10), (await Site.DutyAsync(duty)).DueOn);
    }

    [Fact]
    public async Task A_supporter_ends_nothing_and_nobody_offers_help_to_themselves()
    {
        var network = await Given.NetworkAsync(Site);
        var (head, supporter) = (network.Schools[0].Head, network.Schools[1].Head);
        var url = await FlagAsync(network, head, supporter);
        using var chosen = await Site.BrowserOf(supporter);
        using var mine = await Site.BrowserOf(head);

        // The page of each shows no such form; a form made by hand is refused.
        using var ended = await chosen.Submit(await ByHandAsync(chosen, "/end"), new() { ["Thanks"] = "Done" });
        using var offered = await mine.Submit(await ByHandAsync(mine, "/offers"), new() { ["Words"] = "I help myself" });
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (ended.StatusCode, offered.StatusCode));
        Assert.Null((await mine.Page(url)).QuerySelector("form[action$='/offers']"));
        Assert.Null((await chosen.Page(url)).QuerySelector("form[action$='/end']"));
        Assert.Null(
            await Site.Db(db => db.Turbulences.Where(t => t.NetworkId == network.Id).Select(t => t.Until).SingleAsync(Cancel)));

        async Task<AngleSharp.Html.Dom.IHtmlDocument> ByHandAsync(Browser browser, string act)
        {
            var page = await browser.Page(url);
            page.QuerySelector("main form")!.SetAttribute("action", url + act);
            return page;
        }
    }

    [Fact]
    public async Task The_network_is_told_how_many_from_five_up_and_never_who()
    {
        var network = await Given.NetworkAsync(Site, schools: 6);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var list = $"/networks/{network.Id.Value}/duties";
        foreach (var school in network.Schools.Take(4))
        {
            await FlagAsync(network, school.Head, network.Schools[5].Head);
        }

        var four = SomePeople.Text(await leader.Page(list));
        await FlagAsync(network, network.Schools[4].Head, network.Schools[5].Head);
        var five = SomePeople.Text(await leader.Page(list));

        Assert.Contains("Fewer than five people", four, StringComparison.Ordinal);
        Assert.Contains("5 people have room at present, with 0 offers of help", five, StringComparison.Ordinal);
        Assert.All(network.Schools, s => Assert.DoesNotContain(s.Name, five, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_word_is_theirs_to_take_along_and_somebody_must_be_chosen()
    {
        var network = await Given.NetworkAsync(Site);
        var head = network.Schools[0].Head;
        using var browser = await Site.BrowserOf(head);
        using var alone = await browser.Submit(await browser.Page("/me/support/new"), []);
        await FlagAsync(network, head, network.Schools[1].Head);

        using var data = await browser.Get("/me/data");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
        Assert.Contains(Secret, await data.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    /// <returns>The page of it.</returns>
    private async Task<string> FlagAsync(
        GivenNetwork network, Skein.Access.PersonId person, Skein.Access.PersonId supporter, string scope = "me")
    {
        using var browser = await Site.BrowserOf(person);
        using var told = await browser.Submit(
            await browser.Page($"/me/support/new?network={network.Id.Value}"),
            new() { ["For"] = scope, ["First"] = supporter.Value.ToString(), ["Words"] = Secret });
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        return told.Headers.Location!.ToString();
    }
}

public sealed class SupportOnSqlite(SqliteSite site) : SupportTests(site), IClassFixture<SqliteSite>;
public sealed class SupportOnPostgres(PostgresSite site) : SupportTests(site), IClassFixture<PostgresSite>;
