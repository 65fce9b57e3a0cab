using Skein.Schools;

namespace Skein.Networks;

/// <summary>A person of a school, and what stands behind their name there: each in words, with where it leads.</summary>
public sealed record SchoolPerson(string Name, IReadOnlyList<(string Words, string Href)> Where);

/// <summary>
/// A part of a school's page in a network. It names people, so it stands on the page and is told to no program.
/// </summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Title">What it lists.</param>
/// <param name="About">How anybody comes to stand in it.</param>
/// <param name="People">One page of them, by name.</param>
public sealed record SchoolSection(
    string Id, string Title, string About, IReadOnlyList<SchoolPerson> People, int Page, int Pages);

/// <summary>A slice that knows something of a school which everybody with a part in the network may read.</summary>
public interface ITellOfSchools
{
    /// <returns>Null where there is nothing to tell.</returns>
    Task<SchoolSection?> ReadAsync(NetworkId network, SchoolId school, DateOnly today, int? page, CancellationToken cancel);
}
