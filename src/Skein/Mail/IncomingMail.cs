using MimeKit;
using Skein.Persistence;

namespace Skein.Mail;

/// <summary>
/// Takes what came back: finds the message of ours that it answers, stores it once, and tells the rooms that hear mail, all in
/// one transaction.
/// </summary>
public sealed class IncomingMail(Databases databases, DatabaseAddress own, IEnumerable<IHearMail> rooms, TimeProvider clock)
{
    /// <returns>Whether one of these is a message that Skein wrote.</returns>
    internal async Task<bool> HasWrittenAsync(IReadOnlyList<MailMessageId> ids, CancellationToken cancel)
    {
        await using var db = databases.Open(own);
        return await db.Mail.AnyAsync(m => ids.Contains(m.Id), cancel);
    }

    /// <param name="message">As it lies in the mailbox.</param>
    /// <param name="otherwise">What it is known by where it has no Message-ID of its own.</param>
    /// <param name="receivedAt">When it arrived there.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null once it is stored, now or before; otherwise why it is left alone.</returns>
    public async Task<string?> TakeAsync(
        MimeMessage message, string otherwise, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        var (sorted, leftAlone) = SortedMail.From(message);
        if (sorted is null)
        {
            return leftAlone;
        }

        if (sorted.OwnId.Length == 0)
        {
            sorted = sorted with { OwnId = otherwise };
        }

        try
        {
            return await TakeAsync(sorted, receivedAt, cancel);
        }
        catch (DbUpdateException) when (IsTaken(sorted))
        {
            // Another node took it at the same moment; the index let one through.
            return null;
        }
    }

    private async Task<string?> TakeAsync(SortedMail sorted, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        await using var db = databases.Open(own);
        string? leftAlone = null;
        await db.ChangeAsync(
            async () =>
            {
                var answered = await FindAsync(db, sorted, cancel);
                if (answered.Count != 1)
                {
                    leftAlone = answered.Count == 0
                        ? "it answers no message of ours"
                        : "it answers more than one message of ours";
                    return false;
                }

                if (await TakenBefore(db, sorted).AnyAsync(cancel))
                {
                    return false;
                }

                var now = clock.GetUtcNow();
                var received = ReceivedMail.Take(answered[0], sorted, receivedAt, now);
                db.ReceivedMail.Add(received);

                // Saved first: a second node stops here, before any room has heard.
                await db.SaveChangesAsync(cancel);
                foreach (var room in rooms)
                {
                    await room.HearAsync(db, received.Told(answered[0]), now, cancel);
                }

                return true;
            },
            cancel);
        return leftAlone;
    }

    private static async Task<IReadOnlyList<MailMessage>> FindAsync(SkeinDb db, SortedMail sorted, CancellationToken cancel)
    {
        var named = sorted.Answered.Concat(sorted.Before).ToList();
        var written = await db.Mail.AsNoTracking().Where(m => named.Contains(m.Id)).ToListAsync(cancel);
        var answered = written.Where(m => sorted.Answered.Contains(m.Id)).ToList();
        return answered.Count > 0 ? answered : [.. written.OrderBy(m => Nearness(sorted, m)).Take(1)];
    }

    private static int Nearness(SortedMail sorted, MailMessage message) =>
        sorted.Before.Index().First(id => id.Item == message.Id).Index;

    private static IQueryable<ReceivedMail> TakenBefore(SkeinDb db, SortedMail sorted)
    {
        var key = ReceivedMail.KeyFrom(sorted.OwnId);
        return db.ReceivedMail.Where(r => r.Key == key);
    }

    private bool IsTaken(SortedMail sorted)
    {
        using var db = databases.Open(own);
        return TakenBefore(db, sorted).Any();
    }
}
