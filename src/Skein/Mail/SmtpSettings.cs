using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace Skein.Mail;

/// <summary>The relay that takes Skein's mail: Skein:Smtp:… in the configuration, Skein__Smtp__… in the environment.</summary>
public sealed record SmtpSettings(string Host, int Port, MailAddress From, bool StartTls)
{
    public string? User { get; init; }
    public string? Password { get; init; }

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

        if (!MailAddress.TryCreate(typed["From"], out var from))
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

        return (new(host, port, from, startTls) { User = typed["User"], Password = typed["Password"] }, null);
    }
}
