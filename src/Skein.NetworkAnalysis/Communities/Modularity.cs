using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Modularity: how many more ties lie within groups than if the same vertices had tied themselves by chance.</summary>
/// <remarks>
/// From −1/2 to 1; 0 where all are one group, NaN where there are no ties. Weights count, if the graph has any. Source:
/// M. Newman and M. Girvan, “Finding and evaluating community structure in networks”, Phys. Rev. E 69, 2004; E. Leicht and
/// M. Newman, “Community structure in directed networks”, Phys. Rev. Lett. 100, 2008. Cost: O(n + m). Deterministic.
/// </remarks>
public static class Modularity
{
    /// <summary>Computes the modularity of a division into groups.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each vertex, from 0: length n.</param>
    /// <param name="resolution">How much chance counts: above 1, smaller groups score better.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="groups"/> is not n.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A group is negative.</exception>
    public static double Compute(Graph graph, ReadOnlySpan<int> groups, double resolution = 1)
    {
        Demand.RoomForEachVertex(graph, groups);
        var count = 0;
        foreach (var group in groups)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(group, nameof(groups));
            count = Math.Max(count, group + 1);
        }

        var (starts, ends, within) = (new double[count], new double[count], new double[count]);
        var all = Gather(graph.Out, groups, starts, ends, within);
        double sum = 0;
        for (var group = 0; group < count; group++)
        {
            sum += (within[group] / all) - (resolution * (starts[group] / all) * (ends[group] / all));
        }

        return all == 0 ? double.NaN : sum;
    }

    /// <summary>Adds up what ties weigh that start in each group, end in each, and do both.</summary>
    /// <returns>What all ties weigh.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Gather(Rows rows, ReadOnlySpan<int> groups, double[] starts, double[] ends, double[] within)
    {
        var (start, target, weights) = (rows.Start, rows.Target, rows.Weight);
        double all = 0;
        for (var v = 0; v < groups.Length; v++)
        {
            var group = groups[v];
            double outward = 0, inside = 0;
            for (var p = start[v]; p < start[v + 1]; p++)
            {
                var other = groups[target[p]];
                var weight = weights is null ? 1 : weights[p];
                ends[other] += weight;
                outward += weight;
                inside += other == group ? weight : 0;
            }

            starts[group] += outward;
            within[group] += inside;
            all += outward;
        }

        return all;
    }
}
