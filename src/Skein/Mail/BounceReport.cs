using MimeKit;

namespace Skein.Mail;

/// <summary>What a mail system reports of a message that it did not deliver (RFC 3464).</summary>
/// <param name="About">The messages that it names, the surest first.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record BounceReport(IReadOnlyList<MailMessageId> About, string Reason)
{
    /// <returns>The report, or why it is none of a message that was not delivered.</returns>
    public static (BounceReport? Report, string? LeftAlone) From(MultipartReport report)
    {
        if (string.Equals(report.ReportType, "disposition-notification", StringComparison.OrdinalIgnoreCase))
        {
            return (null, "it is a receipt");
        }

        var groups = report.OfType<MessageDeliveryStatus>().SelectMany(part => part.StatusGroups).ToList();
        var failed = groups.FirstOrDefault(group => Is(group["Action"], "failed"));
        if (failed is null)
        {
            return (null, groups.Any(group => Is(group["Action"], "delayed"))
                ? "it says only that a message is still on its way"
                : "it reports nothing that failed");
        }

        var envelope = groups.Select(group => group["Original-Envelope-Id"]).FirstOrDefault(id => id is not null);
        return (new([.. Named(report, envelope).Distinct()], BounceReason.From(failed["Status"])), null);
    }

    private static IEnumerable<MailMessageId> Named(MultipartReport report, string? envelope)
    {
        foreach (var headers in report.Select(HeadersIn).OfType<HeaderList>())
        {
            foreach (var id in OurIds.In(headers[HeaderId.MessageId]))
            {
                yield return id;
            }
        }

        if (Guid.TryParseExact(envelope?.Trim(), "D", out var named))
        {
            yield return new(named);
        }
    }

    /// <summary>The message that came back, or its headers alone.</summary>
    private static HeaderList? HeadersIn(MimeEntity part) => (part as MessagePart)?.Message?.Headers;

    private static bool Is(string? action, string word) =>
        string.Equals(action?.Trim(), word, StringComparison.OrdinalIgnoreCase);
}
