namespace Skein.Mail;

/// <summary>Where mail goes: to a relay, onto a page of this machine, or nowhere yet.</summary>
/// <param name="Relay">The relay; null where none is named.</param>
/// <param name="IsShown">Mail is put on a page instead of being sent. Nothing leaves this machine.</param>
public sealed record MailWay(SmtpSettings? Relay, bool IsShown)
{
    public bool LeadsSomewhere => IsShown || Relay is not null;
}
