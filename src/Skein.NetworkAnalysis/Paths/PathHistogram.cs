namespace Skein.NetworkAnalysis;

/// <summary>How many pairs of vertices are one step apart, two steps, and so on.</summary>
/// <param name="Pairs">The number of pairs at distance 1, 2, …: unordered where the graph is undirected, ordered where it is
/// directed.</param>
/// <param name="UnconnectedPairs">The number of pairs with no path between them.</param>
/// <remarks>
/// Exact whole numbers. Cost: O(n·m) time, 64 sources at once; O(n + m) memory a thread. Deterministic.
/// </remarks>
public sealed record PathHistogram(IReadOnlyList<long> Pairs, long UnconnectedPairs)
{
    /// <summary>The greatest distance between two vertices that are connected; 0 where none are.</summary>
    public int Diameter => Pairs.Count;

    /// <summary>The mean distance over connected pairs; NaN where none are.</summary>
    public double MeanLength
    {
        get
        {
            long sum = 0, count = 0;
            for (var i = 0; i < Pairs.Count; i++)
            {
                sum += (i + 1) * Pairs[i];
                count += Pairs[i];
            }

            return count == 0 ? double.NaN : (double)sum / count;
        }
    }

    /// <summary>Counts the pairs of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PathHistogram Count(Graph graph, Execution? run = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var counts = new List<long>();
        var gate = new Lock();
        Distances.Steps(
            graph, Distances.Chosen(graph, default), Direction.Out, run ?? Execution.Usual,
            (_, level, count) =>
            {
                lock (gate)
                {
                    while (counts.Count < level)
                    {
                        counts.Add(0);
                    }

                    counts[level - 1] += count;
                }
            });
        long n = graph.VertexCount, connected = 0;
        var perPair = graph.IsDirected ? 1 : 2;
        for (var i = 0; i < counts.Count; i++)
        {
            connected += counts[i];
            counts[i] /= perPair;
        }

        return new(counts, (n * (n - 1) - connected) / perPair);
    }
}
