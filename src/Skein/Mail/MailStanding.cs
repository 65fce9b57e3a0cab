namespace Skein.Mail;

/// <summary>What is known of a message.</summary>
public enum MailStanding
{
    /// <summary>It has not left. It will, when a relay takes it.</summary>
    Waiting,

    /// <summary>Its reader had two messages that day: it goes with what else waits, on the next morning.</summary>
    Held,

    /// <summary>It is being handed to the relay at this moment.</summary>
    OnItsWay,

    /// <summary>The relay has taken it. Whether it was read, nobody knows.</summary>
    Sent,

    /// <summary>It was put on a page of this machine, and will never leave it.</summary>
    Shown,

    /// <summary>It cannot be sent; the reason stands beside it.</summary>
    GivenUp,

    /// <summary>It was handed over and no answer came. It may have arrived, so it is never sent again by itself.</summary>
    Uncertain,
}
