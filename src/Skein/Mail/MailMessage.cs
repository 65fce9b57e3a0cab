using Skein.Persistence;

namespace Skein.Mail;

public readonly record struct MailMessageId(Guid Value) : IId<MailMessageId>
{
    public static bool TryParse(string? text, out MailMessageId id) => Ids.TryParse(text, out id);
}

/// <summary>Who asks something of whoever a message goes to.</summary>
/// <param name="Name">As the reader's mailbox shows it, before the words "by Skein".</param>
/// <param name="Address">Where a reply goes; null for somebody without mail.</param>
public sealed record Asker(string Name, string? Address);

/// <summary>
/// An e-mail that Skein sends. It is stored with the change that caused it and sent later by a worker, at most once: it is marked
/// as handed over before the relay sees it, so that after a kill nobody gets it twice, and whoever asked is told it is uncertain.
/// </summary>
public sealed class MailMessage
{
    internal const int LongestSubject = 250;
    internal const int LongestName = 120;

    private MailMessage(MailMessageId id, string toAddress, string subject, string text, DateTime queuedAt) =>
        (Id, ToAddress, Subject, Text, QueuedAt, NotBefore) = (id, toAddress, subject, text, queuedAt, queuedAt);

    public MailMessageId Id { get; private init; }
    public string ToAddress { get; private set; }
    public string? ToName { get; init; }

    /// <summary>Who asks, as the reader's mailbox shows it; null where Skein writes of its own accord.</summary>
    public string? FromName { get; private init; }

    /// <summary>
    /// Where a reply goes, when it does not go to the sender. Where replies come back into a mailbox, one to a message about
    /// something goes there instead.
    /// </summary>
    public string? ReplyTo { get; private init; }
    public string Subject { get; private init; }

    /// <summary>Plain text; the address of any link stands on a line of its own. Empty once it has been forgotten.</summary>
    public string Text { get; private init; }

    /// <summary>Somebody waits for it at their screen, so no other message goes before it.</summary>
    public bool ComesFirst { get; private init; }

    /// <summary>
    /// It is one of the two that a person gets on a day, or waits for the next morning: not a code, not a notice about their own
    /// account, and not about today or tomorrow.
    /// </summary>
    public bool MayWait { get; private init; }

    /// <summary>When it was put by for the next morning, because its reader had two messages that day.</summary>
    public DateTime? HeldAt { get; private set; }

    /// <summary>The message that brings it then, together with whatever else waited.</summary>
    public MailMessageId? CarriedById { get; private set; }

    /// <summary>What it is about, for example one addressee of a letter; null for a sign-in code.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>Of what it brings the file, where that has one, such as a letter; null where it brings none.</summary>
    public Guid? FileOfId { get; private init; }

    /// <summary>What it brings, once it leaves.</summary>
    internal IReadOnlyList<CarriedFile> Files { get; private set; } = [];

    /// <summary>Where the reader can say that they want no more of these; null where that makes no sense.</summary>
    public string? UnsubscribeAddress { get; private init; }

    /// <summary>When it is of no more use, for example because its code has ended; null for never.</summary>
    public DateTime? NotAfter { get; private init; }

    public DateTime QueuedAt { get; private init; }
    public DateTime NotBefore { get; private set; }
    public Guid? LeaseToken { get; private set; }
    public DateTime? LeaseUntil { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? HandedOverAt { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>When it was put on the page of mail that never leaves this machine.</summary>
    public DateTime? ShownAt { get; private set; }

    public DateTime? GivenUpAt { get; private set; }

    /// <summary>What went wrong at the last attempt, in a sentence.</summary>
    public string? Problem { get; private set; }

    /// <param name="address">Where it goes.</param>
    /// <param name="from">Who asks: their name stands in the reader's mailbox, and a reply goes to them. Null where Skein
    /// itself writes.</param>
    /// <param name="mail">What it says. A break in the subject, which a name or a title may have brought along, becomes a space.
    /// </param>
    /// <param name="now">When it is queued.</param>
    /// <param name="name">Whose address it is.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="notAfter">When it is of no more use; null for never.</param>
    /// <param name="comesFirst">Somebody waits for it at their screen.</param>
    /// <param name="mayWait">It waits for the next morning where its reader has had two messages that day.</param>
    /// <param name="unsubscribe">Where its reader stops those of its kind; null where that makes no sense.</param>
    /// <param name="fileOf">Of what it brings the file; null where it brings none.</param>
    public static MailMessage To(
        string address, Asker? from, MailText mail, DateTimeOffset now, string? name = null, Guid? about = null,
        DateTimeOffset? notAfter = null, bool comesFirst = false, bool mayWait = false, string? unsubscribe = null,
        Guid? fileOf = null)
    {
        var (subject, text) = mail.Write();
        return new(Ids.New<MailMessageId>(now), address, Short(Clean.Line(subject), LongestSubject), text, now.UtcDateTime)
        {
            FromName = from is null ? null : Short(Clean.Line(from.Name), LongestName),
            ReplyTo = from?.Address,
            ToName = name is null ? null : Short(Clean.Line(name), LongestName),
            AboutId = about,
            NotAfter = notAfter?.UtcDateTime,
            ComesFirst = comesFirst,
            MayWait = mayWait,
            UnsubscribeAddress = unsubscribe,
            FileOfId = fileOf,
        };
    }

    private static string Short(string line, int longest) => line.Length <= longest ? line : line[..(longest - 1)] + "…";

    public MailStanding StandingAt(DateTimeOffset now) => this switch
    {
        { SentAt: not null } => MailStanding.Sent,
        { ShownAt: not null } => MailStanding.Shown,
        { GivenUpAt: not null } => MailStanding.GivenUp,
        { HeldAt: not null } => MailStanding.Held,
        { HandedOverAt: null } => MailStanding.Waiting,
        { LeaseUntil: { } until } when until >= now.UtcDateTime => MailStanding.OnItsWay,
        _ => MailStanding.Uncertain,
    };

    internal void Bring(IReadOnlyList<CarriedFile> files) => Files = files;

    internal void GoWith(MailMessage carrier) => CarriedById = carrier.Id;

    /// <summary>A person has decided that it is sent again, though it may have arrived. It keeps its Message-ID.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="to">Where, if its reader has another address by now: the one before may have been mistyped.</param>
    /// <returns>Why it is not sent again, or null once it waits.</returns>
    public Refusal? SendAgain(DateTimeOffset now, string? to = null)
    {
        if (StandingAt(now) is not (MailStanding.Uncertain or MailStanding.GivenUp))
        {
            return new("This message is not uncertain and was not given up. It needs no second sending.");
        }

        if (Text.Length == 0)
        {
            return new("The words of this message have been forgotten. Write a new one.");
        }

        ToAddress = to ?? ToAddress;
        (HandedOverAt, GivenUpAt, Problem, LeaseUntil, Attempts, NotBefore) = (null, null, null, null, 0, now.UtcDateTime);
        return null;
    }
}
