namespace Skein.NetworkAnalysis;

/// <summary>The E-I index: whether ties lead out of groups or stay within.</summary>
/// <param name="External">The number of ties between groups.</param>
/// <param name="Internal">The number of ties within groups.</param>
/// <remarks>Weights count nothing. Source: D. Krackhardt and R. Stern, “Informal networks and organizational crises”, Social
/// Psychology Quarterly 51, 1988. Cost: O(n + m).</remarks>
public sealed record ExternalInternal(long External, long Internal)
{
    /// <summary>(external − internal) / all: from −1, where all stay within, to 1; NaN where there are no ties.</summary>
    public double Index => (double)(External - Internal) / (External + Internal);

    /// <summary>Counts the ties of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each vertex: length n.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="groups"/> is not n.</exception>
    public static ExternalInternal Count(Graph graph, ReadOnlySpan<int> groups)
    {
        Demand.RoomForEachVertex(graph, groups);
        long within = 0;
        for (var v = 0; v < groups.Length; v++)
        {
            foreach (var w in graph.Out.Row(v))
            {
                within += groups[v] == groups[w] ? 1 : 0;
            }
        }

        within /= graph.IsDirected ? 1 : 2;
        return new(graph.TieCount - within, within);
    }
}
