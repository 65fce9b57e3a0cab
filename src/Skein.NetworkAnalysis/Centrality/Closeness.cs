namespace Skein.NetworkAnalysis;

/// <summary>Closeness centrality: how short the way is, on average, from a vertex to those it reaches.</summary>
/// <remarks>
/// <para>
/// Unit: 1 / mean distance to the other vertices that can be reached, so that 1 means that each of them is one step away. NaN for
/// a vertex that reaches nobody. Between 0 and 1 where every tie is one step.
/// </para>
/// <para>
/// <see cref="Closeness.Reach.WassermanFaust"/> multiplies it by the share of the others that are reached, so that reaching few
/// does not pay; a vertex that reaches nobody then scores 0.
/// </para>
/// <para>Source: L. Freeman, “Centrality in social networks: conceptual clarification”, Social Networks 1, 1979;
/// S. Wasserman and K. Faust, “Social Network Analysis”, 1994, p. 201.</para>
/// <para>Cost: O(n·m) time, 64 sources at once where ties are steps; O(n + m) memory a thread. Deterministic.</para>
/// </remarks>
public static class Closeness
{
    /// <summary>What becomes of a vertex that does not reach all others.</summary>
    public enum Reach
    {
        /// <summary>Only those that it reaches count.</summary>
        WithinReach,

        /// <summary>The score is multiplied by the share of the others that it reaches.</summary>
        WassermanFaust,
    }

    /// <summary>Computes the score of every vertex.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="scores">Receives the scores: length n, or as many as there are sources.</param>
    /// <param name="length">How long a tie is.</param>
    /// <param name="direction">Whether paths lead out from the vertex, or in to it.</param>
    /// <param name="reach">What becomes of a vertex that does not reach all others.</param>
    /// <param name="sources">Whose score is asked for: everybody's, if empty.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is neither n nor that of
    /// <paramref name="sources"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="sources"/> is not in the graph.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(
        Graph graph, Span<double> scores, PathLength length = PathLength.Steps, Direction direction = Direction.Out,
        Reach reach = Reach.WithinReach, ReadOnlySpan<int> sources = default, Execution? run = null)
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
            var within = totals[i].Reached / totals[i].Sum;
            scores[i] = reach is Reach.WithinReach ? within
                : totals[i].Reached == 0 ? 0
                : within * totals[i].Reached / (graph.VertexCount - 1);
        }
    }
}
