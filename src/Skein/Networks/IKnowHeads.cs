using Skein.Schools;

namespace Skein.Networks;

/// <summary>Somebody who is head of a school.</summary>
/// <param name="Address">Where they are written to; null where nobody knows.</param>
public sealed record KnownHead(string Name, string? Address);

/// <summary>“Who is head of this school?” Networks asks; People answers.</summary>
public interface IKnowHeads
{
    Task<IReadOnlyList<KnownHead>> ReadAsync(SchoolId school, DateOnly today, CancellationToken cancel);
}
