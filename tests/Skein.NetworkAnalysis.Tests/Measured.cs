namespace Skein.NetworkAnalysis.Tests;

/// <summary>Every measure of a vertex, by the name of its column in the reference values.</summary>
internal static class Measured
{
    public delegate void Fill(Graph graph, double[] scores, Execution run);

    public static IReadOnlyDictionary<string, Fill> Undirected { get; } = new Dictionary<string, Fill>
    {
        ["degree"] = (g, s, _) => Degree.ComputeStrength(g.WithoutWeights(), s),
        ["strength"] = (g, s, _) => Degree.ComputeStrength(g, s),
        ["component_size"] = (g, s, _) => Sizes(g, s, Components.Find),
        ["coreness"] = (g, s, _) => Whole(s, found => Coreness.Compute(g, found)),
        ["articulation"] = (g, s, _) => Points(g, s),
        ["constraint"] = (g, s, run) => Constraint.Compute(g.WithoutWeights(), s, run),
        ["constraint_w"] = (g, s, run) => Constraint.Compute(g, s, run),
        ["effective_size"] = (g, s, run) => EffectiveSize.Compute(g, s, run),
        ["clustering"] = (g, s, run) => Clustering.ComputeLocal(g, s, run),
        ["clustering_barrat_w"] = (g, s, run) => Clustering.ComputeBarrat(g, s, run),
        ["pagerank"] = (g, s, run) => PageRank.Compute(g.WithoutWeights(), s, run: run),
        ["pagerank_w"] = (g, s, run) => PageRank.Compute(g, s, run: run),
        ["eigenvector"] = (g, s, run) => Eigenvector.Compute(g.WithoutWeights(), s, run),
        ["eigenvector_w"] = (g, s, run) => Eigenvector.Compute(g, s, run),
        ["knn"] = (g, s, _) => Degree.ComputeOfNeighbours(g, s),
        ["closeness"] = (g, s, run) => Closeness.Compute(g, s, run: run),
        ["harmonic"] = (g, s, run) => HarmonicCloseness.Compute(g, s, run: run),
        ["betweenness"] = (g, s, run) => Betweenness.Compute(g, s, run: run),
        ["eccentricity"] = (g, s, run) => Eccentricity.Compute(g, s, run: run),
        ["closeness_invw"] = (g, s, run) => Closeness.Compute(g, s, PathLength.InverseWeight, run: run),
        ["betweenness_invw"] = (g, s, run) => Betweenness.Compute(g, s, PathLength.InverseWeight, run: run),
    };

    public static IReadOnlyDictionary<string, Fill> Directed { get; } = new Dictionary<string, Fill>
    {
        ["indegree"] = (g, s, _) => Degree.ComputeStrength(g.WithoutWeights(), s, Direction.In),
        ["outdegree"] = (g, s, _) => Degree.ComputeStrength(g.WithoutWeights(), s, Direction.Out),
        ["instrength"] = (g, s, _) => Degree.ComputeStrength(g, s, Direction.In),
        ["outstrength"] = (g, s, _) => Degree.ComputeStrength(g, s, Direction.Out),
        ["coreness_all"] = (g, s, _) => Whole(s, found => Coreness.Compute(g, found)),
        ["coreness_in"] = (g, s, _) => Whole(s, found => Coreness.Compute(g, found, Direction.In)),
        ["coreness_out"] = (g, s, _) => Whole(s, found => Coreness.Compute(g, found, Direction.Out)),
        ["closeness_in"] = (g, s, run) => Closeness.Compute(g, s, direction: Direction.In, run: run),
        ["closeness_out"] = (g, s, run) => Closeness.Compute(g, s, run: run),
        ["betweenness"] = (g, s, run) => Betweenness.Compute(g, s, run: run),
        ["betweenness_invw"] = (g, s, run) => Betweenness.Compute(g, s, PathLength.InverseWeight, run: run),
        ["closeness_in_invw"] = (g, s, run) => Closeness.Compute(g, s, PathLength.InverseWeight, Direction.In, run: run),
        ["closeness_out_invw"] = (g, s, run) => Closeness.Compute(g, s, PathLength.InverseWeight, run: run),
        ["pagerank"] = (g, s, run) => PageRank.Compute(g.WithoutWeights(), s, run: run),
        ["pagerank_w"] = (g, s, run) => PageRank.Compute(g, s, run: run),
        ["hub"] = (g, s, run) => HubsAndAuthorities.Compute(g.WithoutWeights(), s, new double[s.Length], run),
        ["authority"] = (g, s, run) => HubsAndAuthorities.Compute(g.WithoutWeights(), new double[s.Length], s, run),
        ["constraint"] = (g, s, run) => Constraint.Compute(g.WithoutWeights(), s, run),
        ["constraint_w"] = (g, s, run) => Constraint.Compute(g, s, run),
        ["eccentricity_out"] = (g, s, run) => Eccentricity.Compute(g, s, run: run),
        ["strong_component_size"] = (g, s, _) => Sizes(g, s, StrongComponents.Find),
    };

    private delegate int Finder(Graph graph, Span<int> component);

    public static double[] Column(Graph graph, string name, Execution? run = null)
    {
        var scores = new double[graph.VertexCount];
        (graph.IsDirected ? Directed : Undirected)[name](graph, scores, run ?? Execution.Usual);
        return scores;
    }

    private static void Whole(double[] scores, Action<int[]> fill)
    {
        var found = new int[scores.Length];
        fill(found);
        Array.ConvertAll(found, one => (double)one).CopyTo(scores, 0);
    }

    private static void Sizes(Graph graph, double[] scores, Finder find)
    {
        var component = new int[scores.Length];
        var sizes = Components.Sizes(component, find(graph, component));
        Array.ConvertAll(component, one => (double)sizes[one]).CopyTo(scores, 0);
    }

    private static void Points(Graph graph, double[] scores)
    {
        var found = new bool[scores.Length];
        CutPoints.Find(graph, found);
        Array.ConvertAll(found, one => one ? 1.0 : 0).CopyTo(scores, 0);
    }
}
