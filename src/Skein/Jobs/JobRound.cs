using Skein.Persistence;

namespace Skein.Jobs;

/// <summary>Does what is due, one job after another, each in one transaction with its own completion.</summary>
public sealed class JobRound(Databases databases, DatabaseAddress own, IEnumerable<IWork> work, TimeProvider clock)
{
    private const int MostAttempts = 12;
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);
    private readonly Dictionary<string, IWork> _work = work.ToDictionary(w => w.Kind);

    /// <returns>How many jobs were done.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancel)
    {
        await EnsureComingRoundAsync(cancel);

        var done = 0;
        while (await ClaimAsync(cancel) is { } job)
        {
            done += await DoAsync(job, cancel) ? 1 : 0;
        }

        return done;
    }

    /// <summary>
    /// Work that comes round has one row. Another node may add it at the same moment; the index lets one through.
    /// </summary>
    private async Task EnsureComingRoundAsync(CancellationToken cancel)
    {
        foreach (var kind in _work.Values.Where(w => w.Every is not null).Select(w => w.Kind))
        {
            await using var db = databases.Open(own);
            if (!await db.Jobs.AnyAsync(j => j.Key == kind && j.DoneAt == null && j.GivenUpAt == null, cancel))
            {
                db.Jobs.Add(Job.ComesRound(kind, clock.GetUtcNow()));
                await SaveUnlessThereAsync(db, kind, cancel);
            }
        }
    }

    private static async Task SaveUnlessThereAsync(SkeinDb db, string key, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.Jobs.AsNoTracking().Any(j => j.Key == key))
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Job?> ClaimAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(own);
        return await Lease.ClaimAsync<Job>(db, JobMapping.Table, JobMapping.Waiting, clock.GetUtcNow(), LeaseLength, cancel);
    }

    private async Task<bool> DoAsync(Job job, CancellationToken cancel)
    {
        try
        {
            var work = _work.GetValueOrDefault(job.Kind)
                ?? throw new InvalidOperationException($"This version knows no work called {job.Kind}.");
            return await DoAsync(work, job, cancel);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            // The edge of a worker: one job that fails is put off, and the others are done.
            await PutOffAsync(job, problem, cancel);
            return false;
        }
    }

    private async Task<bool> DoAsync(IWork work, Job job, CancellationToken cancel)
    {
        await using var db = databases.Open(own);
        if (!work.InTransaction)
        {
            await work.DoAsync(db, job, clock.GetUtcNow(), cancel);
            return await CompleteAsync(db, work, job, cancel) > 0;
        }

        return await db.ChangeAsync(
            async () =>
            {
                await work.DoAsync(db, job, clock.GetUtcNow(), cancel);
                await db.SaveChangesAsync(cancel);

                // Where the lease ran out, somebody else has the job now.
                return await CompleteAsync(db, work, job, cancel) > 0;
            },
            cancel);
    }

    private Task<int> CompleteAsync(SkeinDb db, IWork work, Job job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = db.Jobs.Where(j => j.Id == job.Id && j.LeaseToken == job.LeaseToken && j.DoneAt == null);
        return work.Every is { } every
            ? mine.ExecuteUpdateAsync(
                set => set
                    .SetProperty(j => j.NotBefore, now + every)
                    .SetProperty(j => j.LeaseUntil, (DateTime?)null)
                    .SetProperty(j => j.Attempts, 0)
                    .SetProperty(j => j.Problem, (string?)null),
                cancel)
            : mine.ExecuteUpdateAsync(
                set => set.SetProperty(j => j.DoneAt, now).SetProperty(j => j.LeaseUntil, (DateTime?)null), cancel);
    }

    private async Task PutOffAsync(Job job, Exception problem, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var pause = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, job.Attempts), LongestPause.TotalMinutes));
        var comesRound = _work.TryGetValue(job.Kind, out var work) && work.Every is not null;
        DateTime? givenUpAt = job.Attempts >= MostAttempts && !comesRound ? now : null;

        await using var db = databases.Open(own);
        await db.Jobs.Where(j => j.Id == job.Id && j.LeaseToken == job.LeaseToken).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.NotBefore, now + pause)
                .SetProperty(j => j.LeaseUntil, (DateTime?)null)
                .SetProperty(j => j.Problem, problem.Message.Split('\n')[0])
                .SetProperty(j => j.GivenUpAt, givenUpAt),
            cancel);
    }
}
