using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Skein.Mail;

/// <summary>
/// The mailbox into which replies come back, read by IMAP: Skein:Imap:… in the configuration, Skein__Imap__… in the
/// environment.
/// </summary>
/// <param name="Address">Where replies and bounces go.</param>
public sealed record MailboxSettings(string Host, int Port, string User, MailboxAddress Address, SecureSocketOptions Security)
{
    /// <summary>What was taken is moved there, so that it is no folder to read from.</summary>
    public const string FolderOfTaken = "Skein";

    private const int EncryptedPort = 993;

    public string? Password { get; init; }

    /// <summary>How Skein signs in without a password; null where it has one.</summary>
    public OAuthSettings? OAuth { get; init; }

    public string Folder { get; init; } = "INBOX";

    /// <summary>What may be shown and logged: never the password.</summary>
    public override string ToString() => $"{Host}:{Port}";

    /// <returns>The settings, or null where no mailbox is named; and what is wrong with them, if something is.</returns>
    public static (MailboxSettings? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var typed = configuration.GetSection("Skein:Imap");
        if (typed["Host"] is not { Length: > 0 } host)
        {
            return (null, null);
        }

        if (typed["User"] is not { Length: > 0 } user)
        {
            return (null, "Skein__Imap__User must name whose mailbox Skein reads, for example replies@example.org.");
        }

        if (!MailboxAddress.TryParse(typed["Address"] ?? user, out var address) || !IsPlain(address.Address))
        {
            return (
                null,
                "Skein__Imap__Address must be the address of the mailbox that replies go to, in plain letters, for example "
                    + "replies@example.org.");
        }

        if (!int.TryParse(typed["Port"] ?? "993", out var port) || port is < 1 or > 65535)
        {
            return (null, "Skein__Imap__Port must be a port, for example 993.");
        }

        if (!bool.TryParse(typed["StartTls"] ?? "true", out var startTls))
        {
            return (null, "Skein__Imap__StartTls must be true or false.");
        }

        var folder = typed["Folder"] is { Length: > 0 } named ? named : "INBOX";
        if (folder.Equals(FolderOfTaken, StringComparison.OrdinalIgnoreCase))
        {
            return (null, "Skein__Imap__Folder must be another folder than Skein: what was read is moved into that one.");
        }

        var (oauth, problem) = OAuthSettings.Read(typed.GetSection("OAuth"));
        if (problem is not null)
        {
            return (null, problem);
        }

        if (oauth is null && typed["Password"] is not { Length: > 0 })
        {
            return (null, "Skein__Imap__Password must be the password of the mailbox, unless Skein__Imap__OAuth__… is given.");
        }

        var security = port == EncryptedPort ? SecureSocketOptions.SslOnConnect
            : startTls ? SecureSocketOptions.StartTls
            : SecureSocketOptions.None;
        return (new(host, port, user, address, security) { Password = typed["Password"], OAuth = oauth, Folder = folder }, null);
    }

    /// <summary>A reply must reach it from every mail system, also from one that knows no other letters.</summary>
    private static bool IsPlain(string address) =>
        address.IndexOf('@', StringComparison.Ordinal) > 0 && address.All(char.IsAscii);
}
