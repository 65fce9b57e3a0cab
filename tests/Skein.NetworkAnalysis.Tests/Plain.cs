namespace Skein.NetworkAnalysis.Tests;

/// <summary>Measures as their definitions have them, without any haste.</summary>
internal static class Plain
{
    public static double[] Betweenness(Graph graph, PathLength length)
    {
        var (distance, paths) = Walk(graph, length);
        var n = graph.VertexCount;
        var scores = new double[n];
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
            {
                for (var v = 0; v < n && paths[s, t] > 0; v++)
                {
                    if (s != t && v != s && v != t && IsSame(distance[s, v] + distance[v, t], distance[s, t]))
                    {
                        scores[v] += paths[s, v] * paths[v, t] / paths[s, t];
                    }
                }
            }
        }

        return graph.IsDirected ? scores : Array.ConvertAll(scores, one => one / 2);
    }

    /// <summary>All distances, trying everybody as the middle of every way, and then the number of paths, from the nearest
    /// on.</summary>
    private static (double[,] Distance, double[,] Paths) Walk(Graph graph, PathLength length)
    {
        var n = graph.VertexCount;
        var (arcs, distance, paths) = (new double[n, n], new double[n, n], new double[n, n]);
        for (var v = 0; v < n; v++)
        {
            for (var w = 0; w < n; w++)
            {
                var at = graph.Neighbours(v).BinarySearch(w);
                var weight = at < 0 ? double.NaN : graph.Weights(v)[at];
                arcs[v, w] = at < 0 ? double.PositiveInfinity : length is PathLength.Weight ? weight : 1 / weight;
                distance[v, w] = v == w ? 0 : arcs[v, w];
            }
        }

        for (var middle = 0; middle < n; middle++)
        {
            for (var v = 0; v < n; v++)
            {
                for (var w = 0; w < n; w++)
                {
                    distance[v, w] = Math.Min(distance[v, w], distance[v, middle] + distance[middle, w]);
                }
            }
        }

        for (var s = 0; s < n; s++)
        {
            paths[s, s] = 1;
            var others = Enumerable.Range(0, n).Where(t => t != s && double.IsFinite(distance[s, t]));
            foreach (var t in others.OrderBy(t => distance[s, t]))
            {
                for (var v = 0; v < n; v++)
                {
                    paths[s, t] += IsSame(distance[s, v] + arcs[v, t], distance[s, t]) ? paths[s, v] : 0;
                }
            }
        }

        return (distance, paths);
    }

    private static bool IsSame(double one, double other) => Math.Abs(one - other) <= 1e-10 * other;
}
