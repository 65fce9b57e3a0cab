namespace Skein.NetworkAnalysis;

/// <summary>Effective size: how many of a vertex's neighbours tell it something that the others do not.</summary>
/// <remarks>
/// Unit: vertices. n − 2t/n, where n is the number of neighbours and t that of the ties among them: from 1, where all know each
/// other, to n. NaN for a vertex without ties. Weights count nothing. Source: R. Burt, “Structural Holes”, 1992, in the
/// form of S. Borgatti, “Structural holes: unpacking Burt's redundancy measures”, Connections 20(1), 1997. Cost: O(m^1.5).
/// Deterministic.
/// </remarks>
public static class EffectiveSize
{
    /// <summary>Computes the effective size of every vertex.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="scores">Receives the sizes: length n.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is not n, or the graph is
    /// directed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(Graph graph, Span<double> scores, Execution? run = null)
    {
        Demand.RoomForEachVertex<double>(graph, scores);
        Demand.Undirected(graph);
        var triangles = Triangles.Count(graph, run ?? Execution.Usual);
        for (var v = 0; v < scores.Length; v++)
        {
            double degree = graph.Out.Degree(v);
            scores[v] = degree == 0 ? double.NaN : degree - (2 * triangles[v] / degree);
        }
    }
}
