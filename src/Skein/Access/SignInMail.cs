using Skein.Mail;

namespace Skein.Access;

/// <summary>The mail that brings a code and a link. It is of no use once they have ended, and is not sent then.</summary>
internal static class SignInMail
{
    public static MailMessage Write(EmailAddress address, string digits, string link, DateTimeOffset now)
    {
        var text = $"""
            Your code is {digits[..4]} {digits[4..]}.

            Type it in the browser in which you asked for it, within {SignInCode.Lifetime.TotalMinutes} minutes.
            Or open this link and press the button on the page:

            {link}

            If you did not ask for this, do nothing. Without this code or link, nobody is let in by it.
            """;
        return MailMessage.To(
            address.Value, null, "Your code for Skein", text, now, notAfter: now + SignInCode.Lifetime, comesFirst: true);
    }
}
