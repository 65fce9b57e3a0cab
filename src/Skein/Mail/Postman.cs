using Microsoft.EntityFrameworkCore.Query;
using Skein.Jobs;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Mail;

/// <summary>
/// Sends what is due, one message after another: claims it, marks it as handed over, gives it to the relay, and writes down the
/// answer. Killed between the mark and the answer, the message stays uncertain.
/// </summary>
public sealed class Postman(
    Databases databases, DatabaseAddress own, TimeProvider clock, SiteOptions options, IEnumerable<ICarryFiles> rooms)
{
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);
    /// <summary>So many messages a person gets on one day from all of Skein, but for what cannot wait.</summary>
    public const int MostADay = 2;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);
    private static readonly int[] PauseMinutes = [1, 5, 15, 60, 240];

    /// <summary>Somebody waits for these, and they are of no use after a quarter of an hour.</summary>
    private static readonly int[] PauseSecondsOfFirst = [2, 5, 15, 30, 60];

    /// <param name="relay">The line that they go over.</param>
    /// <param name="first">Those that somebody waits for at their screen; otherwise all the others.</param>
    /// <param name="cancel">Ends the round after the message that is leaving.</param>
    /// <returns>How many messages the relay took.</returns>
    public async Task<int> SendDueAsync(SmtpRelay relay, bool first, CancellationToken cancel)
    {
        var sent = 0;
        await using var db = databases.Open(own);
        while (await ClaimAsync(db, first, cancel) is { } message)
        {
            switch (await SendAsync(db, relay, message, cancel))
            {
                case MailOutcome.Sent:
                    sent++;
                    break;
                case MailOutcome.Away:
                    return sent;
            }
        }

        return sent;
    }

    /// <summary>Puts what is due on the page that shows it, and nothing leaves this machine.</summary>
    public async Task ShowDueAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(own);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Mail
            .Where(m => m.HandedOverAt == null
            && m.SentAt == null
            && m.ShownAt == null
            && m.GivenUpAt == null
            && m.NotBefore <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ShownAt, now), cancel);
    }

    private Task<MailMessage?> ClaimAsync(SkeinDb db, bool first, CancellationToken cancel) => Lease.ClaimAsync<MailMessage>(
        db, MailMessageMapping.Table, first
            ? MailMessageMapping.WaitingFirst
            : MailMessageMapping.WaitingOthers, clock.GetUtcNow(), LeaseLength, cancel);

    /// <returns>What became of it; null where it did not leave.</returns>
    private async Task<MailOutcome?> SendAsync(SkeinDb db, SmtpRelay relay, MailMessage message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (message.NotAfter < now)
        {
            await NoteAsync(
                db, message, set => set.SetProperty(m => m.GivenUpAt, now)
                    .SetProperty(m => m.Problem, "It was no longer of use."));
            return null;
        }

        message.Bring(await FilesAsync(db, message));
        if (cancel.IsCancellationRequested || await MarkHandedOverAsync(db, message) == 0)
        {
            return null;
        }

        if (await WaitsAsync(db, message))
        {
            await NoteAsync(db, message, set => set
                .SetProperty(m => m.HandedOverAt, (DateTime?)null)
                .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.HeldAt, now));
            return null;
        }

        // From here on nothing is cancelled: what the relay answers must be written down.
        var (handover, problem) = await relay.HandOverAsync(message, CancellationToken.None);
        await NoteAsync(db, message, Answer(message, handover, problem));
        return handover;
    }

    /// <summary>
    /// Whether its reader has had as many messages today as anybody gets. It is marked as handed over already, so that two nodes
    /// which hand over at once see each other. What would be of no use tomorrow does not wait.
    /// </summary>
    private async Task<bool> WaitsAsync(SkeinDb db, MailMessage message)
    {
        var zone = options.TimeZone;
        var today = options.Today(clock.GetUtcNow());
        if (!message.MayWait || message.NotAfter < today.AddDays(1).EndsAt(zone))
        {
            return false;
        }

        var begins = today.BeginsAt(zone);
        return await db.Mail.CountAsync(
            m => m.MayWait && m.ToAddress == message.ToAddress && m.HandedOverAt >= begins) > MostADay;
    }

    /// <summary>What it brings itself, or what those bring that waited and go with it.</summary>
    private async Task<IReadOnlyList<CarriedFile>> FilesAsync(SkeinDb db, MailMessage message)
    {
        List<Guid> of = message.FileOfId is { } own ? [own]
            : !message.MayWait ? []
            : await db.Mail.Where(m => m.MayWait && m.ToAddress == message.ToAddress && m.CarriedById == message.Id)
                .Select(m => m.FileOfId)
                .Where(id => id != null)
                .Select(id => id!.Value) // The query asks for it.
                .Distinct()
                .ToListAsync();
        var files = new List<CarriedFile>();
        foreach (var room in of.Count == 0 ? [] : rooms)
        {
            files.AddRange(await room.FindAsync(db, of, CancellationToken.None));
        }

        return files;
    }

    private Task<int> MarkHandedOverAsync(SkeinDb db, MailMessage message)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Mine(db, message)
            .Where(m => m.HandedOverAt == null && m.LeaseUntil > now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.HandedOverAt, now));
    }

    private Action<UpdateSettersBuilder<MailMessage>> Answer(MailMessage message, MailOutcome handover, string? problem)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var tooLate = now - message.QueuedAt > Longest;
        return handover switch
        {
            MailOutcome.Sent => set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.Problem, (string?)null),
            MailOutcome.NotNow or MailOutcome.Away when !tooLate => set => set
                .SetProperty(m => m.HandedOverAt, (DateTime?)null)
                .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.NotBefore, now + Pause(message))
                .SetProperty(m => m.Problem, problem),
            MailOutcome.NotNow or MailOutcome.Away or MailOutcome.Refused => set => set
                .SetProperty(m => m.HandedOverAt, (DateTime?)null)
                .SetProperty(m => m.GivenUpAt, now)
                .SetProperty(m => m.Problem, problem),
            MailOutcome.Unknown =>
                set => set.SetProperty(m => m.LeaseUntil, (DateTime?)null).SetProperty(m => m.Problem, problem),
        };
    }

    private static TimeSpan Pause(MailMessage message) => message.ComesFirst
        ? TimeSpan.FromSeconds(OfAttempt(PauseSecondsOfFirst, message.Attempts))
        : TimeSpan.FromMinutes(OfAttempt(PauseMinutes, message.Attempts));

    private static int OfAttempt(int[] pauses, int attempts) => pauses[Math.Clamp(attempts - 1, 0, pauses.Length - 1)];

    private static Task NoteAsync(SkeinDb db, MailMessage message, Action<UpdateSettersBuilder<MailMessage>> answer) =>
        Mine(db, message).ExecuteUpdateAsync(answer);

    private static IQueryable<MailMessage> Mine(SkeinDb db, MailMessage message) =>
        db.Mail.Where(m => m.Id == message.Id && m.LeaseToken == message.LeaseToken && m.SentAt == null);
}
