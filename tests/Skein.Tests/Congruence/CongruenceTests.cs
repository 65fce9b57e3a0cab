using System.Net;
using AngleSharp.Html.Dom;
using Skein.Congruence;
using Skein.Tests.Support;

namespace Skein.Tests.Congruence;

/// <summary>S-17: how far the network's work is what schools plan anyway; and the themes that schools share (S-41).</summary>
public abstract class CongruenceTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_school_without_a_match_is_listed_to_co_leaders_and_itself_and_a_link_moves_it()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(CongruenceLinks.Map(network.Id), new() { ["Name"] = "Thinking skills" });

        var before = await leader.Page(CongruenceLinks.Map(network.Id));
        Assert.Equal(network.Schools.Select(s => s.Name), NotYet(before));

        using var head = await Site.BrowserOf(network.Schools[1].Head);
        var plan = CongruenceLinks.Plan(network.Id, network.Schools[1].Id);
        var own = await head.Fill(plan, new() { ["Lines"] = "Reading at home\nAsking better questions" });
        Assert.NotNull(own.QuerySelector("#not-yet"));
        own = await MatchAsync(head, own, "Asking better questions", "strong");
        Assert.Null(own.QuerySelector("#not-yet"));

        Assert.Equal(
            [network.Schools[0].Name, network.Schools[2].Name], NotYet(await leader.Page(CongruenceLinks.Map(network.Id))));
    }

    [Fact]
    public async Task Others_see_counts_and_no_school()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(CongruenceLinks.Map(network.Id), new() { ["Name"] = "Thinking skills" });
        using var head = await Site.BrowserOf(network.Schools[0].Head);
        var plan = CongruenceLinks.Plan(network.Id, network.Schools[0].Id);
        await MatchAsync(head, await head.Fill(plan, new() { ["Lines"] = "Better questions" }), "Better questions", "partial");

        using var teacher = await Site.BrowserOf(network.Teacher);
        var seen = await teacher.Page(CongruenceLinks.Map(network.Id));
        Assert.Contains("1 of 3 schools", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("#not-yet"));
        Assert.All(
            network.Schools,
            school => Assert.DoesNotContain(school.Name, seen.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        using var shut = await teacher.Get(plan);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        using var neighbour = await head.Get(CongruenceLinks.Plan(network.Id, network.Schools[1].Id));
        Assert.Equal(HttpStatusCode.Forbidden, neighbour.StatusCode);
    }

    [Fact]
    public async Task A_theme_that_three_schools_name_is_shared_and_one_of_two_is_not()
    {
        var network = await Given.NetworkAsync(Site, schools: 10);
        using var leader = await Site.BrowserOf(network.CoLeader);
        foreach (var school in network.Schools)
        {
            var plan = await leader.Fill(
                CongruenceLinks.Plan(network.Id, school.Id), new() { ["Lines"] = "Pupils who are quick to learn" });
            await leader.Follow(await leader.Submit(plan, new() { ["Theme"] = "gifted and talented" }, ".line form"));
        }

        var shared = (await leader.Page(CongruenceLinks.Map(network.Id))).QuerySelector("#themes")!.ParentElement!;
        Assert.Contains("gifted and talented", shared.TextContent, StringComparison.Ordinal);
        Assert.All(network.Schools, school => Assert.Contains(school.Name, shared.TextContent, StringComparison.Ordinal));

        var other = await Given.NetworkAsync(Site, "Hillside", schools: 2);
        using var second = await Site.BrowserOf(other.CoLeader);
        foreach (var school in other.Schools)
        {
            var plan = await second.Fill(CongruenceLinks.Plan(other.Id, school.Id), new() { ["Lines"] = "Reading" });
            await second.Follow(await second.Submit(plan, new() { ["Theme"] = "reading" }, ".line form"));
        }

        Assert.Null((await second.Page(CongruenceLinks.Map(other.Id))).QuerySelector("#themes"));
    }

    [Fact]
    public async Task The_map_is_read_as_at_a_past_day()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(CongruenceLinks.Map(network.Id), new() { ["Name"] = "Thinking skills" });
        var then = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(30));
        var page = await leader.Page(CongruenceLinks.Map(network.Id));
        await leader.Follow(await leader.Submit(page, [], "main form[action$=ending]"));

        Assert.DoesNotContain(
            "Thinking skills", Caption(await leader.Page(CongruenceLinks.Map(network.Id))), StringComparison.Ordinal);
        Assert.Contains(
            "Thinking skills", Caption(await leader.Page($"{CongruenceLinks.Map(network.Id)}?on={then:yyyy-MM-dd}")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_helps_my_own_work_is_mine_alone()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(CongruenceLinks.Map(network.Id), new() { ["Name"] = "Thinking skills" });
        using var teacher = await Site.BrowserOf(network.Teacher);
        var mine = await teacher.Page(CongruenceLinks.Mine(network.Id));
        var field = mine.QuerySelector("main textarea")!.GetAttribute("name")!;
        var kept = await teacher.Fill(CongruenceLinks.Mine(network.Id), new() { [field] = "My Thursday lessons" });
        Assert.Contains("My Thursday lessons", kept.Body!.TextContent, StringComparison.Ordinal);

        var others = await leader.Page(CongruenceLinks.Mine(network.Id));
        Assert.DoesNotContain("Thursday", others.Body!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> NotYet(IHtmlDocument page) =>
        page.QuerySelectorAll("#not-yet ~ ul:first-of-type a").Select(a => a.TextContent);

    private static string Caption(IHtmlDocument page) => page.QuerySelector("main table, main .empty")!.TextContent;

    private static async Task<IHtmlDocument> MatchAsync(Browser browser, IHtmlDocument plan, string line, string level)
    {
        var section = plan.QuerySelectorAll("section.line").Single(s => s.GetAttribute("aria-label") == line);
        section.Id = "chosen";
        var field = section.QuerySelector("select")!.GetAttribute("name")!;
        using var answer = await browser.Submit(plan, new() { [field] = level }, "#chosen form");
        return await browser.Follow(answer);
    }
}

public sealed class CongruenceOnSqlite(SqliteSite site) : CongruenceTests(site), IClassFixture<SqliteSite>;
public sealed class CongruenceOnPostgres(PostgresSite site) : CongruenceTests(site), IClassFixture<PostgresSite>;
