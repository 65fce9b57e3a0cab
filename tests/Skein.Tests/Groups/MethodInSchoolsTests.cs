using System.Net;
using Skein.Groups;
using Skein.Networks;
using Skein.Site;
using Skein.Tests.Forming;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>S-35: a school's page in a network tells who there knows the method, from the triads they are or were in.</summary>
public abstract class MethodInSchoolsTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Five_triads_leave_three_people_of_each_of_five_schools_who_know_the_method()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site, schools: 5), times: "Tuesdays");
        await given.OpenAsync();
        await given.FillAsync();
        await given.CloseAsync();
        await given.ProposeAsync();
        Assert.Null((await PageAsync(given, 0)).QuerySelector("#method"));
        await given.PublishAsync();

        var groups = await given.GroupsAsync();
        Assert.Equal(5, groups.Count);
        for (var school = 0; school < 5; school++)
        {
            var known = (await PageAsync(given, school)).QuerySelectorAll("#method .govuk-list > li");
            Assert.Equal(
                [$"Person {school}-0", $"Person {school}-1", $"Person {school}-2"],
                known.Select(li => li.TextContent.Split(',')[0].Trim()));
            Assert.All(
                known, li => Assert.Contains($"since {Site.Clock.Today.Said()}", li.TextContent, StringComparison.Ordinal));
            Assert.All(
                known,
                li => Assert.Contains(
                    groups,
                    g => li.QuerySelector("a")!.GetAttribute("href")!.EndsWith(
                        $"/groups/{g.Id.Value}", StringComparison.Ordinal)));
        }

        // The page names people; no program hears of them.
        using var json = await given.Leader.Get($"/api{NetworksLinks.School(given.Network.Id, given.Network.Schools[0].Id)}");
        Assert.DoesNotContain("Person 0-0", await json.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_the_group_knows_it_still_and_takes_it_along_to_another_school()
    {
        var group = await SomeGroup.StartAsync(Site, GroupKind.Triad, "Fractions");
        var (ann, school) = (await group.TeacherAsync("Ann Ford", 0), group.Network.Schools[0].Id);
        await group.JoinAsync(ann, school);
        Site.Clock.Forward(TimeSpan.FromDays(40));
        await Site.Db(async db =>
        {
            var triad = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == group.Id, Cancel);
            triad.Leave(ann, Site.Clock.Today);
            await db.SaveChangesAsync(Cancel);
        });
        Assert.Contains($"to {Site.Clock.Today.AddDays(-1).Said()}", await TextAsync(group, 0), StringComparison.Ordinal);

        var next = group.Network.Schools[1].Id;
        var people = Site.Db(db => db.Set<Skein.People.Person>()
            .Where(p => p.Id == ann)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.SchoolId, next), Cancel));
        Assert.Equal(1, await people);
        Assert.Equal("", await TextAsync(group, 0));
        Assert.Contains("Ann Ford", await TextAsync(group, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_groups_teach_no_method_and_strangers_read_no_name()
    {
        var group = await SomeGroup.StartAsync(Site, GroupKind.Triad, "Fractions");
        await group.JoinAsync(await group.TeacherAsync("Ann Ford", 0), group.Network.Schools[0].Id);
        var reading = await SomeGroup.StartAsync(Site, "reading", "Books", group.Network);
        await reading.JoinAsync(await group.TeacherAsync("Bea Gold", 0), group.Network.Schools[0].Id);

        var told = await TextAsync(group, 0);
        Assert.Contains("Ann Ford", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Bea Gold", told, StringComparison.Ordinal);
        var elsewhere = await Given.NetworkAsync(Site, "Elsewhere");
        using var stranger = await Site.BrowserOf(elsewhere.CoLeader);
        using var refused = await stranger.Get(NetworksLinks.School(group.Network.Id, group.Network.Schools[0].Id));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task More_than_a_page_of_them_comes_in_pages()
    {
        var group = await SomeGroup.StartAsync(Site, GroupKind.Triad, "Fractions");
        for (var n = 0; n < Paging.Size + 1; n++)
        {
            await group.JoinAsync(await group.TeacherAsync($"Teacher {n:00}", 0), group.Network.Schools[0].Id);
        }

        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var second = await leader.Page($"{NetworksLinks.School(group.Network.Id, group.Network.Schools[0].Id)}?page=2");
        Assert.StartsWith(
            "Teacher 25", Assert.Single(second.QuerySelectorAll("#method .govuk-list > li"))
                .TextContent.Trim(), StringComparison.Ordinal);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(GivenSignUp given, int school) =>
        given.Leader.Page(NetworksLinks.School(given.Network.Id, given.Network.Schools[school].Id));

    private async Task<string> TextAsync(SomeGroup group, int school)
    {
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page(NetworksLinks.School(group.Network.Id, group.Network.Schools[school].Id));
        return page.QuerySelector("#method")?.TextContent ?? "";
    }
}

public sealed class MethodInSchoolsOnSqlite(SqliteSite site) : MethodInSchoolsTests(site), IClassFixture<SqliteSite>;
public sealed class MethodInSchoolsOnPostgres(PostgresSite site) : MethodInSchoolsTests(site), IClassFixture<PostgresSite>;
