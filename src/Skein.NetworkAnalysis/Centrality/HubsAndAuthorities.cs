namespace Skein.NetworkAnalysis;

/// <summary>Hubs and authorities (HITS): a hub points to good authorities, and an authority is pointed to by good hubs.</summary>
/// <remarks>
/// Each scaled so that the greatest score is 1; where no ties are, everybody scores 1. In an undirected graph both are the same.
/// Source: J. Kleinberg, “Authoritative sources in a hyperlinked environment”, Journal of the ACM 46, 1999. Cost: O(n + m) a
/// step, a few dozen steps; 64 numbers of memory a vertex. Converges to a relative 1e-12. Deterministic.
/// </remarks>
public static class HubsAndAuthorities
{
    /// <summary>Computes both scores of every vertex.</summary>
    /// <param name="graph">The graph; its weights count, if it has any.</param>
    /// <param name="hubs">Receives the scores as hubs: length n, from 0 to 1.</param>
    /// <param name="authorities">Receives the scores as authorities: length n, from 0 to 1.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of a span is not n.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(Graph graph, Span<double> hubs, Span<double> authorities, Execution? run = null)
    {
        Demand.RoomForEachVertex<double>(graph, hubs);
        Demand.RoomForEachVertex<double>(graph, authorities);
        if (graph.TieCount == 0)
        {
            hubs.Fill(1);
            authorities.Fill(1);
            return;
        }

        var (vector, middle) = (new double[graph.VertexCount], new double[graph.VertexCount]);
        for (var v = 0; v < vector.Length; v++)
        {
            vector[v] = Degree.CountOf(graph, v, Direction.All);
        }

        Lanczos.Find(
            vector,
            (by, result) =>
            {
                Eigenvector.Multiply(graph.In, by, middle);
                Eigenvector.Multiply(graph.Out, middle, result);
            },
            (run ?? Execution.Usual).Cancel);
        Eigenvector.Multiply(graph.In, vector, middle);
        Eigenvector.ScaleToOne(vector, hubs);
        Eigenvector.ScaleToOne(middle, authorities);
    }
}
