namespace Skein.NetworkAnalysis;

/// <summary>How well a graph divides into a core whose members are all tied to each other and a periphery whose members are
/// not.</summary>
/// <param name="CoreSize">How many vertices the core has.</param>
/// <param name="Errors">Lip's count of what does not fit: pairs of the core that are not tied, and pairs of the periphery that
/// are.</param>
/// <param name="Correlation">Borgatti and Everett's correlation of the ties with a pattern in which a pair is tied if one of them
/// belongs to the core; from −1 to 1, NaN where the pattern is all or nothing.</param>
/// <param name="CorrelationWithoutCrossing">The same with a pattern in which a pair is tied if both belong to the core, and pairs
/// of a core and a peripheral vertex are left out.</param>
/// <remarks>
/// The core is the vertices with most ties, the lower number first where they have as many: no other core of the same size has
/// fewer errors. Ties count in both directions and weights count nothing. Source: S. Lip, “A fast algorithm for the discrete
/// core/periphery bipartitioning problem”, arXiv:1102.5511, 2011; S. Borgatti and M. Everett, “Models of core/periphery
/// structures”, Social Networks 21, 1999. Cost: O(n + m). Deterministic.
/// </remarks>
public sealed record CorePeriphery(int CoreSize, long Errors, double Correlation, double CorrelationWithoutCrossing)
{
    /// <summary>The core with the fewest errors, and the smallest of those.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static CorePeriphery FitByErrors(Graph graph)
    {
        var best = default(CorePeriphery);
        foreach (var fit in Fits(graph))
        {
            best = best is null || fit.Errors < best.Errors ? fit : best;
        }

        return best ?? new(0, 0, double.NaN, double.NaN);
    }

    /// <summary>The core whose pattern correlates best with the ties, and the smallest of those.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static CorePeriphery FitByCorrelation(Graph graph)
    {
        var best = default(CorePeriphery);
        foreach (var fit in Fits(graph))
        {
            var isFirst = best is null || (double.IsNaN(best.Correlation) && !double.IsNaN(fit.Correlation));
            best = isFirst || fit.Correlation > best!.Correlation ? fit : best; // not null: it is not the first
        }

        return best ?? new(0, 0, double.NaN, double.NaN);
    }

    /// <summary>The vertices of the core of a given size.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="size">How many vertices the core has.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not in [0, n].</exception>
    public static int[] Members(Graph graph, int size)
    {
        Demand.Undirected(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, graph.VertexCount);
        return Renumbering.BusiestFirst(graph.Out)[..size];
    }

    private static IEnumerable<CorePeriphery> Fits(Graph graph)
    {
        Demand.Undirected(graph);
        var (n, ties) = ((double)graph.VertexCount, (double)graph.TieCount);
        var place = Renumbering.Inverse(Renumbering.BusiestFirst(graph.Out));

        // Of a core that grows by one vertex: the ties to those in it already, and to those not yet in it.
        var (backward, forward) = (new int[place.Length], new int[place.Length]);
        for (var v = 0; v < place.Length; v++)
        {
            foreach (var w in graph.Out.Row(v))
            {
                (place[w] < place[v] ? backward : forward)[place[v]]++;
            }
        }

        double core = 0, touching = 0;
        for (var k = 0; k <= place.Length; k++)
        {
            if (k > 0)
            {
                core += backward[k - 1];
                touching += forward[k - 1];
            }

            var (inCore, outside) = (k * (k - 1.0) / 2, (n - k) * (n - k - 1) / 2);
            var pairs = n * (n - 1) / 2;
            yield return new(
                k,
                (long)(inCore - core + ties - touching),
                Correlate(pairs, ties, pairs - outside, touching),
                Correlate(inCore + outside, core + ties - touching, inCore, core));
        }
    }

    /// <summary>The correlation of two patterns of zeros and ones.</summary>
    /// <param name="pairs">How many places there are.</param>
    /// <param name="ones">How many ones the first has.</param>
    /// <param name="otherOnes">How many ones the other has.</param>
    /// <param name="both">In how many places both have one.</param>
    private static double Correlate(double pairs, double ones, double otherOnes, double both)
    {
        // The product of all four would overflow nothing, but loses less as two roots.
        var spread = Math.Sqrt(ones * (pairs - ones)) * Math.Sqrt(otherOnes * (pairs - otherOnes));
        return ((pairs * both) - (ones * otherOnes)) / spread;
    }
}
