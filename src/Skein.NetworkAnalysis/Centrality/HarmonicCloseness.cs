namespace Skein.NetworkAnalysis;

/// <summary>Harmonic closeness: how near the others are to a vertex, where those out of reach count nothing.</summary>
/// <remarks>
/// Unit: the mean of 1 / distance over all other vertices, from 0 (reaches nobody) to 1 (everybody is one step away, where every
/// tie is one step); 0 where there is nobody else. Source: M. Marchiori and V. Latora, “Harmony in the small-world”,
/// Physica A 285, 2000. Cost: O(n·m) time, 64 sources at once where ties are steps; O(n + m) memory a thread. Deterministic.
/// </remarks>
public static class HarmonicCloseness
{
    /// <summary>Computes the score of every vertex.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="scores">Receives the scores: length n, or as many as there are sources.</param>
    /// <param name="length">How long a tie is.</param>
    /// <param name="direction">Whether paths lead out from the vertex, or in to it.</param>
    /// <param name="sources">Whose score is asked for: everybody's, if empty.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is neither n nor that of
    /// <paramref name="sources"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="sources"/> is not in the graph.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(
        Graph graph, Span<double> scores, PathLength length = PathLength.Steps, Direction direction = Direction.Out,
        ReadOnlySpan<int> sources = default, Execution? run = null)
    {
        if (sources.IsEmpty)
        {
            Demand.RoomForEachVertex<double>(graph, scores);
        }
        else if (sources.Length != scores.Length)
        {
            throw new ArgumentException("There is a score for each source.", nameof(scores));
        }

        Demand.Vertices(graph, sources);
        var totals = Distances.From(graph, sources, length, direction, run ?? Execution.Usual);
        for (var i = 0; i < totals.Length; i++)
        {
            scores[i] = totals[i].InverseSum / Math.Max(1, graph.VertexCount - 1);
        }
    }
}
