using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Skein.Agreements;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Groups;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>Groups from their start to their end (S-25, S-26, I-10).</summary>
public abstract class GroupTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_group_that_begins_without_convenor_or_remit_is_told_why_they_help_and_goes_on_with_a_reason()
    {
        var group = await SomeGroup.StartAsync(Site);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var asked = await leader.Page(GroupsLinks.Beginning(group.Network.Id, group.Id));
        Assert.Contains(
            "no group leader, and what it is for is not agreed", asked.QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal);

        using var refused = await leader.Submit(asked, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var begun = await leader.Fill(
            GroupsLinks.Beginning(group.Network.Id, group.Id), new() { ["Because"] = "The room is booked" });

        Assert.Contains("at work since", begun.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The room is booked", begun.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var kept =
            await Site.Db(db => db.Set<ChronicleEntry>().Where(e => e.Verb == "group.begun" && e.SubjectId == group.Id.Value)
            .Join(db.Set<ChronicleWords>(), e => e.Id, w => w.EntryId, (e, w) => w.Reason).SingleAsync(Cancel));
        Assert.Equal("The room is booked", kept);
    }

    [Fact]
    public async Task A_group_with_a_convenor_and_a_remit_in_force_begins_without_a_word()
    {
        var group = await SomeGroup.StartAsync(Site);
        await group.JoinAsync(group.Network.Teacher, group.Network.Schools[0].Id, GroupPart.Convenor);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page(group.Page);
        var text = await leader.Follow(await leader.Submit(page, [], "form[action$=remit]"));
        Assert.Contains(
            "What the group is for: Talk in maths", text.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var draft = await leader.Page(group.Page);
        Assert.Contains("being written", draft.QuerySelector("#remit")!.TextContent, StringComparison.Ordinal);
        var put = await leader.Page(draft.QuerySelector("a[href*='parties?school=']")!.GetAttribute("href")!);
        var ticked = put.QuerySelectorAll("input[name=Schools][checked]").Select(box => box.GetAttribute("value"));
        Assert.Equal([group.Network.Schools[0].Id.Value.ToString()], ticked);
        await leader.Follow(await leader.Submit(put, []));
        await AgreeAsync(group);

        Assert.Contains(
            "What it is for is settled. 1 of 1 school has agreed",
            (await leader.Page(group.Page)).QuerySelector("#remit")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await leader.Page(GroupsLinks.Beginning(group.Network.Id, group.Id))).QuerySelector(".notice"));
    }

    [Fact]
    public async Task A_group_of_one_and_a_group_of_one_school_are_flagged_and_nobody_is_stopped()
    {
        var group = await SomeGroup.StartAsync(Site);
        await group.JoinAsync(group.Network.Teacher, group.Network.Schools[0].Id);
        Assert.Contains("A group of one", await group.ReadAsync(group.Network.Teacher), StringComparison.Ordinal);

        await group.JoinAsync(await group.TeacherAsync("Ann Ford", 0), group.Network.Schools[0].Id);
        Assert.Contains("All from one school", await group.ReadAsync(group.Network.Teacher), StringComparison.Ordinal);

        await group.JoinAsync(await group.TeacherAsync("Bea Gold", 1), group.Network.Schools[1].Id);
        var page = await group.ReadAsync(group.Network.Teacher);
        Assert.DoesNotContain("All from one school", page, StringComparison.Ordinal);
        Assert.Contains("3 people of 2 schools", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_any_day_and_pages_and_tells_programs_no_names()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var first = await SomeGroup.StartAsync(Site, name: "Aardvark", network: network);
        await first.JoinAsync(network.Teacher, network.Schools[0].Id, GroupPart.Convenor);
        var then = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(10));
        for (var i = 0; i < 25; i++)
        {
            await SomeGroup.StartAsync(Site, GroupKind.Activist, $"Group {i:00}", network);
        }

        await leader.SignInAsync(network.CoLeader);
        await leader.Fill(GroupsLinks.Words(network.Id, first.Id), [], "form[action$=closing]");
        Site.Clock.Forward(TimeSpan.FromDays(1));
        var now = await leader.Page(GroupsLinks.Groups(network.Id));
        Assert.Equal(25, now.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Aardvark", now.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var before = await leader.Page(GroupsLinks.Groups(network.Id).AsAt(then).OnPage(1));
        Assert.Contains("Terry Cole", Assert.Single(before.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);

        using var past = await leader.Get($"/api{GroupsLinks.Groups(network.Id).AsAt(then).OnPage(1)}");
        Assert.DoesNotContain("Terry", await past.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var json = await leader.Get($"/api{GroupsLinks.Groups(network.Id).AsAt(Site.Clock.Today.AddDays(-1)).OnPage(2)}");
        var told = await json.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(26, told.GetProperty("count").GetInt32());
        Assert.Equal(1, told.GetProperty("groups").GetArrayLength());
        using var one = await leader.Get($"{first.Api}?on={then:yyyy-MM-dd}");
        Assert.DoesNotContain("Terry", await one.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_starts_no_group_and_changes_none_but_its_convenor_does()
    {
        var group = await SomeGroup.StartAsync(Site);
        using var teacher = await Site.BrowserOf(group.Network.Teacher);
        using var start = await teacher.Get(GroupsLinks.New(group.Network.Id));
        using var words = await teacher.Get(GroupsLinks.Words(group.Network.Id, group.Id));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (start.StatusCode, words.StatusCode));

        await group.JoinAsync(group.Network.Teacher, group.Network.Schools[0].Id, GroupPart.Convenor);
        var renamed = await teacher.Fill(
            GroupsLinks.Words(group.Network.Id, group.Id), new() { ["Name"] = "Talk everywhere", ["Meets"] = "Tuesdays" });
        Assert.Contains("Tuesdays", renamed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_begun_or_closed_once_keeps_its_day_when_an_old_page_is_sent_again()
    {
        var group = await SomeGroup.StartAsync(Site, GroupKind.Working);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var (beginning, words) = (
            await leader.Page(GroupsLinks.Beginning(group.Network.Id, group.Id)),
            await leader.Page(GroupsLinks.Words(group.Network.Id, group.Id)));
        var (first, day) = (await leader.Page(GroupsLinks.Words(group.Network.Id, group.Id)), Site.Clock.Today);
        await leader.Fill(GroupsLinks.Beginning(group.Network.Id, group.Id), new() { ["Because"] = "We know one another" });
        await leader.Follow(await leader.Submit(first, new() { ["LastDay"] = $"{day:yyyy-MM-dd}" }, "form[action$=closing]"));

        Site.Clock.Forward(TimeSpan.FromDays(3));
        await leader.SignInAsync(group.Network.CoLeader);
        using var begun = await leader.Submit(
            beginning, new() { ["On"] = $"{Site.Clock.Today:yyyy-MM-dd}", ["Because"] = "Again" });
        using var closed = await leader.Submit(
            words, new() { ["LastDay"] = $"{Site.Clock.Today:yyyy-MM-dd}" }, "form[action$=closing]");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (begun.StatusCode, closed.StatusCode));
        Assert.Contains("already", (await Browser.Read(begun)).Body!.TextContent, StringComparison.Ordinal);
        var kept = await Site.Db(db => db.Groups.SingleAsync(g => g.Id == group.Id, Cancel));
        Assert.Equal((day, day.AddDays(1), "We know one another"), (kept.BegunOn!.Value, kept.Until!.Value, kept.BegunBecause));
    }

    [Fact]
    public async Task A_convenor_who_leaves_is_not_lost_silently()
    {
        var group = await SomeGroup.StartAsync(Site);
        await group.JoinAsync(group.Network.Teacher, group.Network.Schools[0].Id, GroupPart.Convenor);
        using var teacher = await Site.BrowserOf(group.Network.Teacher);
        Site.Clock.Forward(TimeSpan.FromDays(3));
        await teacher.SignInAsync(group.Network.Teacher);
        await teacher.Follow(await teacher.Submit(await teacher.Page(GroupsLinks.Mine), [], "form[action$=leaving]"));

        Assert.False(await group.HoldsAsync(group.Network.Teacher));
        var duty = await Site.Db(db => db.Duties.SingleAsync(d => d.OriginId == group.Id.Value, Cancel));
        Assert.Equal("Find a leader with the group “Talk in maths”", duty.Sentence);
        var other = await group.TeacherAsync("Ann Ford", 1);
        var invitation = await group.InviteAsync(group.Network.CoLeader, other, part: GroupPart.Convenor);
        using var next = await Site.BrowserOf(other);
        await next.Follow(await next.Submit(await next.Page(await group.LinkAsync(invitation)), new() { ["Act"] = "yes" }));
        Assert.False(await Site.Db(db => db.Duties.AnyAsync(d => d.OriginId == group.Id.Value && d.EndedOn == null, Cancel)));
    }

    [Fact]
    public async Task Whoever_leaves_the_network_leaves_its_groups_and_whoever_follows_is_asked()
    {
        var group = await SomeGroup.StartAsync(Site);
        var (leaving, staying) = (group.Network.Teacher, await group.TeacherAsync("Ann Ford", 1));
        await group.JoinAsync(leaving, group.Network.Schools[0].Id, GroupPart.Convenor);
        await group.JoinAsync(staying, group.Network.Schools[1].Id);
        Site.Clock.Forward(TimeSpan.FromDays(5));
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var page = await leader.Page($"{Skein.People.PeopleLinks.Person(group.Network.Id, leaving)}/leaving");
        var field = page.QuerySelector("select[name^='Owned[group:']")!.GetAttribute("name")!;
        await leader.Follow(
            await leader.Submit(
                page,
                new()
                {
                    [field] = staying.Value.ToString(),
                    ["LastDay"] = $"{Site.Clock.Today:yyyy-MM-dd}",
                    ["Because"] = "Moves away",
                }));

        Site.Clock.Forward(TimeSpan.FromDays(1));
        Assert.False(await group.HoldsAsync(leaving));
        using var asked = await Site.BrowserOf(staying);
        Assert.Contains(
            "a group leader of “Talk in maths”", (await asked.Page(GroupsLinks.Mine)).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal);
    }

    private async Task AgreeAsync(SomeGroup group)
    {
        var version = await Site.Db(db => db.AgreementVersions.SingleAsync(
            v => db.Set<Group>().Any(g => g.Id == group.Id && g.RemitId == v.TextId), Cancel));
        var signer = new Skein.Access.SignedLinks.Signer(
            await Site.Db(db => db.Set<Skein.Access.Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)));
        var addressee = await Site.Db(db => db.Set<Skein.Asking.Addressee>().SingleAsync(
            a => db.Set<Skein.Asking.Letter>().Any(l => l.Id == a.LetterId && l.AboutId == version.Id.Value), Cancel));
        using var phone = Site.Browser();
        await phone.Fill(
            Skein.Asking.AskingLinks.Answer(signer.Write(Skein.Asking.AnswerLetter.ByLink, addressee.Id.Value)),
            new() { ["Choice"] = "agreed", ["Answer"] = "" });
    }
}

public sealed class GroupsOnSqlite(SqliteSite site) : GroupTests(site), IClassFixture<SqliteSite>;
public sealed class GroupsOnPostgres(PostgresSite site) : GroupTests(site), IClassFixture<PostgresSite>;
