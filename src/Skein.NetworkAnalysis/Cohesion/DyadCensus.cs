namespace Skein.NetworkAnalysis;

/// <summary>How many pairs of vertices of a directed graph are tied in both directions, in one, and in none.</summary>
/// <param name="Mutual">Pairs tied in both directions.</param>
/// <param name="Asymmetric">Pairs tied in one direction.</param>
/// <param name="Null">Pairs that are not tied.</param>
/// <remarks>Exact whole numbers. Source: P. Holland and S. Leinhardt, “A method for detecting structure in sociometric data”,
/// American Journal of Sociology 76, 1970. Cost: O(n + m).</remarks>
public sealed record DyadCensus(long Mutual, long Asymmetric, long Null)
{
    /// <summary>The share of ties that are returned: from 0 to 1, NaN where there are no ties.</summary>
    public double Reciprocity => 2.0 * Mutual / ((2.0 * Mutual) + Asymmetric);

    /// <summary>The share of tied pairs that are tied in both directions: from 0 to 1, NaN where there are no ties.</summary>
    public double ReciprocityOfPairs => (double)Mutual / (Mutual + Asymmetric);

    /// <summary>Counts the pairs of a graph.</summary>
    /// <param name="graph">A directed graph.</param>
    /// <exception cref="ArgumentException">The graph is not directed.</exception>
    public static DyadCensus Count(Graph graph)
    {
        Demand.Directed(graph);
        long returned = 0;
        for (var v = 0; v < graph.VertexCount; v++)
        {
            returned += CountShared(graph.Out.Row(v), graph.In.Row(v));
        }

        long n = graph.VertexCount;
        var mutual = returned / 2;
        var asymmetric = graph.TieCount - returned;
        return new(mutual, asymmetric, (n * (n - 1) / 2) - mutual - asymmetric);
    }

    private static int CountShared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var difference = one[i].CompareTo(other[j]);
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return shared;
    }
}
