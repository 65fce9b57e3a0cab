using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>Every measure of a graph by its name, in the order in which they are told.</summary>
internal static class GraphCatalogue
{
    private static readonly GraphMeasureName[] Undirected =
    [
        Whole("degree", f => Whole(f, (graph, found) => Degree.Compute(graph, found))),
        Real("strength", (f, scores) => Degree.ComputeStrength(f.Graph, scores), needsWeights: true),
        Whole("component_size", f => SizesOf(f, Components.Find)),
        Whole("coreness", f => Whole(f, (graph, found) => Coreness.Compute(graph, found))),
        GraphMeasureName.Column("articulation", ArticulationPoints),
        Real("constraint", (f, scores) => Constraint.Compute(f.Plain, scores, f.Execution)),
        Real("constraint_w", (f, scores) => Constraint.Compute(f.Graph, scores, f.Execution), needsWeights: true),
        Real("effective_size", (f, scores) => EffectiveSize.Compute(f.Graph, scores, f.Execution)),
        Real("clustering", (f, scores) => Clustering.ComputeLocal(f.Graph, scores, f.Execution)),
        Real("clustering_barrat_w", (f, scores) => Clustering.ComputeBarrat(f.Graph, scores, f.Execution), needsWeights: true),
        Real("pagerank", (f, scores) => PageRank.Compute(f.Plain, scores, run: f.Execution)),
        Real("pagerank_w", (f, scores) => PageRank.Compute(f.Graph, scores, run: f.Execution), needsWeights: true),
        Real("eigenvector", (f, scores) => Eigenvector.Compute(f.Plain, scores, f.Execution)),
        Real("eigenvector_w", (f, scores) => Eigenvector.Compute(f.Graph, scores, f.Execution), needsWeights: true),
        Real("knn", (f, scores) => Degree.ComputeOfNeighbours(f.Graph, scores)),
        GraphMeasureName.Column("closeness", f => Near(f, PathLength.Steps, Direction.Out)),
        GraphMeasureName.Column("harmonic", Harmonic),
        Real("betweenness", (f, scores) => Betweenness.Compute(f.Graph, scores, PathLength.Steps, f.Sources, f.Execution)),
        Real("eccentricity", (f, scores) => Eccentricity.Compute(f.Graph, scores, run: f.Execution)),
        GraphMeasureName.Column("closeness_invw", f => Near(f, PathLength.InverseWeight, Direction.Out), needsWeights: true),
        Real(
            "betweenness_invw",
            (f, scores) => Betweenness.Compute(f.Graph, scores, PathLength.InverseWeight, f.Sources, f.Execution),
            needsWeights: true),
        GraphMeasureName.Column("community_best_unw", f => Communities(f, f.Plain)),
        GraphMeasureName.Column("community_best_w", f => Communities(f, f.Graph), needsWeights: true),
        .. GraphTies.Measures,
        Real("betweenness_freeman", Freeman, isUsual: false),
        Real("closeness_wasserman_faust", WassermanFaust, isUsual: false),
        Real(
            "clustering_onnela_w", (f, scores) => Clustering.ComputeOnnela(f.Graph, scores, f.Execution), needsWeights: true,
            isUsual: false),
        .. GraphFigures.Undirected,
    ];

    private static readonly GraphMeasureName[] Directed =
    [
        Whole("indegree", f => Whole(f, (graph, found) => Degree.Compute(graph, found, Direction.In))),
        Whole("outdegree", f => Whole(f, (graph, found) => Degree.Compute(graph, found, Direction.Out))),
        Real("instrength", (f, scores) => Degree.ComputeStrength(f.Graph, scores, Direction.In), needsWeights: true),
        Real("outstrength", (f, scores) => Degree.ComputeStrength(f.Graph, scores, Direction.Out), needsWeights: true),
        Whole("coreness_all", f => Whole(f, (graph, found) => Coreness.Compute(graph, found))),
        Whole("coreness_in", f => Whole(f, (graph, found) => Coreness.Compute(graph, found, Direction.In))),
        Whole("coreness_out", f => Whole(f, (graph, found) => Coreness.Compute(graph, found, Direction.Out))),
        GraphMeasureName.Column("closeness_in", f => Near(f, PathLength.Steps, Direction.In)),
        GraphMeasureName.Column("closeness_out", f => Near(f, PathLength.Steps, Direction.Out)),
        Real("betweenness", (f, scores) => Betweenness.Compute(f.Graph, scores, PathLength.Steps, f.Sources, f.Execution)),
        Real(
            "betweenness_invw",
            (f, scores) => Betweenness.Compute(f.Graph, scores, PathLength.InverseWeight, f.Sources, f.Execution),
            needsWeights: true),
        GraphMeasureName.Column("closeness_in_invw", f => Near(f, PathLength.InverseWeight, Direction.In), needsWeights: true),
        GraphMeasureName.Column("closeness_out_invw", f => Near(f, PathLength.InverseWeight, Direction.Out), needsWeights: true),
        Real("pagerank", (f, scores) => PageRank.Compute(f.Plain, scores, run: f.Execution)),
        Real("pagerank_w", (f, scores) => PageRank.Compute(f.Graph, scores, run: f.Execution), needsWeights: true),
        GraphMeasureName.Column("hub", f => HubsOrAuthorities(f).Hubs),
        GraphMeasureName.Column("authority", f => HubsOrAuthorities(f).Authorities),
        Real("constraint", (f, scores) => Constraint.Compute(f.Plain, scores, f.Execution)),
        Real("constraint_w", (f, scores) => Constraint.Compute(f.Graph, scores, f.Execution), needsWeights: true),
        Real("eccentricity_out", (f, scores) => Eccentricity.Compute(f.Graph, scores, run: f.Execution)),
        Whole("strong_component_size", f => SizesOf(f, StrongComponents.Find)),
        .. GraphTies.Measures,
        Real("betweenness_freeman", Freeman, isUsual: false),
        Real("closeness_in_wasserman_faust", WassermanFaust, isUsual: false),
        .. GraphFigures.Directed,
    ];

