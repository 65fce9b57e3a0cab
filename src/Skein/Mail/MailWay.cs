namespace Skein.Mail;

/// <summary>Where mail goes: to a relay, onto a page of this machine, or nowhere yet.</summary>
/// <param name="Relay">The relay; null where none is named.</param>
/// <param name="IsShown">Mail is put on a page instead of being sent. Nothing leaves this machine.</param>
public sealed record MailWay(SmtpSettings? Relay, bool IsShown)
{
    /// <summary>The mailbox into which replies come back; null where they go to whoever asks.</summary>
    public MailboxSettings? Mailbox { get; init; }

    public bool LeadsSomewhere => IsShown || Relay is not null;
}
