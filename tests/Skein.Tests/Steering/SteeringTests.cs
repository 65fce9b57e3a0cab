using System.Net;
using System.Text.Json;
using Skein.Access;
using Skein.Groups;
using Skein.People;
using Skein.Site;
using Skein.Steering;
using Skein.Tests.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Steering;

/// <summary>A steering group of all groups, all schools and all levels, and what groups report to it (S-46, I-31).</summary>
public abstract class SteeringTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_whole_steering_group_is_said_to_be_whole_and_without_its_only_support_staff_it_is_told()
    {
        var (steering, _, aide) = await WholeAsync();
        using var leader = await Site.BrowserOf(steering.Network.CoLeader);
        var page = await leader.Page(SteeringLinks.Composition(steering.Network.Id, steering.Id));
        Assert.Contains(
            "2 of 2 groups at work and 3 of 3 schools have somebody in it", page.QuerySelector("#heard")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".notice"));
        using var json = await leader.Get($"/api{SteeringLinks.Composition(steering.Network.Id, steering.Id)}");
        Assert.True(
            JsonDocument.Parse(await json.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("isWhole").GetBoolean());

        var then = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(7));
        using var leaving = await Site.BrowserOf(aide);
        await leaving.Fill(steering.Page, [], "form[action$=leaving]");
        await leader.SignInAsync(steering.Network.CoLeader);
        var now = await leader.Page(SteeringLinks.Composition(steering.Network.Id, steering.Id));
        Assert.Contains("support staff are not in it", now.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(
            (await leader.Page(SteeringLinks.Composition(steering.Network.Id, steering.Id).AsAt(then).OnPage(1)))
                .QuerySelector(".notice"));
    }

    [Fact]
    public async Task A_group_at_work_that_nobody_speaks_for_is_listed_until_a_member_does()
    {
        var (steering, _, _) = await WholeAsync();
        var (network, head) = (steering.Network, steering.Network.Schools[0].Head);
        await BeginAsync(await SomeGroup.StartAsync(Site, name: "Garden", network: network));
        var making = await SomeGroup.StartAsync(Site, name: "Still to come", network: network);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var composition = SteeringLinks.Composition(network.Id, steering.Id);
        Assert.Equal("Garden", (await leader.Page(composition)).QuerySelector("#groups-missing")!.TextContent.Trim());

        var garden = await GroupAsync(network.Id, "Garden");
        var named = await leader.Fill(
            composition, new() { ["Person"] = head.Value.ToString(), ["Group"] = garden.Value.ToString() },
            "form[action$=representatives]");
        Assert.Null(named.QuerySelector("#groups-missing"));
        Assert.Contains("Ash Head speaks for “Garden”", named.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var none = await leader.Get(SteeringLinks.Composition(network.Id, making.Id));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Each_group_at_work_has_a_place_in_the_round_and_those_without_a_report_are_listed()
    {
        var (steering, maths, _) = await WholeAsync();
        var network = steering.Network;
        var meeting = Site.Clock.Today.AddDays(14);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var report = SteeringLinks.Report(network.Id, steering.Id, maths.Id).AsAt(meeting);
        var round = await teacher.Fill(
            report, new() { ["Progress"] = "We watched three lessons", ["ForTheOthers"] = "A list of questions" });

        Assert.Equal(2, round.QuerySelectorAll("section.card").Length);
        Assert.Contains(
            "A list of questions", round.QuerySelector("section.card[aria-label='Talk in maths']")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Nothing from Writing yet.", round.QuerySelector("#silent")!.TextContent);
        var sheet = (await teacher.Page(SteeringLinks.Sheet(network.Id, steering.Id).AsAt(meeting))).QuerySelector(".sheet")!;
        Assert.Equal(["Talk in maths", "Writing"], sheet.QuerySelectorAll("h2").Select(h => h.TextContent));

        using var other = await Site.BrowserOf(network.Schools[2].Head);
        using var forbidden = await other.Get(report);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var empty = await teacher.Submit(await teacher.Page(report), new() { ["Progress"] = "", ["ForTheOthers"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
    }

    /// <summary>
    /// Three schools, two groups at work, and a steering group with a head, a teacher and one of support staff.
    /// </summary>
    private async Task<(SomeGroup Steering, SomeGroup Maths, PersonId Aide)> WholeAsync()
    {
        var network = await Given.NetworkAsync(Site);
        var maths = await SomeGroup.StartAsync(Site, network: network);
        var writing = await SomeGroup.StartAsync(Site, name: "Writing", network: network);
        var steering = await SomeGroup.StartAsync(Site, GroupKind.Steering, "Steering group", network);
        var writer = await steering.TeacherAsync("Bea Gold", 1);
        var aide = await steering.TeacherAsync("Cy Hart", 2);
        await Site.Db(async db =>
        {
            var now = Site.Clock.GetUtcNow();
            db.AddRange(
                RoleAssignment.InSchool(network.Schools[1].Id, writer, RoleKind.Teacher, Site.Clock.Today, now),
                RoleAssignment.InSchool(network.Schools[2].Id, aide, RoleKind.SupportStaff, Site.Clock.Today, now));
            await db.SaveChangesAsync(Cancel);
        });
        await maths.JoinAsync(network.Teacher, network.Schools[0].Id);
        await maths.JoinAsync(network.Schools[0].Head, network.Schools[0].Id);
        await writing.JoinAsync(writer, network.Schools[1].Id);
        await BeginAsync(maths);
        await BeginAsync(writing);
        await steering.JoinAsync(network.Schools[0].Head, network.Schools[0].Id);
        await steering.JoinAsync(writer, network.Schools[1].Id);
        await steering.JoinAsync(aide, network.Schools[2].Id);
        return (steering, maths, aide);
    }

    private async Task BeginAsync(SomeGroup group)
    {
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        await leader.Fill(GroupsLinks.Beginning(group.Network.Id, group.Id), new() { ["Because"] = "All are ready" });
    }

    private Task<GroupId> GroupAsync(Skein.Networks.NetworkId network, string name) =>
        Site.Db(db => db.Groups.Where(g => g.NetworkId == network && g.Name == name).Select(g => g.Id).SingleAsync(Cancel));
}

public sealed class SteeringOnSqlite(SqliteSite site) : SteeringTests(site), IClassFixture<SqliteSite>;
public sealed class SteeringOnPostgres(PostgresSite site) : SteeringTests(site), IClassFixture<PostgresSite>;
