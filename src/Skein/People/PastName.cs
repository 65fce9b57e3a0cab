using Skein.Access;

namespace Skein.People;

/// <summary>
/// A name that somebody had here before, through a slip, a marriage or a second record. It is kept for one purpose: when they ask
/// to be forgotten, sentences that use it are found too.
/// </summary>
public sealed class PastName(PersonId personId, PersonName name)
{
    public PersonId PersonId { get; private init; } = personId;
    public PersonName Name { get; private init; } = name;
}
