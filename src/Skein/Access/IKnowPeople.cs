using Skein.Mail;

namespace Skein.Access;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Address">Where their codes are sent; null for somebody without e-mail.</param>
public sealed record KnownPerson(PersonId Id, string Name, EmailAddress? Address);

/// <summary>“Whose address is this?” Access asks; People answers.</summary>
public interface IKnowPeople
{
    /// <returns>Null when there is no such person any more.</returns>
    Task<KnownPerson?> FindAsync(PersonId person, CancellationToken cancel);

    /// <summary>Whom a code that is mailed there lets in: nobody whose change to it is still under way.</summary>
    /// <returns>By name. Several people of one school may share a mailbox.</returns>
    Task<IReadOnlyList<KnownPerson>> WithAddressAsync(EmailAddress address, CancellationToken cancel);

    /// <summary>What is mailed in the place of a code to an address that opens nothing yet: how it will.</summary>
    Task<IReadOnlyList<MailMessage>> InsteadOfCodeAsync(EmailAddress address, CancellationToken cancel);

    /// <summary>
    /// Somebody took a code or link that was mailed there, and is let in: they read mail there. It is stored by the caller's
    /// save.
    /// </summary>
    Task ConfirmAsync(PersonId person, EmailAddress address, CancellationToken cancel);
}
