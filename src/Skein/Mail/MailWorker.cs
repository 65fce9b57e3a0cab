using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Skein.Mail;

/// <summary>
/// Hands over what is due: at once when it was queued in this process, and within a quarter of a minute otherwise. Messages that
/// somebody waits for at their screen have a line of their own.
/// </summary>
public sealed class MailWorker(
    Postman postman, MailWay way, MailBell bell, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PatienceForFirst = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A file that is wrong ends the program before anything is sent.
        _ = MailFiles.All;
        return way switch
        {
            { IsShown: true } => RepeatAsync(bell.Bell, Patience, postman.ShowDueAsync, stoppingToken),
            { Relay: { } relay } => SendAsync(relay, stoppingToken),
            _ => Task.CompletedTask,
        };
    }

    private async Task SendAsync(SmtpSettings relay, CancellationToken cancel)
    {
        using var http = new HttpClient();
        var token = relay.OAuth is { } oauth ? new OAuthToken(oauth, http, clock) : null;
        await Task.WhenAll(
            RepeatAsync(bell.BellOfFirst, PatienceForFirst, round => RoundAsync(relay, token, first: true, round), cancel),
            RepeatAsync(bell.Bell, Patience, round => RoundAsync(relay, token, first: false, round), cancel));
    }

    private async Task RoundAsync(SmtpSettings settings, OAuthToken? token, bool first, CancellationToken cancel)
    {
        await using var relay = new SmtpRelay(settings, token, way.Mailbox?.Address);
        await postman.SendDueAsync(relay, first, cancel);
    }

    private async Task RepeatAsync(
        Jobs.Bell rung, TimeSpan patience, Func<CancellationToken, Task> round, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await round(cancel);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The edge of a worker: the database may be away for a while.
                log.LogError(problem, "Mail could not be handed over. It is tried again in a moment.");
            }

            await rung.WaitAsync(patience, cancel);
        }
    }
}
