using Skein.Access;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>
/// Whoever is no longer in a group is asked no more. Where those who stay have said enough, that settles what the group works on,
/// whichever way somebody went.
/// </summary>
public abstract class FocusSettledTests(TestSite site) : SiteTests(site)
{
    private const string Before = "It works on: How children explain";
    private const string After = "It works on: How children listen";

    [Theory]
    [InlineData("leaves by one tap")]
    [InlineData("leaves the network")]
    [InlineData("is forgotten")]
    [InlineData("had not said the yes that was written down")]
    [InlineData("is the same person as another member")]
    [InlineData("helps from outside from now on")]
    public async Task Somebody_who_had_said_nothing_goes_and_two_of_three_have_agreed(string way)
    {
        var group = await SomeGroup.StartAsync(Site);
        var members = await MembersAsync(group, 3);
        var going = await group.TeacherAsync("Dee Long", 0);
        var invitation = await group.InviteAsync(group.Network.CoLeader, going);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        await leader.Fill(group.Page, [], "form[action$=yes]");
        await AskAsync(group, members[0]);
        await SayAsync(group, members[1], "yes");
        Assert.Equal(Before, await WorksOnAsync(group));

        using var own = await Site.BrowserOf(going);
        await (way switch
        {
            "leaves by one tap" => own.Fill(GroupsLinks.Mine, [], "form[action$=leaving]"),
            "leaves the network" =>
                leader.Fill(Person(group, going, "leaving"), new() { [$"Owned[group:{group.Id.Value}]"] = "end" }),
            "is forgotten" => own.Fill("/me/erasure", new() { ["Sure"] = "yes" }, "form[action='/me/erasure']"),
            "had not said the yes that was written down" =>
                own.Fill(await group.LinkAsync(invitation), new() { ["Act"] = "not-me" }),
            "is the same person as another member" =>
                leader.Fill(Person(group, going, "merge"), new() { ["Keep"] = members[2].Value.ToString() }),
            _ => HelpsAsync(group, going),
        });

        Assert.Equal(After, await WorksOnAsync(group));
        Assert.False(await IsAskedAsync(group));
    }

    [Fact]
    public async Task Two_members_who_are_parted_again_are_asked_again_and_what_was_told_stays_told()
    {
        var group = await SomeGroup.StartAsync(Site);
        var members = await MembersAsync(group, 4);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        await AskAsync(group, members[0]);
        await SayAsync(group, members[1], "yes");
        Assert.Equal(Before, await WorksOnAsync(group));
        await leader.Fill(Person(group, members[3], "merge"), new() { ["Keep"] = members[2].Value.ToString() });
        Assert.Equal(After, await WorksOnAsync(group));
        var told = await Site.Db(db => db.Chronicle.CountAsync(e => e.Verb == "group.focus-changed", Cancel));

        await leader.Fill(Person(group, members[2], $"joined/{members[3].Value}"), []);

        Assert.Equal(Before, await WorksOnAsync(group));
        Assert.True(await IsAskedAsync(group));
        Assert.Equal(told, await Site.Db(db => db.Chronicle.CountAsync(e => e.Verb == "group.focus-changed", Cancel)));
    }

    [Fact]
    public async Task On_their_last_day_somebody_is_asked_no_more_and_the_others_settle_it()
    {
        var group = await SomeGroup.StartAsync(Site);
        var members = await MembersAsync(group, 4);
        await AskAsync(group, members[0]);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        await leader.Fill(Person(group, members[3], "leaving"), new() { [$"Owned[group:{group.Id.Value}]"] = "end" });
        using var gone = await Site.BrowserOf(members[3]);
        Assert.DoesNotContain(
            "what it works on from now on", (await gone.Page("/me")).Body!.TextContent, StringComparison.Ordinal);

        await SayAsync(group, members[1], "yes");

        Assert.Equal(After, await WorksOnAsync(group));
    }

    [Fact]
    public async Task When_somebody_goes_and_half_of_the_others_have_said_no_it_stays_as_it_was()
    {
        var group = await SomeGroup.StartAsync(Site);
        var members = await MembersAsync(group, 3);
        await AskAsync(group, members[0]);
        await SayAsync(group, members[1], "no");
        Assert.True(await IsAskedAsync(group));

        await LeaveAsync(members[2]);

        Assert.Equal(Before, await WorksOnAsync(group));
        Assert.False(await IsAskedAsync(group));
    }

    [Fact]
    public async Task When_the_last_member_goes_nobody_is_asked_any_more()
    {
        var group = await SomeGroup.StartAsync(Site);
        var members = await MembersAsync(group, 1);
        await AskAsync(group, group.Network.CoLeader);
        Assert.True(await IsAskedAsync(group));

        await LeaveAsync(members[0]);

        Assert.False(await IsAskedAsync(group));
        Assert.Equal(Before, await WorksOnAsync(group));
    }

    [Fact]
    public async Task A_group_that_has_closed_asks_nothing_any_more()
    {
        var group = await SomeGroup.StartAsync(Site);
        var members = await MembersAsync(group, 3);
        await AskAsync(group, members[0]);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);

        await leader.Fill(GroupsLinks.Words(group.Network.Id, group.Id), [], "form[action$=closing]");

        Assert.False(await IsAskedAsync(group));
    }

    private static async Task<IReadOnlyList<PersonId>> MembersAsync(SomeGroup group, int count)
    {
        var members = new List<PersonId>();
        for (var n = 0; n < count; n++)
        {
            var person = await group.TeacherAsync($"Member {(char)('A' + n)}", n % 3);
            await group.JoinAsync(person, group.Network.Schools[n % 3].Id, n == 0 ? GroupPart.Convenor : GroupPart.Member);
            members.Add(person);
        }

        return members;
    }

    private async Task AskAsync(SomeGroup group, PersonId by)
    {
        using var browser = await Site.BrowserOf(by);
        await browser.Fill(GroupsLinks.Words(group.Network.Id, group.Id), new() { ["Focus"] = "How children listen" });
    }

    private async Task SayAsync(SomeGroup group, PersonId member, string answer)
    {
        using var browser = await Site.BrowserOf(member);
        await browser.Fill(group.Page, new() { ["Answer"] = answer }, "form[action$='/focus']");
    }

    private async Task LeaveAsync(PersonId member)
    {
        using var browser = await Site.BrowserOf(member);
        await browser.Fill(GroupsLinks.Mine, [], "form[action$=leaving]");
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> HelpsAsync(SomeGroup group, PersonId person)
    {
        await Site.Db(async db =>
        {
            db.Add(
                GroupInvitation.Invite(
                    group.Id, person, group.Network.CoLeader, GroupPart.Facilitator, null, Site.Clock.Today,
                    Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(person);
        return await browser.Fill(GroupsLinks.Mine, [], "form[action$=yes]");
    }

    private async Task<string> WorksOnAsync(SomeGroup group)
    {
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        return (await leader.Page(group.Page)).QuerySelector("#focus")!.TextContent.Trim();
    }

    private Task<bool> IsAskedAsync(SomeGroup group) =>
        Site.Db(db => db.GroupFocuses.AnyAsync(f => f.GroupId == group.Id && f.From == null && f.DroppedOn == null, Cancel));

    private static string Person(SomeGroup group, PersonId person, string what) =>
        $"/networks/{group.Network.Id.Value}/people/{person.Value}/{what}";
}

public sealed class FocusSettledOnSqlite(SqliteSite site) : FocusSettledTests(site), IClassFixture<SqliteSite>;
public sealed class FocusSettledOnPostgres(PostgresSite site) : FocusSettledTests(site), IClassFixture<PostgresSite>;
