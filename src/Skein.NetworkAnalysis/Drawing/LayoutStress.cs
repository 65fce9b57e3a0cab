namespace Skein.NetworkAnalysis;

/// <summary>Stress: how far the distances in a picture are from those in the graph.</summary>
/// <remarks>The mean over pairs that can reach each other of ((s · distance in the picture − steps) / steps)², with the
/// scale s at which it is least; 0 is perfect. Source: E. Gansner, Y. Koren and S. North, “Graph drawing by stress
/// majorization”, Graph Drawing 2004. Cost: O(sources · (n + m)). Deterministic.</remarks>
public static class LayoutStress
{
    /// <summary>Computes the stress of a picture.</summary>
    /// <param name="graph">The graph; directions make no difference.</param>
    /// <param name="x">How far right each vertex stands: length n.</param>
    /// <param name="y">How far up each vertex stands: length n.</param>
    /// <param name="sources">From which vertices pairs are taken: from all, if empty.</param>
    /// <exception cref="ArgumentException">The length of a span is not n.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="sources"/> is not in the graph.</exception>
    public static double Compute(Graph graph, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> sources = default)
    {
        Demand.RoomForEachVertex(graph, x);
        Demand.RoomForEachVertex(graph, y);
        Demand.Vertices(graph, sources);
        var rows = graph.Collapse().Out;
        var (steps, order) = (new int[rows.Count], new int[rows.Count]);
        double pairs = 0, ratios = 0, squares = 0;
        foreach (var source in Distances.Chosen(graph, sources))
        {
            steps.AsSpan().Fill(-1);
            (steps[source], order[0]) = (0, source);
            var reached = 1;
            for (var i = 0; i < reached; i++)
            {
                var v = order[i];
                foreach (var w in rows.Row(v))
                {
                    if (steps[w] < 0)
                    {
                        steps[w] = steps[v] + 1;
                        order[reached++] = w;
                    }
                }

                if (i > 0)
                {
                    var ratio = double.Hypot(x[v] - x[source], y[v] - y[source]) / steps[v];
                    pairs++;
                    ratios += ratio;
                    squares += ratio * ratio;
                }
            }
        }

        // The sum of (s r − 1)² is least at s = Σ r / Σ r².
        return pairs == 0 ? 0 : 1 - (ratios * ratios / squares / pairs);
    }
}
