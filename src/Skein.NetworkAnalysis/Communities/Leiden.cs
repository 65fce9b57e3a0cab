using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Finds communities by the Leiden method: as Louvain's, but what moves together is connected.</summary>
/// <remarks>
/// <para>
/// Weights count, if the graph has any. Before groups become vertices, each is taken apart and put together again from connected
/// parts, always by the merge that gains most.
/// </para>
/// <para>Source: V. Traag, L. Waltman and N. J. van Eck, “From Louvain to Leiden: guaranteeing well-connected communities”,
/// Scientific Reports 9, 2019. Cost: O(n + m) a round, few rounds. Deterministic for a seed.</para>
/// </remarks>
public static class Leiden
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

        var parts = Refine(graph, groups, count, resolution, chance);
        var partCount = LocalMoving.Renumber(parts, graph.Count);
        if (partCount == graph.Count)
        {
            return groups;
        }

        var above = new int[partCount];
        for (var v = 0; v < parts.Length; v++)
        {
            above[parts[v]] = groups[v];
        }

        above = Search(graph.Merge(parts, partCount), above, resolution, chance, cancel);
        for (var v = 0; v < parts.Length; v++)
        {
            groups[v] = above[parts[v]];
        }

        return groups;
    }

    /// <summary>Takes each group apart into connected parts, none of which would gain by leaving the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe int[] Refine(CoarseGraph graph, int[] groups, int count, double resolution, Chance chance)
    {
        var n = graph.Count;
        var (parts, totals, outward) = (new int[n], new double[n], new double[n]);
        var (isAlone, groupTotals) = (new bool[n], new double[count]);
        var (sums, met) = (new double[n], new int[n]);
        var share = resolution / graph.Twice;
        var (first, members) = CoarseGraph.MembersOf(groups, count);
        fixed (int* start = graph.Start, target = graph.Target, groupOf = groups, partOf = parts, seen = met)
        fixed (double* weight = graph.Weight, strength = graph.Strength, total = totals, toRest = outward, sum = sums)
        {
            for (var v = 0; v < n; v++)
            {
                partOf[v] = v;
                isAlone[v] = true;
                total[v] = strength[v];
                groupTotals[groupOf[v]] += strength[v];
                double within = 0;
                for (var p = start[v]; p < start[v + 1]; p++)
                {
                    within += groupOf[target[p]] == groupOf[v] ? (weight == null ? 1 : weight[p]) : 0;
                }

                toRest[v] = within;
            }

            for (var group = 0; group < count; group++)
            {
                var of = members.AsSpan(first[group], first[group + 1] - first[group]);
                chance.Shuffle(of);
                foreach (var v in of)
                {
                    // Whoever is joined already stays, and so does whoever the rest of the group hardly knows.
                    if (!isAlone[v] || toRest[v] < strength[v] * (groupTotals[group] - strength[v]) * share)
                    {
                        continue;
                    }

                    var found = 0;
                    for (var p = start[v]; p < start[v + 1]; p++)
                    {
                        var w = target[p];
                        if (groupOf[w] == group)
                        {
                            var part = partOf[w];
                            var before = sum[part];
                            sum[part] = before + (weight == null ? 1 : weight[p]);
                            if (before == 0)
                            {
                                seen[found++] = part;
                            }
                        }
                    }

                    var (best, gain) = (-1, 0.0);
                    for (var i = 0; i < found; i++)
                    {
                        var part = seen[i];
                        var isKnown = toRest[part] >= total[part] * (groupTotals[group] - total[part]) * share;
                        var other = sum[part] - (strength[v] * total[part] * share);
                        if (isKnown && other > gain)
                        {
                            (best, gain) = (part, other);
                        }
                    }

                    if (best >= 0)
                    {
                        partOf[v] = best;
                        (isAlone[v], isAlone[best]) = (false, false);
                        total[best] += strength[v];
                        toRest[best] += toRest[v] - (2 * sum[best]);
                    }

                    for (var i = 0; i < found; i++)
                    {
                        sum[seen[i]] = 0;
                    }
                }
            }
        }

        return parts;
    }
}
