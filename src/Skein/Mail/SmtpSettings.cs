using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Skein.Mail;

/// <summary>
/// The relay that takes Skein's mail: Skein:Smtp:… in the configuration, Skein__Smtp__… in the environment.
/// </summary>
public sealed record SmtpSettings(string Host, int Port, MailboxAddress From, SecureSocketOptions Security)
{
    /// <summary>
    /// Where a line is encrypted from its first byte. On every other port it begins in the open and is then encrypted.
    /// </summary>
    private const int EncryptedPort = 465;

    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>How Skein signs in without a password; null where it has one, or needs none.</summary>
    public OAuthSettings? OAuth { get; init; }

    /// <summary>What may be shown and logged: never the password.</summary>
    public override string ToString() => $"{Host}:{Port}";

    /// <returns>The settings, or null where no relay is named; and what is wrong with them, if something is.</returns>
    public static (SmtpSettings? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var typed = configuration.GetSection("Skein:Smtp");
        if (typed["Host"] is not { Length: > 0 } host)
        {
            return (null, null);
        }

        if (!MailboxAddress.TryParse(typed["From"], out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
        {
            return (null, "Skein__Smtp__From must be the address that mail comes from, for example skein@example.org.");
        }

        if (!int.TryParse(typed["Port"] ?? "587", out var port) || port is < 1 or > 65535)
        {
            return (null, "Skein__Smtp__Port must be a port, for example 587.");
        }

        if (!bool.TryParse(typed["StartTls"] ?? "true", out var startTls))
        {
            return (null, "Skein__Smtp__StartTls must be true or false.");
        }

        var (oauth, problem) = OAuthSettings.Read(typed.GetSection("OAuth"));
        if (problem is not null)
        {
            return (null, problem);
        }

        if (oauth is not null && typed["User"] is not { Length: > 0 })
        {
            return (null, "Skein__Smtp__User must name the mailbox that Skein signs in to by OAuth.");
        }

        var security = port == EncryptedPort ? SecureSocketOptions.SslOnConnect
            : startTls ? SecureSocketOptions.StartTls
            : SecureSocketOptions.None;
        return (new(host, port, from, security) { User = typed["User"], Password = typed["Password"], OAuth = oauth }, null);
    }
}
