namespace Skein.Mail;

/// <summary>What became of a message that was given to the relay.</summary>
public enum MailOutcome
{
    Sent,

    /// <summary>The relay did not take it, and may take it later.</summary>
    NotNow,

    /// <summary>The relay cannot be used at all: every other message would fare alike.</summary>
    Away,

    /// <summary>The relay will never take it, or it cannot be written.</summary>
    Refused,

    /// <summary>The line broke after the message had begun to leave: the relay may have it.</summary>
    Unknown,
}
