namespace Skein.NetworkAnalysis;

/// <summary>What is known of a network of schools over a span of time. What is left empty is not known, and not held against any
/// structure.</summary>
public sealed record NetworkPicture
{
    /// <summary>The schools; two are tied if people of both took part in something together. Undirected.</summary>
    public required Graph Schools { get; init; }

    /// <summary>The people; two are tied if they took part in something together. Undirected; null where not known.</summary>
    public Graph? People { get; init; }

    /// <summary>The school of each person of <see cref="People"/>, as a vertex of <see cref="Schools"/>.</summary>
    public IReadOnlyList<int> SchoolOf { get; init; } = [];

    /// <summary>The declared sub-network of each school, from 0; empty where none are declared.</summary>
    public IReadOnlyList<int> SubNetworkOf { get; init; } = [];

    /// <summary>The schools that take part in each strand of work.</summary>
    public IReadOnlyList<IReadOnlyCollection<int>> Strands { get; init; } = [];

    /// <summary>The school of each member of each group that might be the inner one: co-leaders, heads.</summary>
    public IReadOnlyList<IReadOnlyCollection<int>> InnerGroups { get; init; } = [];

    /// <summary>The people of each theme group, by any numbers of theirs.</summary>
    public IReadOnlyList<IReadOnlyCollection<int>> Themes { get; init; } = [];
}
