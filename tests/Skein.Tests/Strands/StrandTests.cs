using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Skein.Site;
using Skein.Strands;
using Skein.Tests.Support;

namespace Skein.Tests.Strands;

/// <summary>Strands by schools, and who leads them (S-50).</summary>
public abstract class StrandTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Five_strands_by_three_schools_show_every_gap_and_who_leads_alone()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        foreach (var strand in new[] { "Talk", "Maths", "Writing", "Outdoors", "Music" })
        {
            await leader.Fill(StrandsLinks.Grid(network.Id), new() { ["Name"] = strand }, "form[action$=strands]");
        }

        await LeadAsync(leader, network, "Talk", 0, network.Teacher.Value);
        await LeadAsync(leader, network, "Maths", 0, network.Teacher.Value);
        await LeadAsync(leader, network, "Talk", 1, network.Schools[1].Head.Value);
        var grid = await leader.Page(StrandsLinks.Grid(network.Id));

        Assert.Contains(
            "3 of 15 places have a lead: 5 areas of work in 3 schools", grid.QuerySelector("#filled")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(12, Cells(grid).Count(c => c.StartsWith("Nobody yet", StringComparison.Ordinal)));
        Assert.Equal(6, grid.QuerySelectorAll("thead th[scope=col]").Length);
        var alone = grid.QuerySelector("#alone")!.TextContent;
        Assert.Contains("Terry Cole, Ash Primary School", alone, StringComparison.Ordinal);

        await LeadAsync(leader, network, "Maths", 0, network.Schools[0].Head.Value);
        Assert.DoesNotContain(
            "Terry Cole", (await leader.Page(StrandsLinks.Grid(network.Id))).QuerySelector("#alone")!.TextContent,
            StringComparison.Ordinal);
        using var json = await leader.Get($"/api{StrandsLinks.Grid(network.Id)}");
        var text = await json.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("Terry", text, StringComparison.Ordinal);
        Assert.Equal(3, JsonDocument.Parse(text).RootElement.GetProperty("filled").GetInt32());
        using var teacher = await Site.BrowserOf(network.Teacher);
        Assert.Null((await teacher.Page(StrandsLinks.Grid(network.Id))).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task When_each_school_takes_a_theme_the_champions_of_before_stay_known_and_before_stands_beside_after()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(StrandsLinks.Grid(network.Id), new() { ["Name"] = "Talk" }, "form[action$=strands]");
        await leader.Fill(StrandsLinks.Grid(network.Id), new() { ["Name"] = "Maths" }, "form[action$=strands]");
        await LeadAsync(leader, network, "Talk", 0, network.Teacher.Value);
        await LeadAsync(leader, network, "Talk", 1, network.Schools[1].Head.Value);
        var then = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(60));
        await leader.SignInAsync(network.CoLeader);
        var unsaid = await leader.Submit(
            await leader.Page(StrandsLinks.Shape(network.Id)), new() { ["Shape"] = nameof(Shape.EachSchoolLeadsOne) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        var shape = await leader.Fill(
            StrandsLinks.Shape(network.Id),
            new() { ["Shape"] = nameof(Shape.EachSchoolLeadsOne), ["Reason"] = "Champions felt on their own" });

        var periods = shape.QuerySelectorAll("table:first-of-type tbody tr").Take(2).Select(r => r.TextContent).ToList();
        Assert.Contains("0 leads in 0 schools for 0 areas of work", periods[0], StringComparison.Ordinal);
        Assert.Contains("Champions felt on their own", periods[0], StringComparison.Ordinal);
        Assert.Contains("2 leads in 2 schools for 1 area of work", periods[1], StringComparison.Ordinal);
        Assert.Contains("Terry Cole", shape.QuerySelector("#before ~ table")!.TextContent, StringComparison.Ordinal);

        await LeadAsync(leader, network, "Talk", 2, null);
        var now = await leader.Page(StrandsLinks.Grid(network.Id));
        Assert.Contains(
            "1 of 2 areas of work is led by a school", now.QuerySelector("#filled")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody yet", now.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var before = await leader.Page(StrandsLinks.Grid(network.Id).AsAt(then).OnPage(1));
        Assert.Contains("Terry Cole", before.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a lead in each school", before.QuerySelector("#filled")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_hands_on_what_they_lead()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(StrandsLinks.Grid(network.Id), new() { ["Name"] = "Talk" }, "form[action$=strands]");
        await LeadAsync(leader, network, "Talk", 0, network.Teacher.Value);
        Site.Clock.Forward(TimeSpan.FromDays(5));
        await Site.Db(async db =>
        {
            var owner = new StrandsOfPeople(db, Site.Clock);
            var owned = Assert.Single(await owner.OwnedAsync(network.Teacher, network.Id, Site.Clock.Today, Cancel));
            Assert.Equal("Leads “Talk” at Ash Primary School", owned.Sentence);
            await owner.HandOnAsync(
                owned.Key, network.Schools[0].Head, new(network.Id, network.Teacher, Site.Clock.Today, Site.Clock.GetUtcNow()),
                Cancel);
            await db.SaveChangesAsync(Cancel);
        });
        Site.Clock.Forward(TimeSpan.FromDays(1));
        await leader.SignInAsync(network.CoLeader);
        Assert.Contains("Ash Head", Cells(await leader.Page(StrandsLinks.Grid(network.Id)))[0], StringComparison.Ordinal);
    }

    private static List<string> Cells(IHtmlDocument grid) =>
        [.. grid.QuerySelectorAll("tbody td").Select(c => c.TextContent.Trim())];

    private static async Task LeadAsync(Browser browser, GivenNetwork network, string strand, int school, Guid? person)
    {
        var grid = await browser.Page(StrandsLinks.Grid(network.Id));
        var cell = grid.QuerySelectorAll("tbody tr")[school].QuerySelector($"td[data-label={strand}] a")!.GetAttribute("href")!;
        await browser.Fill(
            cell, person is { } id
                ? new() { ["Person"] = id.ToString() }
                : new() { ["Act"] = LeadStrand.Whole }, person is null
                ? "main form:not(:has(select))"
                : "main form:has(select)");
    }
}

public sealed class StrandsOnSqlite(SqliteSite site) : StrandTests(site), IClassFixture<SqliteSite>;
public sealed class StrandsOnPostgres(PostgresSite site) : StrandTests(site), IClassFixture<PostgresSite>;
