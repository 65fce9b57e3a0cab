using Skein.Site;

namespace Skein.People;

/// <summary>
/// Whom a form's lists offer: everybody in a network of the usual size; in a larger one the first, or whoever was looked for.
/// </summary>
/// <param name="People">In alphabetical order; at the end, whoever was chosen already and is not among them.</param>
/// <param name="Find">The part of a name that was looked for, or null.</param>
/// <param name="HasMore">There are others whom the lists do not hold.</param>
public sealed record PeopleOffered(IReadOnlyList<Option> People, string? Find, bool HasMore)
{
    /// <summary>Nobody has to be looked for: everybody stands in the lists.</summary>
    public bool IsAll => Find is null && !HasMore;

    public bool Offers(string? value) => People.Offers(value);
}
