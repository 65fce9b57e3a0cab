using Skein.Mail;

namespace Skein.Access;

/// <summary>The mail that brings a code and a link. It is of no use once they have ended, and is not sent then.</summary>
internal static class SignInMail
{
    public static MailMessage Write(EmailAddress address, string digits, string link, DateTimeOffset now)
    {
        var mail = new CodeToSignIn($"{digits[..4]} {digits[4..]}", $"{SignInCode.Lifetime.TotalMinutes}", link);
        return MailMessage.To(address.Value, null, mail, now, notAfter: now + SignInCode.Lifetime, comesFirst: true);
    }
}

internal sealed record CodeToSignIn(string Code, string Minutes, string Link) : MailText;
