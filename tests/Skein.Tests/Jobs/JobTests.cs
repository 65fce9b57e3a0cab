using Microsoft.Extensions.DependencyInjection;
using Skein.Jobs;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Jobs;

public abstract class JobTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_job_is_done_once_though_two_workers_look_for_it()
    {
        var work = new Counting();
        await QueueAsync(20);

        await Task.WhenAll(Round(work).RunDueAsync(Cancel), Round(work).RunDueAsync(Cancel));

        Assert.Equal(20, work.Done);
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task A_job_whose_worker_was_killed_is_done_when_its_lease_has_ended()
    {
        var work = new Counting();
        await QueueAsync(1);
        var now = Site.Clock.GetUtcNow();
        await Site.Db(db => Lease.ClaimAsync<Job>(db, "jobs", "done_at is null", now, TimeSpan.FromMinutes(5), Cancel));

        Assert.Equal(0, await Round(work).RunDueAsync(Cancel));
        Site.Clock.Forward(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await Round(work).RunDueAsync(Cancel));
    }

    [Fact]
    public async Task A_job_that_fails_is_put_off_and_says_why()
    {
        var work = new Counting { Fails = true };
        await QueueAsync(1);

        Assert.Equal(0, await Round(work).RunDueAsync(Cancel));
        var job = await Site.Db(db => db.Jobs.SingleAsync(j => j.Kind == work.Kind && j.DoneAt == null, Cancel));
        Assert.Equal("It did not work.", job.Problem);

        work.Fails = false;
        Assert.Equal(0, await Round(work).RunDueAsync(Cancel));
        Site.Clock.Forward(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await Round(work).RunDueAsync(Cancel));
    }

    [Fact]
    public async Task Housekeeping_comes_round_by_itself()
    {
        var round = Site.App.Services.GetRequiredService<JobRound>();

        var first = await round.RunDueAsync(Cancel);
        var again = await round.RunDueAsync(Cancel);
        Site.Clock.Forward(TimeSpan.FromHours(7));
        var later = await round.RunDueAsync(Cancel);

        Assert.True(first >= 3);
        Assert.Equal(0, again);
        Assert.Equal(first, later);
    }

    private JobRound Round(IWork work) =>
        new(Site.App.Services.GetRequiredService<Databases>(), Site.Address, [work], Site.Clock);

    private Task QueueAsync(int count) => Site.Db(async db =>
    {
        await db.Jobs.ExecuteDeleteAsync(Cancel);
        for (var i = 0; i < count; i++)
        {
            db.Jobs.Add(Job.Queue("count", new Guid(i, 0, 0, new byte[8]), Site.Clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(Cancel);
    });

    private Task<int> WaitingAsync() => Site.Db(db => db.Jobs.CountAsync(j => j.DoneAt == null, Cancel));

    private sealed class Counting : IWork
    {
        private int _done;

        public string Kind => "count";
        public TimeSpan? Every => null;
        public int Done => _done;
        public bool Fails { get; set; }

        public Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
        {
            if (Fails)
            {
                throw new InvalidOperationException("It did not work.");
            }

            Interlocked.Increment(ref _done);
            return Task.CompletedTask;
        }
    }
}

public sealed class JobsOnSqlite(SqliteSite site) : JobTests(site), IClassFixture<SqliteSite>;
public sealed class JobsOnPostgres(PostgresSite site) : JobTests(site), IClassFixture<PostgresSite>;
