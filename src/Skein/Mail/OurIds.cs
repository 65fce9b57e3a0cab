using MimeKit;
using MimeKit.Utils;

namespace Skein.Mail;

/// <summary>
/// The ids of ours that a header names. Whether such a message was ever written, the database knows: an id is drawn at random, so
/// that the name behind the @, which may have been another then, proves nothing more.
/// </summary>
internal static class OurIds
{
    /// <summary>What the message says that it answers.</summary>
    public static IReadOnlyList<MailMessageId> Answered(HeaderList headers) => [.. In(headers[HeaderId.InReplyTo]).Distinct()];

    /// <summary>The messages before it, the nearest first.</summary>
    public static IReadOnlyList<MailMessageId> Before(HeaderList headers) =>
        [.. In(headers[HeaderId.References]).Reverse().Distinct()];

    public static IEnumerable<MailMessageId> In(string? header) =>
        from id in MimeUtils.EnumerateReferences(header ?? "")
        where Guid.TryParseExact(id.Split('@')[0], "D", out _)
        select new MailMessageId(Guid.ParseExact(id.Split('@')[0], "D"));
}
