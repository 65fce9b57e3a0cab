using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Groups;
using Skein.Jobs;
using Skein.Mail;
using Skein.Networks;
using Skein.Pairs;
using Skein.Papers;
using Skein.People;
using Skein.Persistence;
using Skein.Site;
using Skein.Tests.Duties;
using Skein.Tests.Support;
using Skein.Tests.Voice;
using Skein.Voice;
using Letter = Skein.Asking.Letter;

namespace Skein.Tests.Networks;

/// <summary>
/// “Today” is a day in the network's time zone (decision 6): in Auckland it is tomorrow already, and in Los Angeles it is
/// still yesterday, when pages are opened and jobs run at an hour at which London has another day.
/// </summary>
public abstract class OwnDayTests(TestSite site) : SiteTests(site)
{
    private const string Ahead = "Pacific/Auckland";
    private const string Behind = "America/Los_Angeles";

    /// <summary>At 13:00 UTC it is tomorrow in Auckland; at 03:00 UTC it is yesterday in Los Angeles.</summary>
    private static readonly Dictionary<string, int> Hours = new() { [Ahead] = 13, [Behind] = 3 };

    public static TheoryData<string> Zones => [Ahead, Behind];

    [Theory, MemberData(nameof(Zones))]
    public async Task A_role_opens_its_pages_on_its_first_day_and_its_last_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var stranger = await MetAsync("Ona Fields");
        var late = await MetAsync("Lee Fields");
        await AddAsync(HeldOn(network.Id, stranger, RoleKind.Manager, there, there));
        await AddAsync(HeldOn(network.Id, late, RoleKind.Manager, there.AddDays(-1), there.AddDays(-1)));

