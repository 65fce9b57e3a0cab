namespace Skein.NetworkAnalysis;

/// <summary>Freeman's centralisation: how far a graph turns on one vertex.</summary>
/// <remarks>From 0, where all are alike, to 1, the star; NaN where there are fewer than three vertices. The sum of how far each
/// vertex falls short of the greatest score, over that of a star as large. Source: L. Freeman, “Centrality in social networks:
/// conceptual clarification”, Social Networks 1, 1979. Cost: O(n).</remarks>
public static class Centralisation
{
    /// <summary>Centralisation by degree.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static double ByDegree(Graph graph)
    {
        Demand.Undirected(graph);
        var scores = new double[graph.VertexCount];
        Degree.ComputeStrength(graph.WithoutWeights(), scores);
        double n = scores.Length;
        return FallShort(scores) / ((n - 1) * (n - 2));
    }

    /// <summary>Centralisation by betweenness.</summary>
    /// <param name="betweenness">The scores of an undirected graph, as <see cref="Betweenness.Compute"/> gives them.</param>
    public static double ByBetweenness(ReadOnlySpan<double> betweenness)
    {
        double n = betweenness.Length;
        return FallShort(betweenness) / ((n - 1) * (n - 1) * (n - 2) / 2);
    }

    /// <summary>Centralisation by closeness.</summary>
    /// <param name="closeness">The scores of a connected undirected graph, as <see cref="Closeness.Compute"/> gives
    /// them.</param>
    public static double ByCloseness(ReadOnlySpan<double> closeness)
    {
        double n = closeness.Length;
        return FallShort(closeness) * ((2 * n) - 3) / ((n - 1) * (n - 2));
    }

    private static double FallShort(ReadOnlySpan<double> scores)
    {
        if (scores.Length < 3)
        {
            return double.NaN;
        }

        double greatest = scores[0], sum = 0;
        foreach (var score in scores)
        {
            greatest = Math.Max(greatest, score);
        }

        foreach (var score in scores)
        {
            sum += greatest - score;
        }

        return sum;
    }
}
