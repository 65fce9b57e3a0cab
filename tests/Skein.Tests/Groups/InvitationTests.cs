using System.Net;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>Being invited to a group: yes is said by oneself, and no by nobody (S-25, S-115).</summary>
public abstract class InvitationTests(TestSite site) : SiteTests(site)
{
    private const string Reason = "You ask the questions that nobody else asks";

    [Fact]
    public async Task A_head_invites_their_own_teacher_and_cannot_say_yes_for_them()
    {
        var group = await SomeGroup.StartAsync(Site);
        var head = group.Network.Schools[0].Head;
        var invitation = await group.InviteAsync(head, group.Network.Teacher);
        Assert.False(await group.HoldsAsync(group.Network.Teacher));

        await group.JoinAsync(head, group.Network.Schools[0].Id, GroupPart.Convenor);
        using var browser = await Site.BrowserOf(head);
        var heard = await browser.Fill(group.Page, [], $"form[action*='{invitation.Value}']");
        Assert.Contains("say yes themselves", heard.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await group.HoldsAsync(group.Network.Teacher));

        using var teacher = await Site.BrowserOf(group.Network.Teacher);
        Assert.Contains(
            "You are invited to the group “Talk in maths”", (await teacher.Page("/me")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        await teacher.Fill(GroupsLinks.Mine, [], "form[action$=yes]");
        Assert.True(await group.HoldsAsync(group.Network.Teacher));
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_the_button_on_its_page_says_yes_for_the_school_of_today()
    {
        var group = await SomeGroup.StartAsync(Site);
        var invitation = await group.InviteAsync(group.Network.CoLeader, group.Network.Teacher);
        var link = await group.LinkAsync(invitation);
        using var phone = Site.Browser();
        await phone.Page(link);
        Assert.False(await group.HoldsAsync(group.Network.Teacher));

        var page = await phone.Follow(await phone.Submit(await phone.Page(link), new() { ["Act"] = "yes" }));
        Assert.Contains(
            $"You said yes on {Site.Clock.Today.Said()}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        var place = await Site.Db(db => db.GroupMembers.SingleAsync(m => m.GroupId == group.Id, Cancel));
        Assert.Equal((group.Network.Teacher, group.Network.Schools[0].Id), (place.PersonId, place.SchoolId!.Value));
        Assert.True(await Site.Db(db => db.Set<ChronicleParty>().AnyAsync(
            p => p.PartyId == group.Network.Schools[0].Id.Value
                && db.Set<ChronicleEntry>().Any(e => e.Id == p.EntryId && e.Verb == "group.joined"), Cancel)));
        using var forged = await phone.Get(Skein.Asking.AskingLinks.Answer(new string('A', 43)));
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task Somebody_who_was_told_writes_the_yes_down()
    {
        var group = await SomeGroup.StartAsync(Site);
        await group.InviteAsync(group.Network.CoLeader, group.Network.Teacher);
        using var manager = await Site.BrowserOf(group.Network.Manager);
        await manager.Fill(group.Page, [], "form[action$=yes]");

        Assert.True(await group.HoldsAsync(group.Network.Teacher));
        var told =
            await Site.Db(db => db.GroupInvitations.Where(i => i.GroupId == group.Id).Select(i => i.ToldTo).SingleAsync(Cancel));
        Assert.Equal(group.Network.Manager, told);
    }

    /// <summary>Whether it had been put away is nobody's to know, so the yes is written down; the person takes it back.</summary>
    [Fact]
    public async Task A_yes_that_was_told_is_taken_back_with_the_link_and_is_not_told_again()
    {
        var group = await SomeGroup.StartAsync(Site);
        var invitation = await group.InviteAsync(group.Network.CoLeader, group.Network.Teacher);
        var link = await group.LinkAsync(invitation);
        using var phone = Site.Browser();
        await phone.Follow(await phone.Submit(await phone.Page(link), new() { ["Act"] = "away" }));
        using var manager = await Site.BrowserOf(group.Network.Manager);
        var early = await manager.Page(group.Page);
        await manager.Follow(await manager.Submit(early, [], "form[action$=yes]"));
        using var teacher = await Site.BrowserOf(group.Network.Teacher);
        Assert.Contains(
            "Mina Patel wrote down that you say yes to the group", (await teacher.Page("/me")).Body!.TextContent,
            StringComparison.Ordinal);
        var page = await phone.Page(link);
        Assert.Contains(
            $"On {Site.Clock.Today.Said()} Mina Patel wrote down that you say yes", page.Body!.TextContent,
            StringComparison.Ordinal);

        var after = await phone.Follow(await phone.Submit(page, new() { ["Act"] = "not-me" }));

        Assert.Null(after.QuerySelector("main form"));
        Assert.False(await group.HoldsAsync(group.Network.Teacher));
        await manager.Submit(early, [], "form[action$=yes]");
        await group.InviteAgainAsync(group.Network.Teacher);
        var refused = await manager.Fill(group.Page, [], "form[action$=yes]");
        Assert.Contains("so they say yes themselves", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await group.HoldsAsync(group.Network.Teacher));
    }

    [Fact]
    public async Task Putting_an_invitation_away_looks_to_all_others_like_silence_and_after_three_weeks_nothing_is_left()
    {
        var group = await SomeGroup.StartAsync(Site);
        var silent = await group.TeacherAsync("Ann Ford", 1);
        var away = await group.InviteAsync(group.Network.CoLeader, group.Network.Teacher);
        await group.InviteAsync(group.Network.CoLeader, silent);
        var rows = await EntriesAsync();
        using var teacher = await Site.BrowserOf(group.Network.Teacher);
        var mine = await teacher.Fill(GroupsLinks.Mine, [], "form[action$=away]");

        Assert.Null(mine.QuerySelector("main .notice"));
        Assert.DoesNotContain("You are invited", (await teacher.Page("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rows, await EntriesAsync());
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var invited = (await leader.Page(group.Page)).QuerySelectorAll("#invited li").Select(li => li.TextContent).ToList();
        Assert.Equal(2, invited.Count);
        Assert.Equal(Shape(invited[0], "Ann Ford"), Shape(invited[1], "Terry Cole"));

        Site.Clock.Forward(TimeSpan.FromDays(GroupInvitation.DaysOpen));
        await leader.SignInAsync(group.Network.CoLeader);
        Assert.Null((await leader.Page(group.Page)).QuerySelector("#invited"));
        using var late = await teacher.Submit(
            await teacher.Page(await group.LinkAsync(away)), new() { ["Act"] = "yes" }, "main form, form");
        Assert.False(await group.HoldsAsync(group.Network.Teacher));
        await Site.Db(async db => await new ForgetInvitations().DoAsync(db, null!, Site.Clock.GetUtcNow(), Cancel));
        Assert.False(await Site.Db(db => db.GroupInvitations.AnyAsync(i => i.GroupId == group.Id, Cancel)));

        Task<int> EntriesAsync() =>
            Site.Db(db => db.Set<ChronicleEntry>().CountAsync(e => e.NetworkId == group.Network.Id.Value, Cancel));
        static string Shape(string line, string name) =>
            string.Join(
                ' ', line.Replace(name, "NAME", StringComparison.Ordinal)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_reason_is_for_the_nominator_and_the_person_and_for_nobody_else()
    {
        var group = await SomeGroup.StartAsync(Site);
        var head = group.Network.Schools[0].Head;
        await group.InviteAsync(head, group.Network.Teacher, Reason);
        using var teacher = await Site.BrowserOf(group.Network.Teacher);
        Assert.Contains(Reason, (await teacher.Page(GroupsLinks.Mine)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Reason, await DataAsync(teacher), StringComparison.Ordinal);
        using var nominator = await Site.BrowserOf(head);
        Assert.Contains(Reason, await DataAsync(nominator), StringComparison.Ordinal);

        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        string[] seen =
        [
            (await leader.Page(group.Page)).Body!.TextContent,
            (await leader.Page(Skein.Networks.NetworksLinks.History(group.Network.Id))).Body!.TextContent,
            await DataAsync(leader),
            await (await leader.Get(group.Api)).Content.ReadAsStringAsync(Cancel),
        ];
        Assert.All(seen, page => Assert.DoesNotContain(Reason, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Terry", seen[1], StringComparison.Ordinal);
        Assert.False(
            await Site.Db(db => db.Set<ChronicleWords>().AnyAsync(
                w => w.Sentence.Contains(Reason) || w.Reason == Reason, Cancel)));
    }

    [Fact]
    public async Task Nobody_answers_or_reads_an_invitation_of_somebody_else()
    {
        var group = await SomeGroup.StartAsync(Site);
        var invitation = await group.InviteAsync(group.Network.CoLeader, group.Network.Teacher, Reason);
        using var other = await Site.BrowserOf(group.Network.Schools[1].Head);
        var mine = await other.Page(GroupsLinks.Mine);
        Assert.DoesNotContain(Reason, mine.Body!.TextContent, StringComparison.Ordinal);
        var token = (await other.Page("/me")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, GroupsLinks.SayYes(invitation));
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await other.Send(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(await group.HoldsAsync(group.Network.Teacher));
    }

    [Fact]
    public async Task Erasure_takes_a_person_out_of_groups_and_their_name_out_of_words()
    {
        var group = await SomeGroup.StartAsync(Site, name: "Terry Cole's maths");
        await group.JoinAsync(group.Network.Teacher, group.Network.Schools[0].Id);
        var other = await group.TeacherAsync("Ann Ford", 1);
        await group.InviteAsync(group.Network.CoLeader, other, "Works well with Terry Cole");
        Site.Clock.Forward(TimeSpan.FromDays(2));
        using var teacher = await Site.BrowserOf(group.Network.Teacher);
        using var erased = await teacher.Submit(await teacher.Page("/me/erasure"), new() { ["Sure"] = "yes" });
        Assert.Equal(HttpStatusCode.Found, erased.StatusCode);

        Assert.False(await group.HoldsAsync(group.Network.Teacher));
        Assert.DoesNotContain("Terry", await group.ReadAsync(group.Network.CoLeader), StringComparison.Ordinal);
        var reason =
            await Site.Db(db => db.GroupInvitations.Where(i => i.GroupId == group.Id).Select(i => i.Reason).SingleAsync(Cancel));
        Assert.Equal("Works well with a former member", reason);
    }

    private static async Task<string> DataAsync(Browser browser) =>
        await (await browser.Get("/me/data")).Content.ReadAsStringAsync(Cancel);
}

public sealed class InvitationsOnSqlite(SqliteSite site) : InvitationTests(site), IClassFixture<SqliteSite>;
public sealed class InvitationsOnPostgres(PostgresSite site) : InvitationTests(site), IClassFixture<PostgresSite>;
