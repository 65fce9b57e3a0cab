using System.Globalization;
using System.Net;
using Skein.Agreements;
using Skein.Engagement;
using Skein.Tests.Agreements;
using Skein.Tests.Support;

namespace Skein.Tests.Engagement;

/// <summary>S-16, S-19 and S-20: how schools, and everybody who matters outside, are brought on board.</summary>
public abstract class EngagementTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_school_that_agreed_and_was_never_consulted_is_a_question()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Putting.PutAsync(Site, network, AgreementKind.Purpose);
        await text.AnswerAsync(2);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var board = await leader.Page(EngagementLinks.Board(network.Id));
        Assert.Contains(
            "Ash Primary School and Beech Primary School", board.QuerySelector("#unasked")!.TextContent,
            StringComparison.Ordinal);

        await leader.Fill(
            EngagementLinks.Steps(network.Id, network.Schools[0].Id),
            new() { ["ConsultedOn"] = Day(-6), ["NextStep"] = "Ring about the launch" });
        board = await leader.Page(EngagementLinks.Board(network.Id));
        Assert.StartsWith("Beech Primary School agreed", board.QuerySelector("#unasked")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ring about the launch", board.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        using var teacher = await Site.BrowserOf(network.Teacher);
        var seen = await teacher.Page(EngagementLinks.Board(network.Id));
        Assert.Null(seen.QuerySelector("#unasked"));
        Assert.DoesNotContain("Ring about", seen.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_schools_are_visited_only_when_each_has_a_done_visit_and_a_note_waits_for_its_head()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var head = await Site.BrowserOf(network.Schools[0].Head);
        using var neighbour = await Site.BrowserOf(network.Schools[1].Head);
        using var manager = await Site.BrowserOf(network.Manager);
        var visits = EngagementLinks.Visits(network.Id);
        string? first = null;
        foreach (var school in network.Schools)
        {
            var planned = await leader.Fill(
                visits, new() { ["School"] = school.Id.Value.ToString(), ["On"] = Day(7), ["Companion"] = "Another head" });
            Assert.DoesNotContain("(100%)", planned.QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
            var visit = planned.QuerySelectorAll("tbody th a").Single(a => a.TextContent == school.Name).GetAttribute("href")!;
            first ??= visit;
            await leader.Fill(visit, new() { ["On"] = Day(0), ["Note"] = "They worry about Fridays" }, "form:has(#Note)");
        }

        Assert.Equal("3 of 3 schools visited (100%).", (await leader.Page(visits)).QuerySelector("#progress")!.TextContent);
        Assert.NotNull((await leader.Page(first!)).QuerySelector("#note"));
        Assert.Null((await manager.Page(first!)).QuerySelector("#note"));
        Assert.Null((await neighbour.Page(first!)).QuerySelector("#note"));

        var shown = await head.Page(first!);
        Assert.Contains("They worry about Fridays", shown.QuerySelector("#note")!.TextContent, StringComparison.Ordinal);
        using var refused = await neighbour.Submit(shown, [], "form[action$=approval]");
        Assert.NotEqual(HttpStatusCode.Found, refused.StatusCode);
        Assert.Null((await manager.Page(first!)).QuerySelector("#note"));
        await head.Fill(first!, [], "form[action$=approval]");
        Assert.NotNull((await manager.Page(first!)).QuerySelector("#note"));
        Assert.Null((await neighbour.Page(first!)).QuerySelector("#note"));

        // A note that is changed is the head's to approve again, and no word of it is in the history.
        await leader.Fill(first!, new() { ["Note"] = "They worry about Mondays" }, "form:has(#Note)");
        Assert.Null((await manager.Page(first!)).QuerySelector("#note"));
        Assert.DoesNotContain(
            "worry", (await leader.Page($"/networks/{network.Id.Value}/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_have_visited_tomorrow()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var planned = await leader.Fill(
            EngagementLinks.Visits(network.Id), new() { ["School"] = network.Schools[0].Id.Value.ToString(), ["On"] = Day(7) });
        var visit = planned.QuerySelector("tbody th a")!.GetAttribute("href")!;
        using var refused = await leader.Submit(
            await leader.Page(visit), new() { ["On"] = Day(1), ["Note"] = "Kept while typing" }, "form:has(#Note)");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Kept while typing", (await Browser.Read(refused)).QuerySelector("#Note")!.TextContent);
    }

    [Fact]
    public async Task Somebody_outside_who_was_not_spoken_with_for_a_term_is_listed_and_unasked_ones_are_counted()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var register = EngagementLinks.Stakeholders(network.Id);
        foreach (
            var (name, where) in new[]
            {
                ("The university", "outside"), ("The governors", "inside"), ("The parents' group", "outside"),
            })
        {
            await leader.Fill(register, new() { ["Name"] = name, ["Where"] = where }, "form:has(#Name)");
        }

        var page = await leader.Fill(
            register, new() { ["Name"] = "The authority", ["Where"] = "outside", ["Knows"] = "yes" }, "form:has(#Name)");
        Assert.Contains("3 of them", page.QuerySelector("#unasked")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#quiet"));

        Site.Clock.Forward(TimeSpan.FromDays(92));
        using var later = await Site.BrowserOf(network.CoLeader);
        page = await later.Page(register);
        Assert.Equal(3, page.QuerySelectorAll("#quiet ~ ul:first-of-type li").Length);
        Assert.DoesNotContain("governors", page.QuerySelector("#quiet ~ ul")!.TextContent, StringComparison.Ordinal);
        var spoken = await later.Fill(register, [], "#quiet ~ ul form");
        Assert.Equal(2, spoken.QuerySelectorAll("#quiet ~ ul:first-of-type li").Length);

        using var teacher = await Site.BrowserOf(network.Teacher);
        using var shut = await teacher.Get(register);
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
    }

    private string Day(int fromToday) => Site.Clock.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed class EngagementOnSqlite(SqliteSite site) : EngagementTests(site), IClassFixture<SqliteSite>;
public sealed class EngagementOnPostgres(PostgresSite site) : EngagementTests(site), IClassFixture<PostgresSite>;
