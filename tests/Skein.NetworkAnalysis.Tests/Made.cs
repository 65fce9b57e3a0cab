namespace Skein.NetworkAnalysis.Tests;

/// <summary>Graphs made for tests.</summary>
internal static class Made
{
    public static Graph Star(int leaves) => Graph.FromTies(leaves + 1, Enumerable.Range(1, leaves).Select(v => (0, v)));

    public static Graph Path(int vertices) => Graph.FromTies(vertices, Enumerable.Range(1, vertices - 1).Select(v => (v - 1, v)));

    public static Graph Complete(int vertices) => Graph.FromTies(
        vertices, from v in Enumerable.Range(0, vertices) from w in Enumerable.Range(0, v) select (v, w));

    /// <summary>A graph by chance, the same for a seed on every machine.</summary>
    public static Graph ByChance(int vertices, int ties, ulong seed, bool directed = false, bool weighted = false)
    {
        var chance = new Chance(seed);
        var (from, to, weights) = (new int[ties], new int[ties], new double[weighted ? ties : 0]);
        for (var i = 0; i < ties; i++)
        {
            (from[i], to[i]) = (chance.Below(vertices), chance.Below(vertices));
            if (weighted)
            {
                weights[i] = 1 + chance.Below(5);
            }
        }

        return Graph.FromArrays(vertices, from, to, weights, directed);
    }

    /// <summary>The same graph, vertex v being called <paramref name="names"/>[v].</summary>
    public static Graph Renamed(Graph graph, int[] names, int vertices)
    {
        var ties = TieList.FromGraph(graph);
        return Graph.FromArrays(
            vertices, Array.ConvertAll(ties.From.ToArray(), v => names[v]), Array.ConvertAll(ties.To.ToArray(), v => names[v]),
            ties.Weights.Span, graph.IsDirected);
    }
}
