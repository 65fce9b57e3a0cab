using Skein.Mail;

namespace Skein.Tests.Support;

/// <summary>A mail whose words a test gives.</summary>
internal sealed record PlainMail(string Subject = "A letter", string Text = "Words") : MailText
{
    internal override (string Subject, string Text) Write() => (Subject, Text);
}
