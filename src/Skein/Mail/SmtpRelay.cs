using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Wire = System.Net.Mail.MailMessage;

namespace Skein.Mail;

/// <summary>What became of a message that was given to the relay.</summary>
public enum Handover
{
    Sent,

    /// <summary>The relay did not take it, and may take it later.</summary>
    NotNow,

    /// <summary>The relay will never take it.</summary>
    Refused,

    /// <summary>The line broke: the relay may have it.</summary>
    Unknown,
}

/// <summary>Hands one message to the relay by SMTP, and says what is certain afterwards.</summary>
public sealed class SmtpRelay(SmtpSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Not signed in, or not allowed to send: our settings are at fault, and the message is not.</summary>
    private static readonly int[] OurFault = [530, 534, 535, 538];

    public async Task<(Handover Handover, string? Problem)> HandOverAsync(MailMessage message, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var wire = Write(message);
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
            if (settings.User is not null)
            {
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
            }

            await client.SendMailAsync(wire, patience.Token);
            return (Handover.Sent, null);
        }
        catch (FormatException)
        {
            return (Handover.Refused, "The address cannot be written to.");
        }
        catch (SmtpException problem)
        {
            return Judge(problem);
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return (Handover.Unknown, "The relay did not answer. It may have the message.");
        }
    }

    private (Handover, string) Judge(SmtpException problem) => (int)problem.StatusCode switch
    {
        _ when problem.InnerException is SocketException => (Handover.NotNow, $"The relay {settings} could not be reached."),
        _ when problem.InnerException is AuthenticationException => (Handover.NotNow, $"The relay {settings} did not prove who it is."),
        < 400 => (Handover.Unknown, "The line to the relay broke. It may have the message."),
        var code when OurFault.Contains(code) => (Handover.NotNow, Said("The relay does not let us send", problem)),
        >= 500 => (Handover.Refused, Said("The relay refused it", problem)),
        _ => (Handover.NotNow, Said("The relay put it off", problem)),
    };

    private static string Said(string what, SmtpException problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} ({(int)problem.StatusCode}): {problem.Message.Split('\n')[0].Trim()}");

    private Wire Write(MailMessage message)
    {
        var wire = new Wire(settings.From, new MailAddress(message.ToAddress, message.ToName, Encoding.UTF8))
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        if (message.ReplyTo is { } replyTo)
        {
            wire.ReplyToList.Add(new MailAddress(replyTo));
        }

        wire.Headers.Add("Message-ID", $"<{message.Id.Value}@{settings.From.Host}>");
        wire.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.UnsubscribeAddress is { } address)
        {
            wire.Headers.Add("List-Unsubscribe", $"<{address}>");
        }

        return wire;
    }
}
