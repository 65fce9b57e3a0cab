using System.Security.Cryptography;
using System.Text;
using Skein.Persistence;

namespace Skein.Mail;

public readonly record struct ReceivedMailId(Guid Value) : IId<ReceivedMailId>
{
    public static bool TryParse(string? text, out ReceivedMailId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// What came back to a message of ours. Its words are forgotten after thirty days, as those of the message are; that it came, and
/// when, stays as long as the message.
/// </summary>
public sealed class ReceivedMail
{
    internal const int LongestReason = 300;
    internal const int LongestAddress = 254;
    internal const int KeyLength = 64;

    private ReceivedMail(
        ReceivedMailId id, MailMessageId messageId, string key, HeardKind kind, string words, bool isWhole, string fromAddress,
        DateTime receivedAt) =>
        (Id, MessageId, Key, Kind, Words, IsWhole, FromAddress, ReceivedAt) =
        (id, messageId, key, kind, words, isWhole, fromAddress, receivedAt);

    public ReceivedMailId Id { get; private init; }

    /// <summary>The message that it answers.</summary>
    public MailMessageId MessageId { get; private init; }

    /// <summary>What makes it the same as one that was taken before: a mark of its own Message-ID.</summary>
    public string Key { get; private init; }

    public HeardKind Kind { get; private init; }

    /// <summary>Without quotations and signature. Empty for a bounce, and once it has been forgotten.</summary>
    public string Words { get; private init; }

    /// <summary>The words are all that was written, without doubt.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Why the message was not read; null for a reply.</summary>
    public string? Reason { get; private init; }

    public string FromAddress { get; private init; }

    /// <summary>It came from the address that we wrote to.</summary>
    public bool IsFromAddressee { get; private init; }

    public DateTime ReceivedAt { get; private init; }

    /// <param name="message">The message of ours that it answers.</param>
    /// <param name="sorted">What came.</param>
    /// <param name="receivedAt">When it arrived in the mailbox.</param>
    /// <param name="now">When it is taken.</param>
    internal static ReceivedMail Take(MailMessage message, SortedMail sorted, DateTimeOffset receivedAt, DateTimeOffset now) =>
        new(
            Ids.New<ReceivedMailId>(now), message.Id, KeyFrom(sorted.OwnId), sorted.Kind, sorted.Words.Text,
            sorted.Words.IsWhole, sorted.FromAddress.Length > LongestAddress ? "" : sorted.FromAddress,
            (receivedAt < now ? receivedAt : now).UtcDateTime)
        {
            Reason = sorted.Reason is { Length: > LongestReason } reason
                ? reason[..(LongestReason - 1)] + "…"
                : sorted.Reason,
            IsFromAddressee = sorted.Kind is not HeardKind.Bounce && IsSame(sorted.FromAddress, message.ToAddress),
        };

    /// <summary>A Message-ID may hold a name and be of any length; its mark does not and is not.</summary>
    internal static string KeyFrom(string ownId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ownId)));

    internal HeardMail Told(MailMessage message) => new(
        Id, message.Id, message.AboutId, Kind, Words, IsWhole, Reason, FromAddress, IsFromAddressee,
        new(ReceivedAt, TimeSpan.Zero));

    /// <summary>An address that was forgotten is nobody's.</summary>
    private static bool IsSame(string from, string to) => from.Length > 0 && from.Equals(to, StringComparison.OrdinalIgnoreCase);
}
