namespace Skein.NetworkAnalysis;

/// <summary>Density: the share of the ties that there could be that there are.</summary>
/// <remarks>From 0 to 1; NaN where there are fewer than two vertices. Weights count nothing. Source: S. Wasserman and K. Faust,
/// “Social Network Analysis”, 1994, p. 101. Cost: O(1).</remarks>
public static class Density
{
    /// <summary>Computes the density of a graph.</summary>
    /// <param name="graph">The graph.</param>
    public static double Compute(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var pairs = (double)graph.VertexCount * (graph.VertexCount - 1) / (graph.IsDirected ? 1 : 2);
        return pairs > 0 ? graph.TieCount / pairs : double.NaN;
    }
}
