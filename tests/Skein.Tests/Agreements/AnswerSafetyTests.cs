using System.Net;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>What a link, a code and a telephone can do to an agreement, and what they cannot.</summary>
public abstract class AnswerSafetyTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Opening_a_link_by_any_means_changes_nothing()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var link = (await text.LinksAsync())[0];
        using var scanner = Site.Browser();

        for (var i = 0; i < 3; i++)
        {
            await scanner.Page(link);
        }

        using var head = await scanner.Send(new(HttpMethod.Head, link));
        using var prefetch = new HttpRequestMessage(HttpMethod.Get, link);
        prefetch.Headers.Add("Sec-Purpose", "prefetch");
        using var fetched = await scanner.Send(prefetch);
        using var thanks = await scanner.Get($"{link}/thanks");

        Assert.Equal(0, await text.ConsentsAsync());
        Assert.All(await text.AskedAsync(), a => Assert.Null(a.AnsweredAt));
    }

    [Fact]
    public async Task A_forged_link_changes_nothing()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var link = (await text.LinksAsync())[0];
        using var browser = Site.Browser();
        var wrong = new SignedLinks.Signer(new byte[32]).Write(AnswerLetter.ByLink, (await text.AskedAsync())[0].Id.Value);

        foreach (
            var forged in new[]
            {
                AskingLinks.Answer(wrong), link[..^1], link[..12] + (link[12] == 'A' ? 'B' : 'A') + link[13..],
            })
        {
            using var refused = await browser.Get(forged);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var body = new FormUrlEncodedContent(Putting.Reply("agreed"));
        using var post = new HttpRequestMessage(HttpMethod.Post, AskingLinks.Answer(wrong)) { Content = body };
        using var unsigned = await browser.Send(post);
        Assert.Equal(HttpStatusCode.NotFound, unsigned.StatusCode);
        Assert.Equal(0, await text.ConsentsAsync());
    }

    [Fact]
    public async Task A_form_sent_again_and_an_answer_given_again_are_kept_once()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var link = (await text.LinksAsync())[0];
        using var phone = Site.Browser();
        var form = await phone.Page(link);

        using var first = await phone.Submit(form, Putting.Reply("agreed"));
        using var replayed = await phone.Submit(form, Putting.Reply("agreed"));
        await phone.Fill(link, Putting.Reply("agreed"));

        Assert.Equal(first.Headers.Location, replayed.Headers.Location);
        var consent = Assert.Single(await text.Whole(t => t.Versions[0].Consents));
        Assert.Equal(ConsentAnswer.Agreed, consent.Answer);
    }

    [Fact]
    public async Task A_link_ends_with_the_letter_and_with_its_version()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var link = (await text.LinksAsync())[0];
        using var phone = Site.Browser();
        var early = await phone.Page(link);
        await text.RedraftAsync("Something better.");
        await text.PutAsync();

        var late = await phone.Page(link);
        using var sent = await phone.Submit(early, Putting.Reply("agreed"));

        Assert.Null(late.QuerySelector("main form"));
        Assert.Contains("This version was set aside on 7 September 2026", late.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var second = await phone.Page((await text.LinksAsync())[0]);
        Site.Clock.Forward(TimeSpan.FromDays(15));
        using var expired = await phone.Submit(second, Putting.Reply("agreed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, expired.StatusCode);
        Assert.Equal(0, await text.ConsentsAsync());
        Site.Clock.Forward(TimeSpan.FromDays(-15));
    }

    [Fact]
    public async Task A_refusal_and_a_reservation_need_a_line_that_says_why()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        using var phone = Site.Browser();
        var form = await phone.Page((await text.LinksAsync())[0]);

        using var refused = await phone.Submit(form, Putting.Reply("refused"));
        using var reserved = await phone.Submit(form, Putting.Reply("reservation", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reserved.StatusCode);
        Assert.NotNull((await Browser.Read(refused)).QuerySelector("input[value=refused][checked]"));
        Assert.Equal(0, await text.ConsentsAsync());
    }

    [Fact]
    public async Task By_code_from_paper_and_as_told_an_answer_counts_the_same_and_says_how_it_came()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var asked = await text.AskedAsync();
        using var phone = Site.Browser();
        await phone.Follow(
            await phone.Submit(await phone.Fill("/answer", new() { ["Code"] = asked[0].Code }), Putting.Reply("agreed")));

        using var manager = await Site.BrowserOf(network.Manager);
        var told = $"/networks/{network.Id.Value}/letters/{asked[1].LetterId.Value}/told/{asked[1].Id.Value}";
        await manager.Fill(told, Putting.Reply("reservation", "Not before Easter."));

        var page = await text.ReadAsync(network.Schools[2].Head);
        Assert.Contains("2 of 3 schools have agreed (67%), 1 with a reservation.", page, StringComparison.Ordinal);
        Assert.Contains("as told to Mina Patel", page, StringComparison.Ordinal);
        Assert.Equal(
            [CameBy.Code, CameBy.Told], await text.Whole(t => t.Versions[0].Consents.Select(c => c.CameBy).Order().ToList()));
    }

    [Fact]
    public async Task A_changed_answer_stands_beside_the_one_before_on_its_own_days()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await text.AnswerAsync(1);
        Site.Clock.Forward(TimeSpan.FromDays(3));

        await text.AnswerAsync(1, "refused", "We cannot spare the days.");

        Assert.Contains("0 of 3 schools have agreed (0%).", await text.ReadAsync(network.CoLeader), StringComparison.Ordinal);
        Assert.Contains(
            "1 of 3 schools has agreed (33%).", await text.ReadAsync(network.CoLeader, "?on=2026-09-09"),
            StringComparison.Ordinal);
        Assert.Equal(2, await text.ConsentsAsync());
        Site.Clock.Forward(TimeSpan.FromDays(-3));
    }

    [Fact]
    public async Task The_head_finds_the_question_on_their_own_page_and_on_the_texts()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        using var head = await Site.BrowserOf(network.Schools[0].Head);

        var mine = await head.Page($"/schools/{network.Schools[0].Id.Value}/head");
        var act = (await head.Page(text.Page)).QuerySelector("main .act a")!.GetAttribute("href")!;

        Assert.Contains("Purpose", mine.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await head.Fill(act, Putting.Reply("agreed"));
        Assert.Equal(1, await text.ConsentsAsync());
    }

    [Fact]
    public async Task The_sheet_of_paper_holds_the_text_that_it_asks_about()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        var asked = await text.AskedAsync();
        using var leader = await Site.BrowserOf(network.CoLeader);

        var sheets = await leader.Page($"/networks/{network.Id.Value}/letters/{asked[0].LetterId.Value}/sheets?who=silent");

        Assert.Equal(3, sheets.QuerySelectorAll(".sheet").Length);
        Assert.Contains("Each school pays 200 pounds.", sheets.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Does your school agree to “Purpose”?", sheets.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class AnswerSafetyOnSqlite(SqliteSite site) : AnswerSafetyTests(site), IClassFixture<SqliteSite>;
public sealed class AnswerSafetyOnPostgres(PostgresSite site) : AnswerSafetyTests(site), IClassFixture<PostgresSite>;
