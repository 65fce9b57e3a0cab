using Skein.Forming;
using Skein.Host.Verbs;
using Skein.Jobs;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

/// <summary>
/// The program itself, killed as a power cut would while groups are asked for. Whoever comes next forms them, from the same
/// seed the same, once; and no group is there by half.
/// </summary>
public abstract class KilledFormingTests(TestSite site) : SiteTests(site)
{
    private const int Schools = 12;
    private const int ASchool = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Groups_that_were_asked_for_before_the_kill_are_formed_once_and_as_they_would_have_been(bool killedAtWork)
    {
        var given = await ClosedAsync();
        // The process lives by the machine's clock. This site's own stands still in a day before, so that it takes none of the
        // work.
        var (killed, link) = await SkeinProcess.ServeAsync(Site.Address);
        await using (killed)
        {
            using var leader = OnProcess(link, given.Leader);
            await leader.Fill($"{given.Page}/proposals", new() { ["MostOnAFocus"] = "7" }, "form[action$='/proposals']");
            if (killedAtWork)
            {
                await WorkBeginsAsync(given);
            }

            await killed.KillAsync();
        }

        var undone = await NothingIsByHalfAsync(given);
        Assert.True(killedAtWork || undone == 2, "The work was done before the process was killed.");
        var expected = await UndisturbedAsync(given);
        await EndLeasesAsync();

        var (next, _) = await SkeinProcess.ServeAsync(Site.Address);
        await using (next)
        {
            await AllIsFormedAsync(given);
        }

        Assert.Equal(0, await NothingIsByHalfAsync(given));
        Assert.Equal(expected, await GroupsAsync(given));
        Assert.Equal([], await CheckVerb.RunAsync(Site.Address, Cancel));
    }

    private async Task<GivenSignUp> ClosedAsync()
    {
        var given = await GivenSignUp.DraftAsync(
            Site, await Given.NetworkAsync(Site, schools: Schools), foci: "Reading\nMaths\nTalk\nAttendance",
            times: "Tuesday\nThursday", kind: "enquiry");
        await given.OpenAsync();
        await given.FillAsync(ASchool);
        await given.CloseAsync();
        return given;
    }

    /// <summary>A window of the co-leader's browser, open on the process.</summary>
    private static Browser OnProcess(Uri process, Browser signedIn)
    {
        var browser = new Browser(new Uri(process.GetLeftPart(UriPartial.Authority)));
        foreach (var name in new[] { "skein", "skein-form" })
        {
            browser.Give(name, signedIn.Cookie(name)!);
        }

        return browser;
    }

    /// <summary>What comes of it where nobody is killed.</summary>
    private Task<IReadOnlyList<string>> UndisturbedAsync(GivenSignUp given) => Site.Db(async db =>
    {
        var seated = await SignedUpPeople.ReadAsync(db, await given.ReadAsync(), Cancel);
        var proposals = await ProposalReader.Read(db, given.Id).AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(["A", "B"], proposals.Select(p => p.Name));
        var groups = new List<(string, OfferedFocusId, MeetingTimeId?, IReadOnlyList<VolunteerId>)>();
        foreach (var proposal in proposals)
        {
            var formed = await GroupSearch.FormAsync(seated, proposal, Cancel);
            groups.AddRange(formed.Groups.Select(g => (proposal.Name, g.Focus, g.Time, g.Members)));
        }

        return Said(groups);
    });

    private Task<IReadOnlyList<string>> GroupsAsync(GivenSignUp given) => Site.Db(async db => Said(
        from p in await ProposalReader.Read(db, given.Id).AsNoTracking().ToListAsync(Cancel)
        from g in p.Groups
        select (p.Name, g.FocusId, g.TimeId, (IReadOnlyList<VolunteerId>)[.. g.Seats.Select(s => s.VolunteerId)])));

    private static IReadOnlyList<string> Said(
        IEnumerable<(string Proposal, OfferedFocusId Focus, MeetingTimeId? Time, IReadOnlyList<VolunteerId> Members)> groups) =>
    [
        .. groups.Select(g => $"{g.Proposal} {g.Focus.Value} {g.Time?.Value} "
            + $"{string.Join(' ', g.Members.Select(m => m.Value).Order())}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// A proposal has all its groups and its outcome, and its work is done; or it has none, and its work waits.
    /// </summary>
    /// <returns>How many wait.</returns>
    private Task<int> NothingIsByHalfAsync(GivenSignUp given) => Site.Db(async db =>
    {
        await using var moment = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, Cancel);
        var proposals = await ProposalReader.Read(db, given.Id).AsNoTracking().ToListAsync(Cancel);
        foreach (var proposal in proposals)
        {
            var job = Assert.Single(await JobsOf(db, proposal).ToListAsync(Cancel));
            Assert.Null(job.Problem);
            Assert.Equal(proposal.FormedAt is null, job.DoneAt is null);
            Assert.Equal(proposal.FormedAt is null, proposal.Outcome is null);
            Assert.Equal(
                proposal.FormedAt is null
                    ? 0
                    : Schools * ASchool, proposal.Groups.SelectMany(g => g.Seats).Select(s => s.VolunteerId).Distinct().Count());
        }

        return proposals.Count(p => p.FormedAt is null);
    });

    private static IQueryable<Job> JobsOf(SkeinDb db, Proposal proposal)
    {
        var about = proposal.Id.Value;
        return db.Jobs.AsNoTracking().Where(j => j.Kind == FormGroups.Work && j.AboutId == about);
    }

    private Task WorkBeginsAsync(GivenSignUp given) =>
        WaitAsync(
            given,
            (db, proposals) => db.Jobs.AnyAsync(
                j => j.Kind == FormGroups.Work && proposals.Contains(j.AboutId!.Value) && j.LeaseUntil != null, Cancel));

    private Task AllIsFormedAsync(GivenSignUp given) =>
        WaitAsync(
            given, async (db, _) => !await db.Proposals.AnyAsync(p => p.SignUpId == given.Id && p.FormedAt == null, Cancel));

    private async Task WaitAsync(GivenSignUp given, Func<SkeinDb, List<Guid>, Task<bool>> has)
    {
        var proposals =
            await Site.Db(db => db.Proposals.Where(p => p.SignUpId == given.Id).Select(p => p.Id.Value).ToListAsync(Cancel));
        while (!await Site.Db(db => has(db, proposals)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), Cancel);
        }
    }

    /// <summary>The five minutes are over for which the killed process had the work to itself.</summary>
    private Task EndLeasesAsync() => Site.Db(db =>
        db.Jobs
            .Where(j => j.LeaseUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, j => j.QueuedAt), Cancel));
}

public sealed class KilledFormingOnSqlite(SqliteSite site) : KilledFormingTests(site), IClassFixture<SqliteSite>;
public sealed class KilledFormingOnPostgres(PostgresSite site) : KilledFormingTests(site), IClassFixture<PostgresSite>;
