using Skein.Mail;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>How far a message has come with one of those it went to, the least first.</summary>
public enum ReachedAs
{
    /// <summary>It has not gone, or has come back.</summary>
    NotReached,

    /// <summary>It waits to be sent, or nobody can know: it went on paper or was pasted.</summary>
    NotKnown,

    /// <summary>A relay has taken it. Nobody knows whether it was read.</summary>
    Sent,

    Opened,

    Answered,
}

/// <summary>How far a message has come with one of those it went to.</summary>
/// <param name="As">How far.</param>
/// <param name="Sentence">What is known, and why where it did not go.</param>
public sealed record Reach(ReachedAs As, string Sentence)
{
    /// <returns>By addressee.</returns>
    internal static async Task<IReadOnlyDictionary<AddresseeId, Reach>> ReadAsync(
        SkeinDb db, Letter letter, IReadOnlyCollection<Addressed> asked, string zone, DateTimeOffset now,
        CancellationToken cancel)
    {
        var ids = asked.Select(a => (Guid?)a.Addressee.Id.Value).ToList();
        var mail = (await db.Mail.Where(m => ids.Contains(m.AboutId)).OrderBy(m => m.QueuedAt).ToListAsync(cancel))
            .ToLookup(m => m.AboutId);
        return asked.ToDictionary(
            a => a.Addressee.Id,
            a => From(a, letter.IsOfWriterAlone, mail[a.Addressee.Id.Value].LastOrDefault(), zone, now));
    }

    private static Reach From(
        Addressed a, bool isOfWriterAlone, MailMessage? mail, string zone, DateTimeOffset now) => a.Addressee switch
        {
            { AnsweredAt: { } at, CameBy: CameBy.Told } => new(ReachedAs.Answered, $"told to somebody, {at.Said(zone)}"),
            { AnsweredAt: { } at } => new(ReachedAs.Answered, $"answered, {at.Said(zone)}"),
            { NotReachedBecause: { } why } => new(ReachedAs.NotReached, $"not reached, because: {why}"),
            { OpenedAt: { } at } => new(ReachedAs.Opened, $"opened, {at.Said(zone)}, and not answered yet"),
            { GoesBy: GoesBy.Paper } when isOfWriterAlone =>
                new(ReachedAs.NotReached, "no e-mail goes to them: ring them, or wait until they sign in"),
            { GoesBy: GoesBy.Paper } => new(ReachedAs.NotKnown, "on paper: nobody knows until it is answered"),
            { GoesBy: GoesBy.Page } => new(ReachedAs.NotKnown, "on their own page alone: they want no e-mail of this kind"),
            { GoesBy: GoesBy.Paste } => new(ReachedAs.NotKnown, "pasted into a mail: nobody knows until it is answered"),
            _ => mail?.StandingAt(now) switch
            {
                null => new(ReachedAs.NotReached, "not sent: there is no e-mail of it"),
                MailStanding.GivenUp => new(ReachedAs.NotReached, $"not sent, because: {mail.Problem}"),
                MailStanding.Uncertain => new(ReachedAs.NotReached, "perhaps not sent: Skein was stopped while it went"),
                MailStanding.Sent when mail.SentAt is { } at =>
                    new(ReachedAs.Sent, $"sent, {at.Said(zone)}; nobody knows whether it was read"),
                MailStanding.Held when mail.CarriedById is not null =>
                    new(ReachedAs.NotKnown, "went with what else waited for the morning"),
                MailStanding.Held => new(ReachedAs.NotKnown, "waits for tomorrow morning: they have had two messages today"),
                MailStanding.Shown => new(ReachedAs.NotKnown, "shown on the page of mail of this machine"),
                _ => new(ReachedAs.NotKnown, "waits to be sent"),
            },
        };
}
