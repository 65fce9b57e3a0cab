using System.Net;
using Skein.Access;
using Skein.Asking;
using Skein.People;
using Skein.Sustaining;
using Skein.Tests.Support;

namespace Skein.Tests.Sustaining;

/// <summary>S-57, S-103, S-116, S-117 and S-122: what lasts when the people who began have gone.</summary>
public abstract class SustainingTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Ten_tasks_load_and_those_that_hang_on_one_person_are_named()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.Equal(10, Titles(await leader.Page(SustainingLinks.Tasks(network.Id))).Count);

        for (var i = 0; i < 10; i++)
        {
            await GiveAsync(leader, network, i, network.CoLeader);
        }

        Assert.Equal(10, HeldByOne(await leader.Page(SustainingLinks.Tasks(network.Id))));
        for (var i = 0; i < 6; i++)
        {
            await GiveAsync(leader, network, i, network.Teacher);
        }

        Assert.Equal(4, HeldByOne(await leader.Page(SustainingLinks.Tasks(network.Id))));
    }

    [Fact]
    public async Task Whoever_leaves_passes_their_tasks_on_and_past_days_stand()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await GiveAsync(leader, network, 0, network.Manager);
        var then = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(40));
        var leaving = await leader.Page($"{PeopleLinks.Person(network.Id, network.Manager)}/leaving");
        Assert.Contains("Sees to:", leaving.Body!.TextContent, StringComparison.Ordinal);

        await Site.Db(async db =>
        {
            var owner = new SustainedByPeople(db);
            var owned = Assert.Single(await owner.OwnedAsync(network.Manager, network.Id, Site.Clock.Today, Cancel));
            await owner.HandOnAsync(
                owned.Key, network.Teacher, new(network.Id, network.Manager, Site.Clock.Today, Site.Clock.GetUtcNow()), Cancel);
            await db.SaveChangesAsync(Cancel);
        });
        Site.Clock.Forward(TimeSpan.FromDays(1));
        Assert.Contains(
            "Terry Cole", (await leader.Page(SustainingLinks.Tasks(network.Id))).QuerySelector("table")!.TextContent,
            StringComparison.Ordinal);
        var before = await leader.Page($"{SustainingLinks.Tasks(network.Id)}?on={then:yyyy-MM-dd}");
        Assert.Contains("Mina Patel", before.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_of_a_year_is_a_question_and_a_project_past_the_grant_is_beyond_funding()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await UndertakeAsync(leader, network, "post", "Lead teacher", "2026-09-07", "2027-09-06");
        await UndertakeAsync(leader, network, "post", "Network manager", "2026-09-07", "2028-09-06");
        await UndertakeAsync(leader, network, "project", "Talking maths", "2026-09-07", "2029-07-20");
        var page = await leader.Fill(
            SustainingLinks.Undertakings(network.Id), new() { ["GrantEnds"] = "2028-12-31" }, "form[action$=grant]");

        Assert.Equal(
            "1 of 3 posts and projects goes on after the grant ends on 31 December 2028.",
            page.QuerySelector("#beyond")!.TextContent.Trim());
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(
            "A post of less than two years", rows.Single(r => r.Contains("Lead teacher", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "less than two years", rows.Single(r => r.Contains("Network manager", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains(
            "Beyond funding", rows.Single(r => r.Contains("Talking maths", StringComparison.Ordinal)), StringComparison.Ordinal);

        using var refused = await leader.Submit(
            await leader.Page(SustainingLinks.Undertakings(network.Id)),
            new() { ["Title"] = "Backwards", ["From"] = "2026-09-07", ["LastDay"] = "2026-09-01" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task An_aim_that_was_reached_asks_for_a_little_more_and_one_that_was_missed_for_less()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var aims = SustainingLinks.Aims(network.Id);
        await leader.Fill(
            aims, new() { ["Text"] = "Every school hosts one visit", ["By"] = "2026-10-23" }, "main form:not([action$=outcome])");
        var reached = await leader.Fill(aims, new() { ["Outcome"] = nameof(AimOutcome.Reached) }, "form[action$=outcome]");
        Assert.Contains("A little more ambitious next?", reached.QuerySelector("#chain")!.TextContent, StringComparison.Ordinal);

        var chained = await leader.Fill(
            aims, new() { ["Text"] = "Every school hosts two", ["By"] = "2026-12-18" }, "details form");
        Assert.Contains(
            "After: Every school hosts one visit", chained.QuerySelector("#chain")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A little more", chained.QuerySelector("#chain")!.TextContent, StringComparison.Ordinal);
        var missed = await leader.Fill(aims, new() { ["Outcome"] = "missed" }, "form[action$=outcome]");
        Assert.Contains("What smaller step", missed.QuerySelector("#chain")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commitment_is_asked_about_after_a_year_and_only_by_its_maker()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var wall = SustainingLinks.Commitments(network.Id);
        var made = await teacher.Fill(wall, new() { ["Text"] = "I will open my classroom on Thursdays" });
        Assert.Null(made.QuerySelector(".prompt"));

        Site.Clock.Forward(TimeSpan.FromDays(366));
        await teacher.SignInAsync(network.Teacher);
        Assert.NotNull((await teacher.Page(wall)).QuerySelector(".prompt"));
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.Null((await leader.Page(wall)).QuerySelector(".prompt"));
        var renewed = await teacher.Fill(wall, [], "form[action$=renewal]");
        Assert.Null(renewed.QuerySelector(".prompt"));

        var retired = await teacher.Fill(wall, [], "form[action$=retirement]");
        Assert.DoesNotContain("Thursdays", retired.QuerySelector("main h1 ~ *")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_s_poster_holds_what_changed_there()
    {
        var network = await Given.NetworkAsync(Site);
        using var head = await Site.BrowserOf(network.Schools[0].Head);
        await head.Fill(
            SustainingLinks.Noticeboard(network.Id, network.Schools[0].Id),
            new() { ["Text"] = "Pupils ask the questions in assembly" });
        using var teacher = await Site.BrowserOf(network.Teacher);
        var poster = await teacher.Page(SustainingLinks.Poster(network.Id, network.Schools[0].Id));
        Assert.Contains("Pupils ask the questions", poster.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);

        using var other = await head.Get(SustainingLinks.Noticeboard(network.Id, network.Schools[1].Id));
        Assert.DoesNotContain(
            "Something has changed here", await other.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_to_go_on_stand_on_the_wall_without_names_on_every_page()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page(AskingLinks.Write(network.Id, ShowReasons.LetterKind)), []);
        var letter = sent.Headers.Location!.ToString();
        var told = (await leader.Page(letter)).QuerySelector("a[href*=told]")!.GetAttribute("href")!;
        await leader.Fill(told, new() { ["Answer"] = "The children in both schools sing together now" });

        using var teacher = await Site.BrowserOf(network.Teacher);
        Assert.Contains(
            "sing together", (await teacher.Page(SustainingLinks.Reasons(network.Id))).Body!.TextContent,
            StringComparison.Ordinal);
        var answer = (await teacher.Page(letter)).QuerySelector("article")!.TextContent;
        Assert.Contains("sing together", answer, StringComparison.Ordinal);
        Assert.All(network.Schools, school => Assert.DoesNotContain(school.Name, answer, StringComparison.Ordinal));
        Assert.DoesNotContain("sing together", (await leader.Page(told)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static List<string> Titles(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!)];

    private static int HeldByOne(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("#one ~ ul:first-of-type li").Length;

    private static async Task GiveAsync(Browser browser, GivenNetwork network, int task, PersonId person)
    {
        var tasks = Titles(await browser.Page(SustainingLinks.Tasks(network.Id)));
        await browser.Fill(
            tasks[task], new() { ["Person"] = person.Value.ToString(), ["Act"] = ChangeTask.Give }, "form:has(#Person)");
    }

    private static Task UndertakeAsync(
        Browser browser, GivenNetwork network, string kind, string title, string from, string last) => browser.Fill(
        SustainingLinks.Undertakings(network.Id),
        new() { ["Kind"] = kind, ["Title"] = title, ["From"] = from, ["LastDay"] = last });
}

public sealed class SustainingOnSqlite(SqliteSite site) : SustainingTests(site), IClassFixture<SqliteSite>;
public sealed class SustainingOnPostgres(PostgresSite site) : SustainingTests(site), IClassFixture<PostgresSite>;
