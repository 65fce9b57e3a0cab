using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Skein.Mail;

/// <summary>Looks into the mailbox every minute, where one is named, for as long as this process serves.</summary>
public sealed class MailboxWorker(
    MailWay way, IncomingMail incoming, TimeProvider clock, ILogger<MailboxRound> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // Whoever starts Skein is waiting for a page, and no reply is so due that it cannot let that go first.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        way is { IsShown: false, Mailbox: { } mailbox } ? ReadAsync(mailbox, stoppingToken) : Task.CompletedTask;

    private async Task ReadAsync(MailboxSettings mailbox, CancellationToken cancel)
    {
        using var http = new HttpClient();
        var token = mailbox.OAuth is { } oauth ? new OAuthToken(oauth, http, clock) : null;
        var round = new MailboxRound(mailbox, token, incoming, clock, log);
        await Task.Delay(FirstPause, cancel);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await round.RunAsync(cancel);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The edge of a worker: the next round begins anew.
                log.LogError(problem, "The mailbox could not be read. It is tried again in a minute.");
            }

            await Task.Delay(Pause, cancel);
        }
    }
}
