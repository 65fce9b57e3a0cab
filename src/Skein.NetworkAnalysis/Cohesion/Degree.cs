namespace Skein.NetworkAnalysis;

/// <summary>Degree and strength: how many ties a vertex has, and what they weigh together.</summary>
/// <remarks>Unit: ties, or the unit of the weights. From 0 to n − 1, or twice that with <see cref="Direction.All"/> in a
/// directed graph. Source: A. Barrat and others, “The architecture of complex weighted networks”, PNAS 101, 2004, for
/// strength. Cost: O(n), or O(n + m) for strength. Deterministic.</remarks>
public static class Degree
{
    /// <summary>Counts the ties of every vertex.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="degrees">Receives the counts: length n.</param>
    /// <param name="direction">Which ties count.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="degrees"/> is not n.</exception>
    public static void Compute(Graph graph, Span<int> degrees, Direction direction = Direction.All)
    {
        Demand.RoomForEachVertex<int>(graph, degrees);
        for (var v = 0; v < degrees.Length; v++)
        {
            degrees[v] = CountOf(graph, v, direction);
        }
    }

    /// <summary>Adds up what the ties of every vertex weigh.</summary>
    /// <param name="graph">The graph; without weights, strength is degree.</param>
    /// <param name="strengths">Receives the sums: length n.</param>
    /// <param name="direction">Which ties count.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="strengths"/> is not n.</exception>
    public static void ComputeStrength(Graph graph, Span<double> strengths, Direction direction = Direction.All)
    {
        Demand.RoomForEachVertex<double>(graph, strengths);
        for (var v = 0; v < strengths.Length; v++)
        {
            strengths[v] = !graph.IsDirected || direction is Direction.Out ? Sum(graph.Out, v)
                : direction is Direction.In ? Sum(graph.In, v)
                : Sum(graph.Out, v) + Sum(graph.In, v);
        }
    }

    /// <summary>Computes the mean degree of the neighbours of every vertex; NaN where it has none.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="means">Receives the means: length n.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="means"/> is not n, or the graph is directed.</exception>
    public static void ComputeOfNeighbours(Graph graph, Span<double> means)
    {
        Demand.RoomForEachVertex<double>(graph, means);
        Demand.Undirected(graph);
        for (var v = 0; v < means.Length; v++)
        {
            long sum = 0;
            foreach (var w in graph.Out.Row(v))
            {
                sum += graph.Out.Degree(w);
            }

            means[v] = (double)sum / graph.Out.Degree(v);
        }
    }

    internal static int CountOf(Graph graph, int vertex, Direction direction) =>
        !graph.IsDirected || direction is Direction.Out ? graph.Out.Degree(vertex)
        : direction is Direction.In ? graph.In.Degree(vertex)
        : graph.Out.Degree(vertex) + graph.In.Degree(vertex);

    internal static double Sum(Rows rows, int vertex)
    {
        if (rows.Weight is null)
        {
            return rows.Degree(vertex);
        }

        double sum = 0;
        foreach (var weight in rows.WeightsOf(vertex))
        {
            sum += weight;
        }

        return sum;
    }
}
