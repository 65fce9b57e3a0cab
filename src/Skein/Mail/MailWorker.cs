using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Skein.Mail;

/// <summary>Hands over what is due: at once when it was queued in this process, and within a quarter of a minute otherwise.</summary>
public sealed class MailWorker(Postman postman, MailWay way, MailBell bell, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (way.LeadsSomewhere && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The edge of a worker: the database may be away for a while.
                log.LogError(problem, "Mail could not be handed over. It is tried again in a moment.");
            }

            await bell.Bell.WaitAsync(Patience, stoppingToken);
        }
    }

    private Task RoundAsync(CancellationToken cancel) => way switch
    {
        { IsShown: true } => postman.ShowDueAsync(cancel),
        { Relay: { } relay } => postman.SendDueAsync(new(relay), cancel),
        _ => Task.CompletedTask,
    };
}
