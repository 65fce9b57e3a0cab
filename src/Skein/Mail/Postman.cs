using Microsoft.EntityFrameworkCore.Query;
using Skein.Jobs;
using Skein.Persistence;

namespace Skein.Mail;

/// <summary>
/// Sends what is due, one message after another: claims it, marks it as handed over, gives it to the relay, and writes down the
/// answer. Killed between the mark and the answer, the message stays uncertain.
/// </summary>
public sealed class Postman(Databases databases, DatabaseAddress own, TimeProvider clock)
{
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);
    private static readonly int[] PauseMinutes = [1, 5, 15, 60, 240];

    /// <returns>How many messages the relay took.</returns>
    public async Task<int> SendDueAsync(SmtpRelay relay, CancellationToken cancel)
    {
        var sent = 0;
        await using var db = databases.Open(own);
        while (await ClaimAsync(db, cancel) is { } message)
        {
            sent += await SendAsync(db, relay, message, cancel) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Puts what is due on the page that shows it, and nothing leaves this machine.</summary>
    public async Task ShowDueAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(own);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Mail
            .Where(m => m.HandedOverAt == null && m.SentAt == null && m.ShownAt == null && m.GivenUpAt == null && m.NotBefore <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ShownAt, now), cancel);
    }

    private Task<MailMessage?> ClaimAsync(SkeinDb db, CancellationToken cancel) => Lease.ClaimAsync<MailMessage>(
        db, MailMessageMapping.Table, MailMessageMapping.Waiting, clock.GetUtcNow(), LeaseLength, cancel);

    private async Task<bool> SendAsync(SkeinDb db, SmtpRelay relay, MailMessage message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (message.NotAfter < now)
        {
            await NoteAsync(db, message, set => set.SetProperty(m => m.GivenUpAt, now).SetProperty(m => m.Problem, "It was no longer of use."));
            return false;
        }

        if (cancel.IsCancellationRequested || await MarkHandedOverAsync(db, message) == 0)
        {
            return false;
        }

        // From here on nothing is cancelled: what the relay answers must be written down.
        var (handover, problem) = await relay.HandOverAsync(message, CancellationToken.None);
        await NoteAsync(db, message, Answer(message, handover, problem));
        return handover == Handover.Sent;
    }

    private Task<int> MarkHandedOverAsync(SkeinDb db, MailMessage message)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Mine(db, message)
            .Where(m => m.HandedOverAt == null && m.LeaseUntil > now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.HandedOverAt, now));
    }

    private Action<UpdateSettersBuilder<MailMessage>> Answer(MailMessage message, Handover handover, string? problem)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var tooLate = now - message.QueuedAt > Longest;
        return handover switch
        {
            Handover.Sent => set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.Problem, (string?)null),
            Handover.NotNow when !tooLate => set => set
                .SetProperty(m => m.HandedOverAt, (DateTime?)null)
                .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.NotBefore, now + Pause(message.Attempts))
                .SetProperty(m => m.Problem, problem),
            Handover.NotNow or Handover.Refused => set => set
                .SetProperty(m => m.HandedOverAt, (DateTime?)null)
                .SetProperty(m => m.GivenUpAt, now)
                .SetProperty(m => m.Problem, problem),
            Handover.Unknown => set => set.SetProperty(m => m.LeaseUntil, (DateTime?)null).SetProperty(m => m.Problem, problem),
        };
    }

    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromMinutes(PauseMinutes[Math.Clamp(attempts - 1, 0, PauseMinutes.Length - 1)]);

    private static Task NoteAsync(SkeinDb db, MailMessage message, Action<UpdateSettersBuilder<MailMessage>> answer) =>
        Mine(db, message).ExecuteUpdateAsync(answer);

    private static IQueryable<MailMessage> Mine(SkeinDb db, MailMessage message) =>
        db.Mail.Where(m => m.Id == message.Id && m.LeaseToken == message.LeaseToken && m.SentAt == null);
}
