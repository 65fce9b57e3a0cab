namespace Skein.NetworkAnalysis;

/// <summary>Finds communities by Louvain's method: moving vertices one by one, then whole groups, while modularity
/// gains.</summary>
/// <remarks>
/// Weights count, if the graph has any. A community may turn out not to be connected; <see cref="Leiden"/> mends that. It is done
/// twice, the second time from what was found, which finds more. Source: V. Blondel and others, “Fast unfolding of communities
/// in large networks”, J. Stat. Mech. 2008. Cost: O(n + m) a round, few rounds. Deterministic for a seed.
/// </remarks>
public static class Louvain
{
    /// <summary>Finds the communities.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="groups">Receives the community of each vertex, from 0, in the order of their lowest vertices: length
    /// n.</param>
    /// <param name="seed">Chance: the same seed gives the same communities.</param>
    /// <param name="tries">With how many seeds from this one on it is tried; the best is kept.</param>
    /// <param name="resolution">Above 1, communities are smaller.</param>
    /// <param name="run">How it runs; several tries run at once.</param>
    /// <returns>The modularity; NaN where there are no ties.</returns>
    /// <exception cref="ArgumentException">The length of <paramref name="groups"/> is not n, or the graph is
    /// directed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double Find(
        Graph graph, Span<int> groups, ulong seed = 1, int tries = 2, double resolution = 1, Execution? run = null) =>
        LocalMoving.Best(graph, groups, seed, tries, resolution, run, Search);

    private static int[] Search(CoarseGraph graph, int[] groups, double resolution, Chance chance, CancellationToken cancel)
    {
        LocalMoving.Run(graph, groups, resolution, chance, cancel);
        var count = LocalMoving.Renumber(groups, graph.Count);
        if (count == graph.Count)
        {
            return groups;
        }

        var above = Search(graph.Merge(groups, count), LocalMoving.Alone(count), resolution, chance, cancel);
        for (var v = 0; v < groups.Length; v++)
        {
            groups[v] = above[groups[v]];
        }

        return groups;
    }
}
