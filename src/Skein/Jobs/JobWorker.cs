using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Skein.Jobs;

/// <summary>Looks for work every so often, and when it is called, for as long as this process serves.</summary>
public sealed class JobWorker(JobRound round, JobBell bell, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // Whoever starts Skein is waiting for a page, and no work is so due that it cannot let that go first.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstPause, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await round.RunDueAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The edge of a worker: the database may be away for a while.
                log.LogError(problem, "The work that is due could not be done. It is tried again in a minute.");
            }

            await bell.Bell.WaitAsync(Pause, stoppingToken);
        }
    }
}
