using System.Globalization;
using MimeKit;
using MimeKit.Text;

namespace Skein.Mail;

/// <summary>A message as it goes over the wire.</summary>
internal static class WireMessage
{
    /// <param name="message">What is sent.</param>
    /// <param name="from">Who mail comes from.</param>
    /// <param name="replies">The mailbox into which replies come back; null where they go to whoever asks.</param>
    /// <exception cref="ParseException">An address cannot be written to.</exception>
    public static MimeMessage From(MailMessage message, MailboxAddress from, MailboxAddress? replies = null)
    {
        var wire = new MimeMessage
        {
            Subject = message.Subject,
            MessageId = $"{message.Id.Value}@{from.Domain}",
            Date = new(message.QueuedAt, TimeSpan.Zero),
            Body = BodyOf(message),
        };
        wire.From.Add(message.FromName is { } name ? new MailboxAddress($"{name}, by Skein", from.Address) : from);
        wire.To.Add(Mailbox(message.ToName, message.ToAddress));
        if ((message.AboutId is null ? message.ReplyTo : replies?.Address ?? message.ReplyTo) is { } replyTo)
        {
            wire.ReplyTo.Add(Mailbox(message.FromName, replyTo));
        }

        wire.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (message.UnsubscribeAddress is { } address)
        {
            wire.Headers.Add(HeaderId.ListUnsubscribe, $"<{address}>");

            // RFC 8058: the reader's mail program stops them with one tap, and opens no page.
            wire.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return wire;
    }

    private static MimeEntity BodyOf(MailMessage message)
    {
        var text = new TextPart(TextFormat.Plain)
        {
            Text = message.Text,
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
        };
        if (message.Files.Count == 0)
        {
            return text;
        }

        var all = new Multipart("mixed") { text };
        foreach (var file in message.Files)
        {
            all.Add(new MimePart(file.MediaType)
            {
                Content = new MimeContent(new MemoryStream(file.Content)),
                ContentDisposition = new(ContentDisposition.Attachment),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = file.Name,
            });
        }

        return all;
    }

    /// <summary>
    /// Where a mail system reports what it cannot deliver. It is the mailbox only under the same name behind the @: otherwise the
    /// reader's mail system would doubt that the message is ours, and it would arrive nowhere.
    /// </summary>
    public static MailboxAddress Sender(MailMessage message, MailboxAddress from, MailboxAddress? replies) =>
        message.AboutId is not null && string.Equals(replies?.Domain, from.Domain, StringComparison.OrdinalIgnoreCase)
            ? replies ?? from
            : from;

    /// <summary>
    /// A domain in other letters has a name in plain ones, by which every relay knows it. What stands before the @ has none:
    /// only a
    /// relay that takes such letters can deliver it.
    /// </summary>
    private static MailboxAddress Mailbox(string? name, string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 1 || !MailboxAddress.TryParse(address, out _))
        {
            throw new ParseException("The address is not one.", 0, 0);
        }

        var domain = Ascii(address[(at + 1)..]);
        return new MailboxAddress(name ?? "", $"{address[..at]}@{domain}");
    }

    private static string Ascii(string domain)
    {
        try
        {
            return new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            throw new ParseException("The domain of the address is not one.", 0, 0);
        }
    }
}
