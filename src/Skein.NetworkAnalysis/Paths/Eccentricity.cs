namespace Skein.NetworkAnalysis;

/// <summary>Eccentricity: how far from a vertex the farthest is that it reaches at all.</summary>
/// <remarks>
/// Unit: steps, or the lengths of ties. 0 for a vertex that reaches nobody. Cost: O(n·m) time, 64 sources at once; O(n + m)
/// memory a thread. Deterministic.
/// </remarks>
public static class Eccentricity
{
    /// <summary>Computes the eccentricity of every vertex.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="scores">Receives the distances: length n.</param>
    /// <param name="length">How long a tie is.</param>
    /// <param name="direction">Whether paths lead out from the vertex, or in to it.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is not n.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(
        Graph graph, Span<double> scores, PathLength length = PathLength.Steps, Direction direction = Direction.Out,
        Execution? run = null)
    {
        Demand.RoomForEachVertex<double>(graph, scores);
        var totals = Distances.From(graph, default, length, direction, run ?? Execution.Usual);
        for (var v = 0; v < totals.Length; v++)
        {
            scores[v] = totals[v].Farthest;
        }
    }
}
