namespace Skein.Access;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Address">Where their codes are sent; null for somebody without e-mail.</param>
public sealed record KnownPerson(PersonId Id, string Name, EmailAddress? Address);

/// <summary>«Whose address is this?» Access asks; People answers.</summary>
public interface IKnowPeople
{
    /// <returns>Null when there is no such person any more.</returns>
    Task<KnownPerson?> FindAsync(PersonId person, CancellationToken cancel);

    /// <returns>By name. Several people of one school may share a mailbox.</returns>
    Task<IReadOnlyList<KnownPerson>> WithAddressAsync(EmailAddress address, CancellationToken cancel);
}