        Assert.Equal(HttpStatusCode.OK, await OpenAsync(stranger, $"/networks/{network.Id.Value}"));
        Assert.NotEqual(HttpStatusCode.OK, await OpenAsync(late, $"/networks/{network.Id.Value}"));
        Assert.Contains("Riverside", await ReadAsync(stranger, "/networks"), StringComparison.Ordinal);
        Assert.DoesNotContain("Riverside", await ReadAsync(late, "/networks"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task A_head_opens_the_page_of_the_school_on_the_first_day_and_the_last_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var head = await MetAsync("Ona Fields");
        var role = RoleAssignment.InSchool(network.Schools[1].Id, head, RoleKind.Head, there, Now);
        Assert.Null(role.End(there));
        await AddAsync(role);

        Assert.Equal(HttpStatusCode.OK, await OpenAsync(head, PeopleLinks.Head(network.Schools[1].Id)));
        Assert.Contains("Head", await ReadAsync(head, "/me"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task What_somebody_owes_there_today_is_on_their_page_and_done_on_that_day_by_link(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var duty = await OweAsync(network, Owner.For(network.Teacher), "Book the hall", there, passesOn: there.AddDays(1));
        var key = await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel));
        var signer = new SignedLinks.Signer(key);
        using var browser = Site.Browser();

        Assert.Contains("Book the hall", await ReadAsync(network.Teacher, "/me/duties"), StringComparison.Ordinal);
        Assert.Contains("Book the hall", await ReadAsync(network.Teacher, "/"), StringComparison.Ordinal);
        await browser.Fill(Skein.Asking.AskingLinks.Answer(DoneLinks.Write(signer, duty, network.Teacher, there)), []);

        Assert.Equal(there, (await Site.DutyAsync(duty)).EndedOn);
        Assert.Equal(there, await DayOfAsync(network, "duty.done"));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task A_letter_waits_for_its_answer_until_its_last_day_is_over_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        await AskAsync(network, "What would help?", closesOn: there);
        await AskAsync(network, "What got in the way?", closesOn: there.AddDays(-1));

        foreach (var page in new[] { "/me/duties", PeopleLinks.Head(network.Schools[0].Id) })
        {
            var read = await ReadAsync(network.Schools[0].Head, page);
            Assert.Contains("What would help?", read, StringComparison.Ordinal);
            Assert.DoesNotContain("What got in the way?", read, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Somebody_joins_and_leaves_a_group_on_the_day_it_is_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var (joins, leaves) = (await GroupAsync(network, "Talk in maths", there), await GroupAsync(network, "Reading", there));
        await AddAsync(GroupInvitation.Invite(
            joins, network.Teacher, network.CoLeader, GroupPart.Member, null,
            there.AddDays(1 - GroupInvitation.DaysOpen), Now));
        await Site.Db(async db =>
        {
            var group = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == leaves, Cancel);
            db.Add(group.Join(network.Teacher, null, GroupPart.Member, there, Now));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(network.Teacher);

        Assert.Contains("Talk in maths", await ReadAsync(network.Teacher, "/me"), StringComparison.Ordinal);
        await browser.Fill(GroupsLinks.Mine, [], "form[action$=yes]");
        Assert.Contains("Reading", await ReadAsync(network.Teacher, GroupsLinks.Mine), StringComparison.Ordinal);
        await browser.Fill(GroupsLinks.Mine, [], $"form[action='{GroupsLinks.Leaving(joins)}']");

        // Whoever leaves on the day they came has no day there. Were the two days not the same, the row would stand.
        Assert.False(await Site.Db(db => db.GroupMembers.AnyAsync(m => m.GroupId == joins, Cancel)));
        Assert.Equal(there, await DayOfAsync(network, "group.joined"));
        Assert.Equal(there, await DayOfAsync(network, "group.left"));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task A_pair_begins_and_ends_on_the_day_it_is_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var (one, other) = (network.Teacher, network.Schools[1].Head);
        var proposed = there.AddDays(1 - Pair.DaysOpen);
        var pair = Pair.Propose(network.Id, one, other, PairFocus.Teaching, "Questions", one, proposed, Now);
        Assert.Null(pair.SayYes(one, null, proposed));
        await AddAsync(pair);
        using var browser = await Site.BrowserOf(other);

        Assert.Contains("coaching pair", await ReadAsync(other, "/me"), StringComparison.Ordinal);
        await browser.Fill(PairsLinks.Mine, [], "form[action$=yes]");
        await browser.Page(PairsLinks.Pair(pair.Id));
        await browser.Fill(PairsLinks.Pair(pair.Id), [], "form[action$=ending]");

        var kept = await Site.Db(db => db.Pairs.SingleAsync(p => p.Id == pair.Id, Cancel));
        Assert.Equal((there, there), (kept.From, kept.Until));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Support_is_asked_for_and_over_on_the_day_it_is_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        using var browser = await Site.BrowserOf(network.Teacher);

        var page = await browser.Fill(DutiesLinks.AskSupport, new()
        {
            ["For"] = "me",
            ["First"] = network.Schools[0].Head.Value.ToString(),
            ["Over"] = $"{there.AddDays(1):yyyy-MM-dd}",
        });
        await browser.Fill(page.Url, new() { ["Thanks"] = "Thank you" }, "form[action$=end]");

        var asked = await Site.Db(db => db.Turbulences.SingleAsync(t => t.NetworkId == network.Id, Cancel));
        Assert.Equal((there, there), (asked.From, asked.Until));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Nothing_is_passed_on_before_whoever_had_it_to_do_is_gone_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        await AddAsync(HeldOn(network.Id, await MetAsync("Ona Fields"), "archivist", there, there));
        await AddAsync(HeldOn(network.Id, await MetAsync("Lee Fields"), "critical-friend", there.AddDays(-1), there.AddDays(-1)));
        var held = await OweAsync(network, Owner.OfRole("archivist"), "Write up the day", there.AddDays(-9));
        var orphan = await OweAsync(network, Owner.OfRole("critical-friend"), "Count the money", there.AddDays(-9));

        await Site.DoAsync(TendOrphans.Name);

        Assert.Equal(Owner.OfRole("archivist"), (await Site.DutyAsync(held)).Owner);
        var passed = await Site.DutyAsync(orphan);
        Assert.Equal((Owner.CoLeaders, there), (passed.Owner, passed.Owners.Single(o => o.Until is null).From));
        Assert.Equal(there, await DayOfAsync(network, "duty.passed"));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task A_resting_school_is_rung_and_its_deadlines_wait_by_the_day_it_is_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var (due, notYet, today) = (network.Schools[0].Id, network.Schools[1].Id, network.Schools[2].Id);
        await RestAsync(network, due, there.AddDays(-42));
        await RestAsync(network, notYet, there.AddDays(-41));
        await RestAsync(network, today, there);
        await Site.Db(async db =>
        {
            var membership = await db.Memberships.SingleAsync(m => m.NetworkId == network.Id && m.SchoolId == today, Cancel);
            Assert.Null(membership.Return(there.AddDays(1)));
            await db.SaveChangesAsync(Cancel);
        });
        var waits = await OweAsync(network, Owner.For(today), "Name a contact", there.AddDays(-9));

        await Site.DoAsync(WatchContact.Name);
        await Site.DoAsync(EaseDuties.Name);

        var rung = await Site.Db(db => db.Duties
            .Where(d => d.NetworkId == network.Id && d.OriginKind == PersonalContact.OriginKind)
            .Select(d => new { d.OriginId, d.BegunOn }).ToListAsync(Cancel));
        Assert.Equal([new { OriginId = due.Value, BegunOn = there }], rung);
        Assert.Equal(there, await DayOfAsync(network, "duty.owed"));
        Assert.True(await Site.Db(db => db.DutyEasings.AnyAsync(e => e.DutyId == waits && e.From == there, Cancel)));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task An_invitation_is_forgotten_when_its_last_day_is_over_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var group = await GroupAsync(network, "Talk in maths", there);
        foreach (var days in new[] { 0, 1 })
        {
            var (invited, proposed) = (GroupInvitation.DaysOpen - 1 + days, Pair.DaysOpen - 1 + days);
            await AddAsync(GroupInvitation.Invite(
                group, network.Schools[days].Head, network.CoLeader, GroupPart.Member, null, there.AddDays(-invited), Now));
            await AddAsync(Pair.Propose(
                network.Id, network.Teacher, network.Schools[days].Head, PairFocus.Teaching, "Questions", network.Teacher,
                there.AddDays(-proposed), Now));
        }

        await Site.DoAsync("group-invitations.forget");
        await Site.DoAsync("pair-proposals.forget");

        var first = network.Schools[0].Head;
        Assert.Equal(
            [first], await Site.Db(db => db.GroupInvitations.Where(i => i.GroupId == group).Select(i => i.PersonId)
                .ToListAsync(Cancel)));
        Assert.Equal(
            [first], await Site.Db(db => db.Pairs.Where(p => p.NetworkId == network.Id).Select(p => p.OtherId)
                .ToListAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task What_is_done_in_a_network_is_kept_under_the_day_it_is_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        using var leader = await Site.BrowserOf(network.CoLeader);

        await leader.Fill(NetworksLinks.Settings(network.Id), new() { ["Name"] = "Riverside and Hill" });

        Assert.Equal(there, await DayOfAsync(network, "network.renamed"));
        Assert.DoesNotContain(
            "Recorded on", await ReadAsync(network.CoLeader, $"/networks/{network.Id.Value}/history"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Whoever_is_forgotten_has_left_on_the_day_it_is_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var group = await GroupAsync(network, "Talk in maths", there);
        var duty = await OweAsync(network, Owner.For(network.Teacher), "Book the hall", there.AddDays(-9));
        await Site.Db(async db =>
        {
            var joined = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == group, Cancel);
            db.Add(joined.Join(network.Teacher, null, GroupPart.Member, there.AddDays(-5), Now));
            db.Add(HeldOn(network.Id, network.Teacher, "archivist", there.AddDays(-5), null));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(network.Teacher);

        using var answer = await browser.Submit(await browser.Page(PeopleLinks.MyErasure), new() { ["Sure"] = "yes" });

        Assert.Equal(there, (await Site.DutyAsync(duty)).Owners.Single(o => o.Until is null).From);
        Assert.Equal(there, await Site.Db(db => db.GroupMembers.Where(m => m.GroupId == group).Select(m => m.Until)
            .SingleAsync(Cancel)));
        Assert.Equal(there, await Site.Db(db => db.Roles.Where(r => r.PersonId == network.Teacher).Select(r => r.Until)
            .SingleAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Somebody_has_a_part_from_the_day_on_which_they_were_added_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        await AddAsync(Person.Meet(Given.Name("Ona Fields"), null, network.Schools[0].Id, Now));

        var today = await ReadAsync(network.CoLeader, PeopleLinks.People(network.Id).AsAt(there));
        var yesterday = await ReadAsync(network.CoLeader, PeopleLinks.People(network.Id).AsAt(there.AddDays(-1)));

        Assert.Contains("Ona Fields", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Ona Fields", yesterday, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Whoever_moves_was_in_the_school_before_from_the_day_on_which_they_were_added_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var person = Person.Meet(Given.Name("Ona Fields"), null, network.Schools[0].Id, Now);
        await AddAsync(person);
        Site.Clock.Forward(TimeSpan.FromDays(1));
        using var leader = await Site.BrowserOf(network.CoLeader);

        await leader.Fill(PeopleLinks.Move(network.Id, person.Id), new()
        {
            ["School"] = network.Schools[1].Id.Value.ToString(),
            ["On"] = $"{there.AddDays(1):yyyy-MM-dd}",
        });

        var before = await Site.Db(db => db.FormerPosts.SingleAsync(p => p.PersonId == person.Id, Cancel));
        Assert.Equal((there, there.AddDays(1)), (before.From, before.Until));
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Whoever_answered_a_letter_was_heard_from_on_the_day_it_was_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var begins = there.AddDays(-5).BeginsAt(zone);
        await AnswerAsync(network, network.Schools[0], begins);
        await AnswerAsync(network, network.Schools[1], begins.AddMinutes(-1));

        var quiet = await ReadAsync(network.CoLeader, $"{PeopleLinks.ToTalkWith(network.Id)}?days=5");

        Assert.DoesNotContain("Ash Head", quiet, StringComparison.Ordinal);
        Assert.Contains("Beech Head", quiet, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Zones))]
    public async Task Whoever_was_added_lately_was_added_on_the_day_it_was_there(string zone)
    {
        var (network, there) = await FarAwayAsync(zone);
        var begins = there.AddDays(-91).BeginsAt(zone);
        foreach (var since in new[] { begins, begins.AddMinutes(-1) })
        {
            await AddAsync(Person.Met(
                Ids.New<PersonId>(Now), Given.Name("Ona Fields"), null, network.Schools[0].Id, since));
        }

        using var leader = await Site.BrowserOf(network.CoLeader);
        using var answer = await leader.Get($"/api/networks/{network.Id.Value}/measures/people.added-lately");
        var told = await answer.Content.ReadAsStringAsync(Cancel);

        // Six came with the network 50 days ago, and one of the two in the first minute of the first of 91 days.
        Assert.Contains("7 of 8 people were added in the last 91 days.", told, StringComparison.Ordinal);
    }

    private DateTimeOffset Now => Site.Clock.GetUtcNow();

    /// <summary>A network that began some weeks ago, at an hour at which it has another day than London.</summary>
    private async Task<(GivenNetwork Network, DateOnly There)> FarAwayAsync(string zone)
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(db => db.Networks.Where(n => n.Id == network.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.TimeZone, zone), Cancel));
        Site.Clock.Forward(Now.UtcDateTime.Date.AddDays(50).AddHours(Hours[zone]) - Now.UtcDateTime);
        var there = Days.Today(Now, zone);
        Assert.NotEqual(Site.Clock.Today, there);
        return (network, there);
    }

    private Task AddAsync(object row) => Site.Db(async db =>
    {
        db.Add(row);
        await db.SaveChangesAsync(Cancel);
    });

    private async Task<PersonId> MetAsync(string name)
    {
        var person = Person.Meet(Given.Name(name), null, null, Now);
        await AddAsync(person);
        return person.Id;
    }

    private RoleAssignment HeldOn(NetworkId network, PersonId person, string kind, DateOnly from, DateOnly? lastDay)
    {
        var role = RoleAssignment.InNetwork(network, person, kind, from, Now);
        if (lastDay is { } last)
        {
            Assert.Null(role.End(last));
        }

        return role;
    }

    private Task<DutyId> OweAsync(
        GivenNetwork network, Owner owner, string sentence, DateOnly from, DateOnly? passesOn = null) => Site.Db(async db =>
    {
        var owed = new NewDuty(network.Id, new("test", Another.Id()), "one", sentence, owner, from.AddDays(20));
        var duty = Duty.Owe(owed, from, Now);
        if (passesOn is { } day)
        {
            Assert.Null(duty.PassTo(Owner.CoLeaders, day, null));
        }

        db.Add(duty);
        await db.SaveChangesAsync(Cancel);
        return duty.Id;
    });

    private Task RestAsync(GivenNetwork network, Skein.Schools.SchoolId school, DateOnly from) => Site.Db(async db =>
    {
        var membership = await db.Memberships.SingleAsync(m => m.NetworkId == network.Id && m.SchoolId == school, Cancel);
        Assert.Null(membership.Become(MembershipState.Resting, from));
        await db.SaveChangesAsync(Cancel);
    });

    private async Task<GroupId> GroupAsync(GivenNetwork network, string name, DateOnly there)
    {
        var group = Group.Form(network.Id, GroupKind.Enquiry, name, FormedBy.Invitation, there.AddDays(-30), Now);
        await AddAsync(group);
        return group.Id;
    }

    private Task AskAsync(GivenNetwork network, string subject, DateOnly closesOn) => Site.Db(async db =>
    {
        var letter = Letter.Write(network.Id, LetterKind.HeadsIssues, network.CoLeader, Now.AddDays(-9));
        letter.Write(subject, "Dear {addressee}", closesOn);
        letter.Send(Now.AddDays(-9));
        db.AddRange(
            letter, Addressee.Create(letter.Id, network.Schools[0].Head, network.Schools[0].Id, GoesBy.Paper, Now.AddDays(-9)));
        await db.SaveChangesAsync(Cancel);
    });

    private Task AnswerAsync(GivenNetwork network, GivenSchool school, DateTime at) => Site.Db(async db =>
    {
        var letter = Letter.Write(network.Id, LetterKind.HeadsIssues, network.CoLeader, at.AddDays(-9));
        letter.Write("What would help?", "Dear {addressee}", DateOnly.FromDateTime(at).AddDays(9));
        letter.Send(at.AddDays(-9));
        var asked = Addressee.Create(letter.Id, school.Head, school.Id, GoesBy.Paper, at.AddDays(-9));
        db.AddRange(letter, asked);
        await db.SaveChangesAsync(Cancel);
        await db.Addressees.Where(a => a.Id == asked.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AnsweredAt, at), Cancel);
    });

    private Task<DateOnly> DayOfAsync(GivenNetwork network, string verb) => Site.Db(db => db.Chronicle
        .Where(e => e.NetworkId == network.Id.Value && e.Verb == verb).Select(e => e.Day).SingleAsync(Cancel));

    private async Task<HttpStatusCode> OpenAsync(PersonId reader, string url)
    {
        using var browser = await Site.BrowserOf(reader);
        using var answer = await browser.Get(url);
        return answer.StatusCode;
    }

    private async Task<string> ReadAsync(PersonId reader, string url)
    {
        using var browser = await Site.BrowserOf(reader);
        return (await browser.Page(url)).QuerySelector("main")!.TextContent;
    }
}

/// <summary>Mail that asks for a survey is of use until the survey's last day is over in the network.</summary>
public abstract class OwnDayByMailTests(TestSite site) : SiteTests(site)
{
    [Theory]
    [InlineData("Pacific/Auckland", "Far Valley")]
    [InlineData("America/Los_Angeles", "Far Hills")]
    public async Task A_survey_is_mailed_and_reminded_of_until_its_last_day_is_over_there(string zone, string name)
    {
        var network = await Given.NetworkAsync(Site, name);
        await Site.Db(db => db.Networks.Where(n => n.Id == network.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.TimeZone, zone), Cancel));
        var survey = await GivenSurvey.DraftAsync(Site, network);

        await survey.AskAsync();
        await survey.Leader.Fill(survey.Wave, [], "form[action$='/reminders']");
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);

        var lastDay = await Site.Db(db => db.Waves.Where(w => w.Id == survey.WaveId).Select(w => w.ClosesOn).SingleAsync(Cancel));
        var mail = await Site.Db(db => db.Mail.Where(m => m.Text.Contains(name + " asks")).ToListAsync(Cancel));
        Assert.Contains(mail, m => m.Subject.StartsWith("Again:", StringComparison.Ordinal));
        Assert.All(mail, m => Assert.Equal(lastDay.EndsAt(zone), m.NotAfter));
    }
}

/// <summary>What belongs to no network has the day of the installation.</summary>
public sealed class InstallationDayTests(AucklandSite site) : SiteTests(site), IClassFixture<AucklandSite>
{
    [Fact]
    public async Task Sessions_papers_and_a_new_network_have_the_day_of_the_installation()
    {
        Site.Clock.Forward(Site.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(13) - Site.Clock.GetUtcNow().UtcDateTime);
        var there = Days.Today(Site.Clock.GetUtcNow(), AucklandSite.Zone);
        var keeper = Person.Meet(Given.Name("Ona Fields"), null, null, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.AddRange(
                keeper, RoleAssignment.InInstallation(keeper.Id, RoleKind.Administrator, there, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(keeper.Id);

        var paper = (await browser.Page(PapersLinks.WhoSeesWhat)).Body!.TextContent;
        await browser.Fill("/start", new() { ["Network"] = "Far Valley" });

        Assert.Contains(there.Said(), paper, StringComparison.Ordinal);
        Assert.Equal(there, await Site.Db(db => db.Set<Session>().Select(s => s.LastUsedOn).SingleAsync(Cancel)));
        var network = await Site.Db(db => db.Networks.SingleAsync(Cancel));
        Assert.Equal((AucklandSite.Zone, there), (network.TimeZone, network.StartedOn));
    }
}

public sealed class AucklandSite : TestSite
{
    public const string Zone = "Pacific/Auckland";

    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();

    protected override SiteOptions Options() => base.Options() with { TimeZone = Zone };
}

public sealed class OwnDayOnSqlite(SqliteSite site) : OwnDayTests(site), IClassFixture<SqliteSite>;
public sealed class OwnDayOnPostgres(PostgresSite site) : OwnDayTests(site), IClassFixture<PostgresSite>;
public sealed class OwnDayByMailOnSqlite(MailingSqlite site) : OwnDayByMailTests(site), IClassFixture<MailingSqlite>;
public sealed class OwnDayByMailOnPostgres(MailingPostgres site) : OwnDayByMailTests(site), IClassFixture<MailingPostgres>;