    private delegate int Finder(Graph graph, Span<int> component);

    private delegate void WholeNumbers(Graph graph, int[] found);

    private delegate void RealNumbers(GraphFindings findings, double[] scores);

    public static IReadOnlyList<GraphMeasureName> For(bool directed) => directed ? Directed : Undirected;

    public static GraphMeasureName Find(bool directed, string name) => For(directed).First(one => one.Name == name);

    public static double[] Harmonic(GraphFindings f) =>
        Spread(f, scores => HarmonicCloseness.Compute(f.Graph, scores, sources: f.Sources, run: f.Execution));

    private static GraphMeasureName Real(
        string name, RealNumbers compute, bool needsWeights = false, bool isUsual = true) =>
        GraphMeasureName.Column(
            name,
            findings =>
            {
                var scores = new double[findings.Graph.VertexCount];
                compute(findings, scores);
                return scores;
            },
            needsWeights,
            isUsual);

    /// <summary>Other conventions, by the names of their authors; of a directed graph, closeness is then of the ways
    /// in.</summary>
    private static void Freeman(GraphFindings f, double[] scores)
    {
        Betweenness.Compute(f.Graph, scores, PathLength.Steps, f.Sources, f.Execution);
        Betweenness.Normalise(f.Graph, scores);
    }

    private static void WassermanFaust(GraphFindings f, double[] scores) => Closeness.Compute(
        f.Graph, scores, direction: Direction.In, reach: Closeness.Reach.WassermanFaust, run: f.Execution);

    private static GraphMeasureName Whole(string name, Func<GraphFindings, int[]> compute) =>
        GraphMeasureName.Column(name, findings => Array.ConvertAll(compute(findings), one => (double)one));

    private static int[] Whole(GraphFindings findings, WholeNumbers compute)
    {
        var found = new int[findings.Graph.VertexCount];
        compute(findings.Graph, found);
        return found;
    }

    private static int[] SizesOf(GraphFindings findings, Finder find)
    {
        var component = new int[findings.Graph.VertexCount];
        var sizes = Components.Sizes(component, find(findings.Graph, component));
        return Array.ConvertAll(component, one => sizes[one]);
    }

    private static double[] ArticulationPoints(GraphFindings findings)
    {
        var isPoint = new bool[findings.Graph.VertexCount];
        CutPoints.Find(findings.Graph, isPoint);
        return Array.ConvertAll(isPoint, one => one ? 1.0 : 0);
    }

    private static double[] Near(GraphFindings f, PathLength length, Direction direction) =>
        Spread(f, scores => Closeness.Compute(
            f.Graph, scores, length, direction, sources: f.Sources, run: f.Execution));

    /// <summary>Where only some vertices were asked for, the others have no number.</summary>
    private static double[] Spread(GraphFindings findings, Action<double[]> compute)
    {
        var scores = new double[findings.Sources.Length == 0 ? findings.Graph.VertexCount : findings.Sources.Length];
        compute(scores);
        if (findings.Sources.Length == 0)
        {
            return scores;
        }

        var spread = new double[findings.Graph.VertexCount];
        Array.Fill(spread, double.NaN);
        for (var i = 0; i < scores.Length; i++)
        {
            spread[findings.Sources[i]] = scores[i];
        }

        return spread;
    }

    private static (double[] Hubs, double[] Authorities) HubsOrAuthorities(GraphFindings findings)
    {
        var (hubs, authorities) = (new double[findings.Graph.VertexCount], new double[findings.Graph.VertexCount]);
        HubsAndAuthorities.Compute(findings.Plain, hubs, authorities, findings.Execution);
        return (hubs, authorities);
    }

    private static double[] Communities(GraphFindings findings, Graph graph)
    {
        var groups = new int[graph.VertexCount];
        Leiden.Find(graph, groups, tries: findings.Runs, run: findings.Execution);
        return Array.ConvertAll(groups, one => (double)one);
    }
}
