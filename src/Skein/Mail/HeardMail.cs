using Skein.Persistence;

namespace Skein.Mail;

/// <summary>What came back to a message of ours. There is nothing else: what is none of these stays in the mailbox.</summary>
public enum HeardKind
{
    /// <summary>Somebody wrote back.</summary>
    Reply,

    /// <summary>A program answered in somebody's absence: nobody has read the message.</summary>
    Automatic,

    /// <summary>A mail system says for good that it did not deliver the message.</summary>
    Bounce,
}

/// <summary>What came back to one of our messages, as the rooms hear of it.</summary>
/// <param name="Id">The row that holds it.</param>
/// <param name="Message">The message of ours that it answers.</param>
/// <param name="AboutId">What that message was about; null where it was about nothing in particular.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">What was written, without quotations and signature; empty for a bounce.</param>
/// <param name="IsWhole">
/// The words are all that was written, without doubt. Where it is false, no answer is read out of them.
/// </param>
/// <param name="Reason">Why the message was not read, in a sentence; null for a reply.</param>
/// <param name="FromAddress">Whose address it came from.</param>
/// <param name="IsFromAddressee">
/// That is the address that we wrote to. A reply from another is not the hand of the person who was asked.
/// </param>
/// <param name="ReceivedAt">When it arrived in the mailbox.</param>
public sealed record HeardMail(
    ReceivedMailId Id, MailMessageId Message, Guid? AboutId, HeardKind Kind, string Words, bool IsWhole, string? Reason,
    string FromAddress, bool IsFromAddressee, DateTimeOffset ReceivedAt);

/// <summary>A room that does something with what comes back by mail.</summary>
public interface IHearMail
{
    /// <summary>
    /// Is called for everything that comes back, about whatever it is, in the transaction in which it is stored: what is changed
    /// is stored with it, once. What it throws leaves the message in the mailbox, to be heard again.
    /// </summary>
    Task HearAsync(SkeinDb db, HeardMail heard, DateTimeOffset now, CancellationToken cancel);
}
