namespace Skein.NetworkAnalysis;

/// <summary>Assortativity: whether like is tied to like.</summary>
/// <remarks>
/// From −1 to 1: 1 where each is tied to its like alone, 0 where ties fall as by chance; NaN where all are alike or there are
/// no ties. Weights count nothing. Source: M. Newman, “Mixing patterns in networks”, Phys. Rev. E 67, 2003. Cost: O(n + m).
/// Deterministic.
/// </remarks>
public static class Assortativity
{
    /// <summary>By degree: out-degree at the start of a tie and in-degree at its end, where the graph is directed.</summary>
    /// <param name="graph">The graph.</param>
    public static double ByDegree(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (from, to) = (new double[graph.VertexCount], new double[graph.VertexCount]);
        for (var v = 0; v < from.Length; v++)
        {
            (from[v], to[v]) = (graph.Out.Degree(v), graph.In.Degree(v));
        }

        return Correlate(graph, from, to);
    }

    /// <summary>By a number that each vertex has, such as its age.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="numbers">The number of each vertex: length n.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="numbers"/> is not n.</exception>
    public static double ByNumber(Graph graph, ReadOnlySpan<double> numbers)
    {
        Demand.RoomForEachVertex(graph, numbers);
        return Correlate(graph, numbers, numbers);
    }

    /// <summary>By a kind that each vertex has, such as its school.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="kinds">The kind of each vertex, from 0: length n.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="kinds"/> is not n.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A kind is negative.</exception>
    public static double ByKind(Graph graph, ReadOnlySpan<int> kinds)
    {
        Demand.RoomForEachVertex(graph, kinds);
        var count = 0;
        foreach (var kind in kinds)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(kind, nameof(kinds));
            count = Math.Max(count, kind + 1);
        }

        var (starts, ends) = (new double[count], new double[count]);
        double within = 0, all = graph.Out.Target.Length;
        for (var v = 0; v < kinds.Length; v++)
        {
            foreach (var w in graph.Out.Row(v))
            {
                starts[kinds[v]]++;
                ends[kinds[w]]++;
                within += kinds[v] == kinds[w] ? 1 : 0;
            }
        }

        double byChance = 0;
        for (var kind = 0; kind < count; kind++)
        {
            byChance += starts[kind] / all * (ends[kind] / all);
        }

        return ((within / all) - byChance) / (1 - byChance);
    }

    private static double Correlate(Graph graph, ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        double sumFrom = 0, sumTo = 0, count = graph.Out.Target.Length;
        for (var v = 0; v < from.Length; v++)
        {
            sumFrom += from[v] * graph.Out.Degree(v);
            sumTo += to[v] * graph.In.Degree(v);
        }

        // Deviations from the mean are summed, and not the numbers themselves, so that little is lost by cancellation.
        double meanFrom = sumFrom / count, meanTo = sumTo / count, product = 0, squaresFrom = 0, squaresTo = 0;
        for (var v = 0; v < from.Length; v++)
        {
            double others = 0;
            foreach (var w in graph.Out.Row(v))
            {
                others += to[w] - meanTo;
            }

            product += (from[v] - meanFrom) * others;
            squaresFrom += (from[v] - meanFrom) * (from[v] - meanFrom) * graph.Out.Degree(v);
            squaresTo += (to[v] - meanTo) * (to[v] - meanTo) * graph.In.Degree(v);
        }

        return product / Math.Sqrt(squaresFrom * squaresTo);
    }
}
