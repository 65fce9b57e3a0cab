namespace Skein.NetworkAnalysis;

/// <summary>What becomes of a graph when some of its vertices go.</summary>
/// <param name="Left">How many vertices are left.</param>
/// <param name="Components">Into how many parts those left fall.</param>
/// <param name="Largest">How many vertices the largest part has.</param>
/// <param name="PairsCutOff">How many pairs of those left could reach each other before and cannot any more.</param>
/// <param name="Index">Borgatti's F: the share of pairs of those left that cannot reach each other, from 0 to 1; NaN where
/// fewer than two are left. The set of a given size whose going makes it greatest are the key players (KPP-NEG).</param>
/// <remarks>Ties count in both directions. Source: S. Borgatti, “Identifying sets of key players in a social network”,
/// Computational and Mathematical Organization Theory 12, 2006. Cost: O(n + m). Deterministic.</remarks>
public sealed record Fragmentation(int Left, int Components, int Largest, long PairsCutOff, double Index)
{
    /// <summary>Says what becomes of a graph without some vertices.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="gone">The vertices that go; none, if empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not in the graph.</exception>
    public static Fragmentation Without(Graph graph, ReadOnlySpan<int> gone)
    {
        Demand.Vertices(graph, gone);
        var n = graph.VertexCount;
        var isGone = new bool[n];
        foreach (var v in gone)
        {
            isGone[v] = true;
        }

        var before = new int[n];
        var parts = NetworkAnalysis.Components.Find(graph, before);
        var leftOfEach = new int[parts];
        var after = new DisjointSets(n);
        var left = 0;
        for (var v = 0; v < n; v++)
        {
            if (!isGone[v])
            {
                left++;
                leftOfEach[before[v]]++;
                foreach (var w in graph.Out.Row(v))
                {
                    if (!isGone[w])
                    {
                        after.Join(v, w);
                    }
                }
            }
        }

        long connectedBefore = 0, connected = 0;
        foreach (long size in leftOfEach)
        {
            connectedBefore += size * (size - 1) / 2;
        }

        var (count, largest) = (0, 0);
        for (var v = 0; v < n; v++)
        {
            if (!isGone[v] && after.Find(v) == v)
            {
                long size = after.SizeOf(v);
                connected += size * (size - 1) / 2;
                largest = Math.Max(largest, (int)size);
                count++;
            }
        }

        var pairs = (double)left * (left - 1) / 2;
        return new(left, count, largest, connectedBefore - connected, pairs > 0 ? 1 - (connected / pairs) : double.NaN);
    }
}
