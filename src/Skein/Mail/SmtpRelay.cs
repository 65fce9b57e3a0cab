using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Skein.Mail;

/// <summary>
/// Hands messages to the relay by SMTP, over one line as long as it holds, and says what is certain of each afterwards.
/// </summary>
/// <param name="settings">Where the relay is.</param>
/// <param name="token">How we sign in to a provider that takes no passwords.</param>
/// <param name="replies">The mailbox into which replies come back; null where there is none.</param>
public sealed class SmtpRelay(SmtpSettings settings, OAuthToken? token = null, MailboxAddress? replies = null) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Not signed in, or not allowed to send: our settings are at fault, and the message is not.</summary>
    private static readonly int[] OurFault = [530, 534, 535, 538];

    private readonly Line _line = new() { Timeout = (int)Patience.TotalMilliseconds };

    /// <summary>Which certificate a test's own relay shows; any other has to be one that this machine trusts.</summary>
    internal RemoteCertificateValidationCallback? Trusts { init => _line.ServerCertificateValidationCallback = value; }

    public async Task<(MailOutcome Handover, string? Problem)> HandOverAsync(MailMessage message, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        MimeMessage wire;
        try
        {
            wire = WireMessage.From(message, settings.From, replies);
        }
        catch (Exception problem) when (problem is ParseException or FormatException or ArgumentException)
        {
            return (MailOutcome.Refused, "The address cannot be written to.");
        }

        using (wire)
        {
            return await OpenAsync(patience.Token) is { } closed ? (MailOutcome.Away, closed)
                : CanWriteTo(wire) ? await SendAsync(wire, WireMessage.Sender(message, settings.From, replies), patience.Token)
                : (
                    MailOutcome.Refused,
                    "The relay takes no address with such letters in front of the @. Ask for another address.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _line.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception problem) when (IsBrokenLine(problem))
        {
            // It is over anyway.
        }

        _line.Dispose();
    }

    /// <returns>Why nothing can be handed over now; or null once the line is open.</returns>
    private async Task<string?> OpenAsync(CancellationToken cancel)
    {
        try
        {
            if (!_line.IsConnected)
            {
                await _line.ConnectAsync(settings.Host, settings.Port, settings.Security, cancel);
            }

            if (!_line.IsAuthenticated && settings.User is { Length: > 0 } user)
            {
                await SignInAsync(user, cancel);
            }

            return null;
        }
        catch (Exception problem) when (
            problem is SocketException or IOException or OperationCanceledException or SmtpProtocolException)
        {
            return await HangUpAsync($"The relay {settings} could not be reached.");
        }
        catch (SslHandshakeException)
        {
            return await HangUpAsync($"The relay {settings} did not prove who it is.");
        }
        catch (SmtpCommandException problem)
        {
            return await HangUpAsync(Said("The relay does not let us send", (int)problem.StatusCode, problem.Message));
        }
        catch (AuthenticationException problem)
        {
            token?.Forget();
            return await HangUpAsync($"The relay does not let us sign in: {OneLine(problem.Message)}");
        }
        catch (HttpRequestException)
        {
            return await HangUpAsync("The provider gave no token to sign in with. Check the settings of OAuth.");
        }
        catch (NotSupportedException)
        {
            return await HangUpAsync(
                $"The relay {settings} does not know how to encrypt the line, or how to let us sign in. Check its port and "
                    + "StartTls.");
        }
    }

    /// <summary>Without the relay's word that it can, MailKit would send an address that nobody can read.</summary>
    private bool CanWriteTo(MimeMessage wire)
    {
        if (_line.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            return true;
        }

        if (!IsPlain(wire.ReplyTo))
        {
            wire.ReplyTo.Clear();
        }

        return IsPlain(wire.To);
    }

    private static bool IsPlain(InternetAddressList addresses) =>
        addresses.Mailboxes.All(mailbox => Ascii.IsValid(mailbox.LocalPart));

    private async Task SignInAsync(string user, CancellationToken cancel)
    {
        if (token is not null)
        {
            await _line.AuthenticateAsync(new SaslMechanismOAuth2(user, await token.GetAsync(cancel)), cancel);
        }
        else
        {
            await _line.AuthenticateAsync(user, settings.Password ?? "", cancel);
        }
    }

    private async Task<(MailOutcome, string?)> SendAsync(MimeMessage wire, MailboxAddress sender, CancellationToken cancel)
    {
        var departure = new Departure();
        try
        {
            await _line.SendAsync(wire, sender, wire.To.Mailboxes, cancel, departure);
            return (MailOutcome.Sent, null);
        }
        catch (SmtpCommandException problem)
        {
            return Judge((int)problem.StatusCode, problem.Message);
        }
        catch (Exception problem) when (IsBrokenLine(problem))
        {
            await HangUpAsync("");
            return departure.HasBegun
                ? (MailOutcome.Unknown, "The line to the relay broke while the message was leaving. It may have it.")
                : (MailOutcome.NotNow, "The line to the relay broke before the message left.");
        }
        catch (Exception problem) when (!departure.HasBegun)
        {
            // The edge: whatever is wrong with this message, it fails alone, and the next one goes.
            await HangUpAsync("");
            return (MailOutcome.Refused, $"It could not be written: {OneLine(problem.Message)}");
        }
    }

    private static (MailOutcome, string) Judge(int code, string said) => code switch
    {
        _ when OurFault.Contains(code) => (MailOutcome.NotNow, Said("The relay does not let us send", code, said)),
        >= 500 => (MailOutcome.Refused, Said("The relay refused it", code, said)),
        _ => (MailOutcome.NotNow, Said("The relay put it off", code, said)),
    };

    private static bool IsBrokenLine(Exception problem) =>
        problem is IOException or SocketException or ProtocolException or OperationCanceledException
        or ServiceNotConnectedException or ServiceNotAuthenticatedException or ObjectDisposedException;

    private async Task<string> HangUpAsync(string why)
    {
        await _line.DisconnectAsync(quit: false, CancellationToken.None);
        return why;
    }

    private static string Said(string what, int code, string said) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} ({code}): {OneLine(said)}");

    private static string OneLine(string said) => said.Split('\n')[0].Trim();

    /// <summary>Names each message to the relay, so that a report of one that was not delivered names it too.</summary>
    private sealed class Line : SmtpClient
    {
        protected override string? GetEnvelopeId(MimeMessage message) => message.MessageId?.Split('@')[0];
    }

    /// <summary>Notes that the first bytes of a message have left. Before that, the relay cannot have it.</summary>
    private sealed class Departure : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
