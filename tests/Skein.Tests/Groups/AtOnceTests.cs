using System.Net;
using Skein.Access;
using Skein.Groups;
using Skein.Pairs;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>
/// Two people act on one group or pair in the same instant: both are heard, and neither is sent away to try again.
/// </summary>
public abstract class AtOnceTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Two_who_say_yes_in_one_instant_are_both_in_the_group()
    {
        var group = await SomeGroup.StartAsync(Site);
        var (ann, bea) = (await group.TeacherAsync("Ann Ford", 0), await group.TeacherAsync("Bea Gold", 1));
        var invited = await group.InviteAsync(group.Network.CoLeader, bea);
        using var phone = Site.Browser();
        var page = await phone.Page(await group.LinkAsync(invited));

        using var answer = await Site.WhileSomebodyElse(
            db => JoinAsync(db, group, ann, 0), () => phone.Submit(page, new() { ["Act"] = "yes" }));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.True(await group.HoldsAsync(ann));
        Assert.True(await group.HoldsAsync(bea));
    }

    [Fact]
    public async Task Whoever_says_yes_on_their_own_page_or_is_written_down_does_so_while_another_joins()
    {
        var group = await SomeGroup.StartAsync(Site);
        var (ann, bea, cal) = (
            await group.TeacherAsync("Ann Ford", 0), await group.TeacherAsync("Bea Gold", 1),
            await group.TeacherAsync("Cal Hunt", 2));
        await group.InviteAsync(group.Network.CoLeader, bea);
        var told = await group.InviteAsync(group.Network.CoLeader, cal);
        using var browser = await Site.BrowserOf(bea);
        var mine = await browser.Page(GroupsLinks.Mine);
        using var yes = await Site.WhileSomebodyElse(
            db => JoinAsync(db, group, ann, 0), () => browser.Submit(mine, [], "form[action$=yes]"));
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page(group.Page);
        using var heard = await Site.WhileSomebodyElse(
            db => LeaveAsync(db, group, ann), () => leader.Submit(page, [], $"form[action*='{told.Value}']"));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (yes.StatusCode, heard.StatusCode));
        Assert.Equal(
            (false, true, true), (await group.HoldsAsync(ann), await group.HoldsAsync(bea), await group.HoldsAsync(cal)));
    }

    [Fact]
    public async Task Somebody_leaves_in_the_instant_in_which_another_joins()
    {
        var group = await SomeGroup.StartAsync(Site);
        var (ann, bea) = (await group.TeacherAsync("Ann Ford", 0), await group.TeacherAsync("Bea Gold", 1));
        await group.JoinAsync(bea, group.Network.Schools[1].Id);
        using var browser = await Site.BrowserOf(bea);
        var mine = await browser.Page(GroupsLinks.Mine);

        using var left = await Site.WhileSomebodyElse(
            db => JoinAsync(db, group, ann, 0), () => browser.Submit(mine, [], "form[action$=leaving]"));
        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        Assert.Equal((true, false), (await group.HoldsAsync(ann), await group.HoldsAsync(bea)));
    }

    [Fact]
    public async Task Two_who_say_yes_to_their_pair_in_one_instant_are_a_pair()
    {
        var network = await Given.NetworkAsync(Site);
        var (one, other) = (network.Schools[0].Head, network.Schools[1].Head);
        var pair = Pair.Propose(
            network.Id, one, other, PairFocus.Teaching, "Questions", network.CoLeader, Site.Clock.Today, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.Add(pair);
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(other);
        var mine = await browser.Page(PairsLinks.Mine);
        using var answer = await Site.WhileSomebodyElse(
            async db => (await db.Pairs.SingleAsync(p => p.Id == pair.Id, Cancel)).SayYes(one, null, Site.Clock.Today),
            () => browser.Submit(mine, [], "form[action$=yes]"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.NotNull(await Site.Db(db => db.Pairs.Where(p => p.Id == pair.Id).Select(p => p.From).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Two_write_at_the_first_charter_in_one_instant_and_one_charter_stands()
    {
        var group = await SomeGroup.StartAsync(Site);
        var ann = await group.TeacherAsync("Ann Ford", 0);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page($"{group.Page}/charter");
        using var answer = await Site.WhileSomebodyElse(
            db =>
            {
                var (asked, now) = (Charter.AnswersOf("By asking", null, null), Site.Clock.GetUtcNow());
                db.Add(Charter.Write(group.Id, asked, ann, Site.Clock.Today, now));
                return Task.CompletedTask;
            },
            () => leader.Submit(
                page, new() { ["Found"] = "By asking round", ["OnBehalf"] = "We meet" }, "form[action$=charter]"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(
            "We meet",
            await Site.Db(db => db.Charters.Where(c => c.GroupId == group.Id).Select(c => c.OnBehalf).SingleAsync(Cancel)));
        Assert.NotNull((await leader.Page(group.Page)).QuerySelector("#charter"));
    }

    [Fact]
    public async Task Two_say_whom_a_group_needs_in_one_instant_and_the_later_word_stands()
    {
        var group = await SomeGroup.StartAsync(Site);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page(GroupsLinks.Needs(group.Network.Id, group.Id));
        using var answer = await Site.WhileSomebodyElse(
            db =>
            {
                db.Add(new GroupNeeds(group.Id));
                return Task.CompletedTask;
            },
            () => leader.Submit(page, new() { ["Post"] = "Deputies", ["PerSchool"] = "2" }, "form[action$=needs]"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(
            "Deputies",
            await Site.Db(db => db.GroupNeeds.Where(n => n.GroupId == group.Id).Select(n => n.Post).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Two_ask_for_another_focus_in_one_instant_and_the_members_are_asked_one_thing()
    {
        var group = await SomeGroup.StartAsync(Site);
        for (var school = 0; school < 2; school++)
        {
            await group.JoinAsync(await group.TeacherAsync($"Member {school}", school), group.Network.Schools[school].Id);
        }

        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page(GroupsLinks.Words(group.Network.Id, group.Id));
        using var answer = await Site.WhileSomebodyElse(
            async db =>
            {
                await GroupLock.HoldAsync(db, group.Id, Cancel);
                db.Add(GroupFocus.Ask(group.Id, "Attendance", Site.Clock.Today, Site.Clock.GetUtcNow()));
            },
            () => leader.Submit(page, new() { ["Focus"] = "How children listen" }));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var open = await Site.Db(db => db.GroupFocuses
            .Where(f => f.GroupId == group.Id && f.From == null && f.DroppedOn == null)
            .Select(f => f.Words)
            .ToListAsync(Cancel));
        Assert.Equal(["How children listen"], open);
    }

    [Fact]
    public async Task Two_who_propose_each_other_in_one_instant_are_asked_once()
    {
        var network = await Given.NetworkAsync(Site);
        var (one, other) = (network.Schools[0].Head, network.Schools[1].Head);
        using var browser = await Site.BrowserOf(other);
        var page = await browser.Page(PairsLinks.New(network.Id));
        using var answer = await Site.WhileSomebodyElse(
            async db =>
            {
                await GroupLock.HoldPeopleAsync(db, [one, other], Cancel);
                db.Add(
                    Pair.Propose(
                        network.Id, one, other, PairFocus.Teaching, "Questions", one, Site.Clock.Today, Site.Clock.GetUtcNow()));
            },
            () => browser.Submit(page, new() { ["Other"] = one.Value.ToString(), ["Focus"] = "Endings" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            "Questions",
            Assert.Single(
                await Site.Db(db => db.Pairs.Where(p => p.NetworkId == network.Id).Select(p => p.Focus).ToListAsync(Cancel))));
    }

    [Fact]
    public async Task Two_who_invite_one_person_in_one_instant_invite_once()
    {
        var group = await SomeGroup.StartAsync(Site);
        var ann = await group.TeacherAsync("Ann Ford", 0);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page(GroupsLinks.Invitations(group.Network.Id, group.Id));
        using var answer = await Site.WhileSomebodyElse(
            async db =>
            {
                await GroupLock.HoldAsync(db, group.Id, Cancel);
                db.Add(
                    GroupInvitation.Invite(
                        group.Id, ann, group.Network.CoLeader, GroupPart.Member, null, Site.Clock.Today, Site.Clock.GetUtcNow()));
            },
            () => leader.Submit(page, new() { ["Person"] = ann.Value.ToString(), ["Part"] = nameof(GroupPart.Member) }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            1, await Site.Db(db => db.GroupInvitations.CountAsync(i => i.GroupId == group.Id && i.PersonId == ann, Cancel)));
    }

    private async Task JoinAsync(SkeinDb db, SomeGroup group, PersonId person, int school)
    {
        var found = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == group.Id, Cancel);
        found.Join(person, group.Network.Schools[school].Id, GroupPart.Member, Site.Clock.Today, Site.Clock.GetUtcNow());
    }

    private async Task LeaveAsync(SkeinDb db, SomeGroup group, PersonId person) =>
        (await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == group.Id, Cancel)).Leave(person, Site.Clock.Today);
}

public sealed class GroupsAtOnceOnSqlite(SqliteSite site) : AtOnceTests(site), IClassFixture<SqliteSite>;
public sealed class GroupsAtOnceOnPostgres(PostgresSite site) : AtOnceTests(site), IClassFixture<PostgresSite>;
