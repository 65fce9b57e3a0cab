using Skein.Groups;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>The right people, and enough of them (S-115).</summary>
public abstract class NeedsTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_group_that_asks_for_two_from_each_school_lists_the_schools_with_one_in_the_order_of_their_names()
    {
        var group = await SomeGroup.StartAsync(Site);
        var (ash, beech, cedar) = (group.Network.Schools[0].Id, group.Network.Schools[1].Id, group.Network.Schools[2].Id);
        await group.JoinAsync(group.Network.Teacher, ash);
        await group.JoinAsync(await group.TeacherAsync("Bea Gold", 1), beech);
        await group.JoinAsync(await group.TeacherAsync("Cy Hart", 1), beech);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Fill(
            GroupsLinks.Needs(group.Network.Id, group.Id),
            new() { ["PerSchool"] = "2", ["Standing"] = "Listened to in the staff room" });

        Assert.StartsWith(
            "1 of 3 schools has the 2 people", page.QuerySelector("#enough")!.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Ash Primary School", rows[0], StringComparison.Ordinal);
        Assert.Contains("One alone", rows[0], StringComparison.Ordinal);
        Assert.Contains("Nobody is in it yet", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Terry", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(beech, cedar);
    }

    [Fact]
    public async Task Who_has_not_taken_part_is_counted_by_role_from_five_up_and_never_named()
    {
        var network = await Given.NetworkAsync(Site);
        var group = await SomeGroup.StartAsync(Site, network: network);
        using var teacher = await Site.BrowserOf(network.Teacher);
        Assert.Contains("Fewer than five", await NotYetAsync(teacher), StringComparison.Ordinal);

        // Seven teachers and six support staff of three schools; three heads and one teacher without a role stay with others.
        for (var i = 0; i < 13; i++)
        {
            var person = await group.TeacherAsync($"Person Number {(char)('A' + i)}", i % 3);
            await Site.Db(async db =>
            {
                db.Add(
                    RoleAssignment.InSchool(
                        network.Schools[i % 3].Id, person, i < 7
                            ? RoleKind.Teacher
                            : RoleKind.SupportStaff, Site.Clock.Today, Site.Clock.GetUtcNow()));
                await db.SaveChangesAsync(Cancel);
            });
        }

        var page = await teacher.Page(GroupsLinks.NotYet(network.Id));
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(
            r => r.QuerySelector("th")!.TextContent, r => r.QuerySelector("td")!.TextContent);
        Assert.StartsWith("17 people", page.QuerySelector("#not-yet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", rows["Teachers"]);
        Assert.Equal("counted together with others", rows["Heads"]);
        Assert.Equal("counted together with others", rows["Support staff"]);
        Assert.Equal("10", rows["Those counted together"]);
        Assert.DoesNotContain("Person Number", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            rows.Values.Where(v => int.TryParse(v, out _)),
            v => Assert.InRange(int.Parse(v, System.Globalization.CultureInfo.InvariantCulture), 5, 17));

        async Task<string> NotYetAsync(Browser browser) =>
            (await browser.Page(GroupsLinks.NotYet(network.Id))).QuerySelector("#not-yet")!.TextContent;
    }
}

public sealed class NeedsOnSqlite(SqliteSite site) : NeedsTests(site), IClassFixture<SqliteSite>;
public sealed class NeedsOnPostgres(PostgresSite site) : NeedsTests(site), IClassFixture<PostgresSite>;
