using System.Net;
using Skein.Access;
using Skein.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>
/// A group's focus may evolve: its members are asked, and what it was before can be read as at any day (S-26, I-35).
/// </summary>
public abstract class FocusOverTimeTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_focus_changes_when_more_than_half_of_the_members_say_so_and_last_month_shows_the_old_one()
    {
        var (group, members) = await ThreeAsync();
        var before = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(40));
        using var convenor = await Site.BrowserOf(members[0]);
        await convenor.Fill(GroupsLinks.Words(group.Network.Id, group.Id), new() { ["Focus"] = "How children listen" });
        Assert.Equal("It works on: How children explain", await FocusAsync(group, members[0]));
        Assert.Contains("1 of 3 members has said yes", await group.ReadAsync(group.Network.CoLeader), StringComparison.Ordinal);

        using var second = await Site.BrowserOf(members[1]);
        Assert.Contains(
            "what it works on from now on", (await second.Page("/")).QuerySelector("#asked")!.TextContent,
            StringComparison.Ordinal);
        await SayAsync(second, group, "yes");

        Assert.Equal("It works on: How children listen", await FocusAsync(group, members[0]));
        Assert.Equal("It worked on: How children explain", await FocusAsync(group, members[0], $"?on={before:yyyy-MM-dd}"));
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var list = $"/networks/{group.Network.Id.Value}/groups";
        Assert.Contains(
            "How children explain", (await leader.Page($"{list}?on={before:yyyy-MM-dd}")).QuerySelector("tbody")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "How children listen", (await leader.Page(list)).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_half_of_them_or_more_say_no_it_stays_as_it_was()
    {
        var (group, members) = await ThreeAsync();
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        await leader.Fill(GroupsLinks.Words(group.Network.Id, group.Id), new() { ["Focus"] = "Attendance" });
        foreach (var member in members.Take(2))
        {
            using var browser = await Site.BrowserOf(member);
            await SayAsync(browser, group, "no");
        }

        Assert.Equal("It works on: How children explain", await FocusAsync(group, members[2]));
        Assert.DoesNotContain("Attendance", await group.ReadAsync(members[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_outside_the_group_is_asked_and_whoever_arranges_does_not_answer_for_it()
    {
        var (group, _) = await ThreeAsync();
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Fill(GroupsLinks.Words(group.Network.Id, group.Id), new() { ["Focus"] = "Attendance" });
        Assert.Null(page.QuerySelector("form[action$='/focus']"));

        page.QuerySelector("main form")!.SetAttribute("action", GroupsLinks.Focus(group.Network.Id, group.Id));
        using var refused = await leader.Submit(page, new() { ["Answer"] = "yes" });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("It works on: How children explain", await FocusAsync(group, group.Network.CoLeader));
    }

    [Fact]
    public async Task Words_that_are_asked_already_are_not_asked_again_and_no_answer_is_lost()
    {
        var (group, members) = await ThreeAsync();
        using var convenor = await Site.BrowserOf(members[0]);
        await convenor.Fill(Words(group), new() { ["Focus"] = "Attendance" });
        using var second = await Site.BrowserOf(members[1]);
        await SayAsync(second, group, "no");
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var form = await leader.Page(Words(group));
        Assert.Equal("Attendance", form.QuerySelector("#Focus")!.GetAttribute("value"));
        Assert.Contains(
            "It works on “How children explain” until they have agreed", form.Body!.TextContent, StringComparison.Ordinal);

        await leader.Follow(await leader.Submit(form, new() { ["Meets"] = "Tuesdays after school" }));
        await convenor.Fill(Words(group), new() { ["Focus"] = "Attendance" });

        Assert.Contains("1 of 3 members has said yes", await group.ReadAsync(group.Network.CoLeader), StringComparison.Ordinal);
        Assert.Contains("You said no", await group.ReadAsync(members[1]), StringComparison.Ordinal);
        Assert.Equal(1, await Site.Db(db => db.GroupFocuses.CountAsync(f => f.GroupId == group.Id, Cancel)));
    }

    [Fact]
    public async Task Whoever_writes_what_the_group_works_on_already_takes_the_question_back_and_is_told_so()
    {
        var (group, members) = await ThreeAsync();
        using var convenor = await Site.BrowserOf(members[0]);
        await convenor.Fill(Words(group), new() { ["Focus"] = "Attendance" });

        var told = await convenor.Fill(Words(group), new() { ["Focus"] = "How children explain" });

        Assert.Contains("Its members are no longer asked about something else", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Attendance", await group.ReadAsync(members[1]), StringComparison.Ordinal);
        Assert.Equal("It works on: How children explain", await FocusAsync(group, members[1]));
    }

    private static string Words(SomeGroup group) => GroupsLinks.Words(group.Network.Id, group.Id);

    private async Task<(SomeGroup Group, IReadOnlyList<PersonId> Members)> ThreeAsync()
    {
        var group = await SomeGroup.StartAsync(Site);
        var members = new List<PersonId>();
        for (var school = 0; school < 3; school++)
        {
            var person = await group.TeacherAsync($"Member {school}", school);
            await group.JoinAsync(person, group.Network.Schools[school].Id, school == 0 ? GroupPart.Convenor : GroupPart.Member);
            members.Add(person);
        }

        return (group, members);
    }

    private async Task<string> FocusAsync(SomeGroup group, PersonId reader, string query = "")
    {
        using var browser = await Site.BrowserOf(reader);
        return (await browser.Page(group.Page + query)).QuerySelector("#focus")!.TextContent.Trim();
    }

    private static async Task SayAsync(Browser member, SomeGroup group, string answer) =>
        await member.Follow(
            await member.Submit(await member.Page(group.Page), new() { ["Answer"] = answer }, "form[action$='/focus']"));
}

public sealed class FocusOverTimeOnSqlite(SqliteSite site) : FocusOverTimeTests(site), IClassFixture<SqliteSite>;
public sealed class FocusOverTimeOnPostgres(PostgresSite site) : FocusOverTimeTests(site), IClassFixture<PostgresSite>;
