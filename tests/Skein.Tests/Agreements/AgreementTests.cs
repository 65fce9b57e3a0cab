using System.Net;
using System.Text.Json;
using Skein.Agreements;
using Skein.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>The Checks of S-15 and S-21, and I-07.</summary>
public abstract class AgreementTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Nine_of_twelve_is_75_percent_and_the_three_are_named_to_the_co_leader()
    {
        var network = await Given.NetworkAsync(Site, schools: 12);
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);

        await purpose.AnswerAsync(9);

        var page = await purpose.ReadAsync(network.CoLeader);
        Assert.Contains("9 of 12 schools have agreed (75%).", page, StringComparison.Ordinal);
        Assert.Contains(
            "Oak Primary School, Pine Primary School and Rowan Primary School have not agreed.", page, StringComparison.Ordinal);
        var others = await purpose.ReadAsync(network.Teacher);
        Assert.Contains("9 of 12 schools have agreed (75%).", others, StringComparison.Ordinal);
        Assert.Contains("3 schools have not answered yet", others, StringComparison.Ordinal);
        Assert.DoesNotContain("Rowan", others, StringComparison.Ordinal);
        Assert.Contains("before the schools since 7 September 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twelve_signatures_of_twelve_complete_the_network_agreement_and_bring_it_into_force()
    {
        var network = await Given.NetworkAsync(Site, schools: 12);
        var agreement = await Putting.PutAsync(Site, network, AgreementKind.NetworkAgreement);
        await agreement.AnswerAsync(11);
        Assert.Contains(
            "11 of 12 schools have agreed (92%).", await agreement.ReadAsync(network.CoLeader), StringComparison.Ordinal);
        Assert.Null(await agreement.Whole(t => t.InForceOn(Site.Clock.Today)));

        await agreement.AnswerAsync(1, skip: 11);

        var page = await agreement.ReadAsync(network.Teacher);
        Assert.Contains("Version 1 is in force since 7 September 2026", page, StringComparison.Ordinal);
        Assert.Contains("12 of 12 schools have agreed (100%).", page, StringComparison.Ordinal);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var sheet = await leader.Page($"{agreement.Page}/versions/1/sheet");
        Assert.Equal(12, sheet.QuerySelectorAll("tbody tr").Length);
        Assert.All(
            sheet.QuerySelectorAll("tbody td"),
            cell => Assert.Contains("agreed on 7 September 2026", cell.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_version_shows_the_difference_asks_again_and_leaves_the_old_one_readable_with_its_dates()
    {
        var network = await Given.NetworkAsync(Site);
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await purpose.AnswerAsync(3);
        Site.Clock.Forward(TimeSpan.FromDays(30));
        await purpose.RedraftAsync("We meet three times a term.\n\nEach school pays 200 pounds.", "Twice was too seldom.");
        await purpose.PutAsync();

        using var phone = Site.Browser();
        var asked = await phone.Page((await purpose.LinksAsync())[0]);
        Assert.Contains("twice", asked.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("three times", asked.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        await purpose.AnswerAsync(3);

        var now = await purpose.ReadAsync(network.Teacher);
        Assert.Contains("Version 2 is in force since 7 October 2026", now, StringComparison.Ordinal);
        Assert.Contains("in force from 7 September 2026 to 6 October 2026", now, StringComparison.Ordinal);
        var old = await purpose.ReadAsync(network.Teacher, "/versions/1");
        Assert.Contains("We meet twice a term.", old, StringComparison.Ordinal);
        Assert.Contains("3 of 3 schools have agreed (100%).", old, StringComparison.Ordinal);
        var then = await purpose.ReadAsync(network.Teacher, "?on=2026-09-20");
        Assert.Contains("Version 1 is in force since 7 September 2026", then, StringComparison.Ordinal);
        Assert.DoesNotContain("three times", then, StringComparison.Ordinal);
        Site.Clock.Forward(TimeSpan.FromDays(-30));
    }

    [Fact]
    public async Task What_was_put_to_the_schools_cannot_be_rewritten()
    {
        var network = await Given.NetworkAsync(Site);
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);

        await purpose.RedraftAsync("Something else.");

        Assert.Equal(
            ["We meet twice a term.\n\nEach school pays 200 pounds.", "Something else."],
            await purpose.Whole(t => t.Versions.Select(v => v.Words).ToList()));
        Assert.DoesNotContain("Version 2", await purpose.ReadAsync(network.Teacher), StringComparison.Ordinal);
        Assert.Contains("Version 2 is a draft", await purpose.ReadAsync(network.Manager), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_read_by_co_leaders_and_that_school_and_counted_for_the_others()
    {
        var network = await Given.NetworkAsync(Site);
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await purpose.AnswerAsync(1);
        await purpose.AnswerAsync(1, "refused", "It costs us two afternoons.", skip: 1);
        await purpose.AnswerAsync(1, "reservation", "Not before Easter.", skip: 2);

        Assert.Contains("It costs us two afternoons.", await purpose.ReadAsync(network.CoLeader), StringComparison.Ordinal);
        Assert.Contains(
            "It costs us two afternoons.", await purpose.ReadAsync(network.Schools[1].Head), StringComparison.Ordinal);
        foreach (var reader in new[] { network.Manager, network.Teacher, network.Schools[0].Head })
        {
            using var browser = await Site.BrowserOf(reader);
            using var told = await browser.Get(purpose.Api);
            using var history = await browser.Get($"/networks/{network.Id.Value}/history");
            var letters = reader == network.Manager ? await LetterAsync(browser, network) : "";
            var page = await purpose.ReadAsync(reader);
            Assert.Contains("1 school has not agreed", page, StringComparison.Ordinal);
            Assert.Equal(reader == network.Schools[0].Head, page.Contains("Not before Easter.", StringComparison.Ordinal));
            var all = page + await told.Content.ReadAsStringAsync(Cancel) + letters;
            Assert.DoesNotContain(
                "two afternoons", all + await history.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.DoesNotContain("Beech", page + await told.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        using var teacher = await Site.BrowserOf(network.Teacher);
        var past = await (await teacher.Get($"/networks/{network.Id.Value}/history")).Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("Ash Primary School agreed", past, StringComparison.Ordinal);
        Assert.DoesNotContain("Beech", past, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_on_without_everybody_needs_a_reason_that_is_kept_and_for_data_is_not_open()
    {
        var network = await Given.NetworkAsync(Site);
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await purpose.AnswerAsync(2);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var form = await leader.Page($"{purpose.Page}/in-force");
        using var asked = await leader.Submit(form, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);

        await leader.Follow(await leader.Submit(form, new() { ["Because"] = "Cedar asked us to begin." }));

        Assert.Contains(
            "because: “Cedar asked us to begin.”", await purpose.ReadAsync(network.Teacher), StringComparison.Ordinal);
        var data = await Putting.PutAsync(Site, network, AgreementKind.DataSharing);
        await data.AnswerAsync(2);
        var page = await leader.Page($"{data.Page}/in-force");
        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains(
            "Every school in the network must agree.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resting_school_is_asked_and_counted_and_one_that_left_is_neither()
    {
        var network = await Given.NetworkAsync(Site);
        await BecomeAsync(network, 1, MembershipState.Resting);
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await purpose.AnswerAsync(1);
        Assert.Contains("1 of 3 schools has agreed (33%).", await purpose.ReadAsync(network.CoLeader), StringComparison.Ordinal);

        await BecomeAsync(network, 2, MembershipState.Left);

        Assert.Contains("1 of 2 schools has agreed (50%).", await purpose.ReadAsync(network.CoLeader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_tells_what_the_page_says()
    {
        var network = await Given.NetworkAsync(Site);
        var purpose = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await purpose.AnswerAsync(2);
        using var browser = await Site.BrowserOf(network.Schools[2].Head);

        using var response = await browser.Get(purpose.Api);
        using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        using var list = await browser.Get($"/api/networks/{network.Id.Value}/agreements");

        var put = told.RootElement.GetProperty("beforeTheSchools");
        Assert.Equal("2 of 3 schools have agreed (67%).", put.GetProperty("sentence").GetString());
        Assert.Equal(1, put.GetProperty("silent").GetInt32());
        Assert.Equal("Cedar Primary School", Assert.Single(put.GetProperty("silentNames").EnumerateArray()).GetString());
        Assert.Equal("Ash Head", put.GetProperty("agreed")[0].GetProperty("head").GetString());
        Assert.Contains("2 of 3 schools have agreed", await list.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<string> LetterAsync(Browser browser, GivenNetwork network)
    {
        var list = await browser.Page($"/networks/{network.Id.Value}/letters");
        var letter = await browser.Page(list.QuerySelector("tbody a")!.GetAttribute("href")!);
        var told = letter.QuerySelectorAll("a[href*='/told/']").Select(a => a.GetAttribute("href")!);
        var pages = letter.QuerySelector("main")!.TextContent;
        foreach (var address in told)
        {
            pages += (await browser.Page(address)).QuerySelector("main")!.InnerHtml;
        }

        return pages;
    }

    private Task BecomeAsync(GivenNetwork network, int school, MembershipState state) => Site.Db(async db =>
    {
        var membership = await db.Memberships.SingleAsync(
            m => m.NetworkId == network.Id && m.SchoolId == network.Schools[school].Id, Cancel);
        Assert.Null(membership.Become(state, Site.Clock.Today));
        await db.SaveChangesAsync(Cancel);
    });
}

public sealed class AgreementsOnSqlite(SqliteSite site) : AgreementTests(site), IClassFixture<SqliteSite>;
public sealed class AgreementsOnPostgres(PostgresSite site) : AgreementTests(site), IClassFixture<PostgresSite>;
