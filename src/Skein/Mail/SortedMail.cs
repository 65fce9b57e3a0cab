using MimeKit;

namespace Skein.Mail;

/// <summary>What a message out of the mailbox is, and which of ours it answers, by what it says itself.</summary>
/// <param name="OwnId">Its own Message-ID; empty where it has none.</param>
/// <param name="Answered">The message of ours that it answers: one of these, if it is one alone.</param>
/// <param name="Before">Messages that its thread began with, the nearest first: where it does not say what it answers.</param>
internal sealed record SortedMail(
    string OwnId, HeardKind Kind, IReadOnlyList<MailMessageId> Answered, IReadOnlyList<MailMessageId> Before, ReplyWords Words,
    string? Reason, string FromAddress)
{
    private static readonly string[] NamesOfMailSystems = ["mailer-daemon", "postmaster"];
    private static readonly string[] HeadersOfPrograms =
        ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Response-Suppress"];

    /// <returns>What it is; or why it is nothing that Skein takes.</returns>
    public static (SortedMail? Sorted, string? LeftAlone) From(MimeMessage message)
    {
        var from = message.From.Mailboxes.ToList() is [var only] ? only.Address ?? "" : "";
        var sorted = new SortedMail(
            message.MessageId ?? "", HeardKind.Reply, OurIds.Answered(message.Headers), OurIds.Before(message.Headers),
            ReplyWords.None, null, from);
        if (message.Body is MultipartReport report)
        {
            return BounceReport.From(report) switch
            {
                ({ } bounce, _) => (
                    sorted with
                    {
                        Kind = HeardKind.Bounce,
                        Answered = bounce.About,
                        Before = [.. sorted.Answered, .. sorted.Before],
                        Reason = bounce.Reason,
                    }, null),
                (_, var why) => (null, why),
            };
        }

        if (WhyNot(message, from) is { } leftAlone)
        {
            return (null, leftAlone);
        }

        var words = ReplyWords.Cut(MailWords.In(message) ?? "");
        words = words with { IsWhole = words.IsWhole && MailWords.AreInKnownLetters(message) };
        return IsAutomatic(message.Headers)
            ? (sorted with { Kind = HeardKind.Automatic, Words = words, Reason = FirstLine(words, message.Subject) }, null)
            : (sorted with { Words = words }, null);
    }

    private static string? WhyNot(MimeMessage message, string from) => message switch
    {
        _ when message.BodyParts.Any(IsOfCalendar) => "it answers an invitation in a calendar",
        _ when NamesOfMailSystems.Contains(from.Split('@')[0].ToLowerInvariant()) =>
            "a mail system wrote it, and it is no report",
        _ when IsFromList(message.Headers) && !IsAutomatic(message.Headers) => "it came by way of a list",
        _ when MailWords.In(message) is null => "it holds no words that can be read",
        _ => null,
    };

    private static bool IsOfCalendar(MimeEntity part) =>
        part.ContentType.IsMimeType("text", "calendar") && !part.IsAttachment;

    private static bool IsFromList(HeaderList headers) =>
        headers[HeaderId.ListId] is not null
        || headers[HeaderId.Precedence]?.Trim().ToLowerInvariant() is "bulk" or "junk" or "list";

    private static bool IsAutomatic(HeaderList headers) =>
        (headers[HeaderId.AutoSubmitted] is { } submitted
            && !submitted.Split(';')[0].Trim().Equals("no", StringComparison.OrdinalIgnoreCase))
        || headers[HeaderId.Precedence]?.Trim().ToLowerInvariant() is "auto_reply" or "auto-reply"
        || HeadersOfPrograms.Any(name => headers[name] is { } said && said.Trim().ToLowerInvariant() is not ("no" or "none"));

    /// <summary>“Dear colleague,” says nothing; where there is more, the line after it does.</summary>
    private static string FirstLine(ReplyWords words, string? subject)
    {
        var lines = words.Text.Split('\n').Select(Clean.Line).Where(line => line.Length > 0).ToList();
        return lines.FirstOrDefault(line => !line.EndsWith(',')) ?? lines.FirstOrDefault() ?? Clean.Line(subject) switch
        {
            "" => "A program answered, without a word.",
            var line => line,
        };
    }
}
