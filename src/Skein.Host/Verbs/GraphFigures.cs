using System.Text.Json.Nodes;
using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>What is said of a graph as a whole.</summary>
internal static class GraphFigures
{
    public static readonly GraphMeasureName[] Undirected =
    [
        Said("articulation_points", f => Cuts(f).Points, (f, _) => Cut(f.Graph)),
        Said("bridges", f => Cuts(f).Bridges.Count, (f, _) => Cut(f.Graph)),
        Said("bridges_checksum_sum_of_endpoints", f => Cuts(f).Bridges.Sum(tie => (long)tie.From + tie.To),
            (f, _) => Cut(f.Graph)),
        Said("eigenvalue", f => GraphFindings.Number(Eigenvalue(f, f.Plain)), (f, _) => Eigenvalue(f, f.Plain)),
        Said("eigenvalue_w", f => GraphFindings.Number(Eigenvalue(f, f.Graph)), (f, _) => Eigenvalue(f, f.Graph),
            needsWeights: true),
        Said("density", f => GraphFindings.Number(Density.Compute(f.Graph)), (f, _) => Density.Compute(f.Graph)),
        Said("components", f => Parts(f).Length, (f, _) => FindParts(f.Graph)),
        Said("largest_component", f => Parts(f).FirstOrDefault(), (f, _) => FindParts(f.Graph)),
        Said("component_sizes_top", f => Array(Parts(f).Take(10)), (f, _) => FindParts(f.Graph)),
        Said("degeneracy", f => (int)f.Column("coreness").DefaultIfEmpty().Max(),
            (f, _) => Coreness.Compute(f.Graph, new int[f.Graph.VertexCount])),
        Said("transitivity_global", f => GraphFindings.Number(Global(f)), (f, _) => Global(f)),
        Said("transitivity_avglocal_nan", f => GraphFindings.Number(f.Column("clustering")
            .Where(one => !double.IsNaN(one)).DefaultIfEmpty(double.NaN).Average()), (f, _) => Global(f)),
        Said("transitivity_avglocal_zero", f => GraphFindings.Number(f.Column("clustering")
            .Select(one => double.IsNaN(one) ? 0 : one).DefaultIfEmpty(double.NaN).Average()), (f, _) => Global(f)),
        Said("triangles", f => Clustering.CountTriangles(f.Graph, f.Execution).Sum() / 3, (f, _) => Global(f)),
        Said("assortativity_degree", f => GraphFindings.Number(Assortativity.ByDegree(f.Graph)),
            (f, _) => Assortativity.ByDegree(f.Graph)),
        .. Paths(),
        Said("degree_centralization", f => GraphFindings.Number(Centralisation.ByDegree(f.Plain)),
            (f, _) => Centralisation.ByDegree(f.Plain)),
        Said("betweenness_centralization", f => GraphFindings.Number(Centralisation.ByBetweenness(f.Column("betweenness"))),
            (f, _) => GraphCatalogue.Find(false, "betweenness").Compute(f)),
        Said("core_periphery_lip", CoreByErrors, (f, _) => CorePeriphery.FitByErrors(f.Graph)),
        Said("core_periphery_best_prefix_corr", CoreByCorrelation, (f, _) => CorePeriphery.FitByCorrelation(f.Graph)),
        Said("community_unweighted", f => Communities(f, f.Plain), (f, round) => LeidenOnce(f.Plain, round, f.Execution)),
        Said("community_weighted", f => Communities(f, f.Graph), (f, round) => LeidenOnce(f.Graph, round, f.Execution),
            needsWeights: true),
        Said("leiden", f => Leidens(f, f.Plain), (f, round) => LeidenOnce(f.Plain, round, f.Execution), isUsual: false),
        Said("leiden_w", f => Leidens(f, f.Graph), (f, round) => LeidenOnce(f.Graph, round, f.Execution), true, false),
        Said("louvain", f => Louvains(f, f.Plain), (f, round) => LouvainOnce(f.Plain, round, f.Execution), isUsual: false),
        Said("louvain_w", f => Louvains(f, f.Graph), (f, round) => LouvainOnce(f.Graph, round, f.Execution), true, false),
    ];

    public static readonly GraphMeasureName[] Directed =
    [
        Said("density", f => GraphFindings.Number(Density.Compute(f.Graph)), (f, _) => Density.Compute(f.Graph)),
        Said("reciprocity_default", f => GraphFindings.Number(Dyads(f).Reciprocity), (f, _) => DyadCensus.Count(f.Graph)),
        Said("reciprocity_ratio", f => GraphFindings.Number(Dyads(f).ReciprocityOfPairs), (f, _) => DyadCensus.Count(f.Graph)),
        Said("dyad_census_mut_asym_null", f => new JsonArray(Dyads(f).Mutual, Dyads(f).Asymmetric, Dyads(f).Null),
            (f, _) => DyadCensus.Count(f.Graph)),
        Said("strong_components", f => StrongParts(f).Length, (f, _) => FindStrongParts(f.Graph)),
        Said("largest_strong", f => StrongParts(f).FirstOrDefault(), (f, _) => FindStrongParts(f.Graph)),
        .. Paths(),
        Said("assortativity_degree", f => GraphFindings.Number(Assortativity.ByDegree(f.Graph)),
            (f, _) => Assortativity.ByDegree(f.Graph)),
        Said("triad_census", Triads, (f, _) => TriadCensus.Count(f.Graph, f.Execution)),
    ];

    private static GraphMeasureName[] Paths() =>
    [
        Said("diameter", f => Steps(f).Diameter, (f, _) => PathHistogram.Count(f.Graph, f.Execution)),
        Said("avg_path_length", f => GraphFindings.Number(Steps(f).MeanLength),
            (f, _) => PathHistogram.Count(f.Graph, f.Execution)),
        Said("path_length_hist", f => Array(Steps(f).Pairs), (f, _) => PathHistogram.Count(f.Graph, f.Execution)),
        Said("path_pairs_unconnected", f => Steps(f).UnconnectedPairs, (f, _) => PathHistogram.Count(f.Graph, f.Execution)),
    ];

    private static GraphMeasureName Said(
        string name, Func<GraphFindings, JsonNode?> figure, Action<GraphFindings, int> work, bool needsWeights = false,
        bool isUsual = true) =>
        GraphMeasureName.Figure(name, figure, work, needsWeights, isUsual);

    private static JsonArray Array<T>(IEnumerable<T> numbers) => new([.. numbers.Select(one => JsonValue.Create(one))]);

    private static (int Points, IReadOnlyList<(int From, int To)> Bridges) Cuts(GraphFindings f) =>
        f.Once("cuts", () => Cut(f.Graph));

    private static (int Points, IReadOnlyList<(int From, int To)> Bridges) Cut(Graph graph)
    {
        var isPoint = new bool[graph.VertexCount];
        var bridges = CutPoints.Find(graph, isPoint);
        return (isPoint.Count(one => one), bridges);
    }

    private static double Eigenvalue(GraphFindings f, Graph graph) =>
        Eigenvector.Compute(graph, new double[graph.VertexCount], f.Execution);

    private static int[] Parts(GraphFindings f) => f.Once("parts", () => FindParts(f.Graph));

    private static int[] FindParts(Graph graph)
    {
        var component = new int[graph.VertexCount];
        return LargestFirst(Components.Sizes(component, Components.Find(graph, component)));
    }

    private static int[] StrongParts(GraphFindings f) => f.Once("strong parts", () => FindStrongParts(f.Graph));

    private static int[] FindStrongParts(Graph graph)
    {
        var component = new int[graph.VertexCount];
        return LargestFirst(Components.Sizes(component, StrongComponents.Find(graph, component)));
    }

    private static int[] LargestFirst(int[] sizes)
    {
        System.Array.Sort(sizes, (one, other) => other.CompareTo(one));
        return sizes;
    }

    private static double Global(GraphFindings f) => Clustering.ComputeGlobal(f.Graph, f.Execution);

    private static PathHistogram Steps(GraphFindings f) => f.Once("steps", () => PathHistogram.Count(f.Graph, f.Execution));

    private static DyadCensus Dyads(GraphFindings f) => f.Once("dyads", () => DyadCensus.Count(f.Graph));

    private static JsonObject Triads(GraphFindings f)
    {
        var counts = TriadCensus.Count(f.Graph, f.Execution);
        return new(TriadCensus.Names.Select((name, i) => KeyValuePair.Create<string, JsonNode?>(name, counts[i])));
    }

    private static JsonObject CoreByErrors(GraphFindings f)
    {
        var fit = CorePeriphery.FitByErrors(f.Graph);
        return new()
        {
            ["core_size"] = fit.CoreSize,
            ["errors"] = fit.Errors,
            ["be_correlation"] = GraphFindings.Number(fit.Correlation),
            ["be_correlation_cc_only"] = GraphFindings.Number(fit.CorrelationWithoutCrossing),
        };
    }

    private static JsonObject CoreByCorrelation(GraphFindings f)
    {
        var fit = CorePeriphery.FitByCorrelation(f.Graph);
        return new() { ["core_size"] = fit.CoreSize, ["correlation"] = GraphFindings.Number(fit.Correlation) };
    }

    private static JsonObject Communities(GraphFindings f, Graph graph)
    {
        var (louvain, leiden) = (Louvains(f, graph), Leidens(f, graph));
        var best = new[] { louvain, leiden }.Max(one => one["best"]?.GetValue<double>());
        return new() { ["louvain"] = louvain, ["leiden_2iter"] = leiden, ["best_known_Q"] = best };
    }

    private static JsonObject Leidens(GraphFindings f, Graph graph) =>
        Runs(f, round => LeidenOnce(graph, round, f.Execution));

    private static JsonObject Louvains(GraphFindings f, Graph graph) =>
        Runs(f, round => LouvainOnce(graph, round, f.Execution));

    private static (double Modularity, int Count) LeidenOnce(Graph graph, int round, Execution run)
    {
        var groups = new int[graph.VertexCount];
        return (Leiden.Find(graph, groups, (ulong)(8 * round) + 1, run: run), groups.DefaultIfEmpty(-1).Max() + 1);
    }

    private static (double Modularity, int Count) LouvainOnce(Graph graph, int round, Execution run)
    {
        var groups = new int[graph.VertexCount];
        return (Louvain.Find(graph, groups, (ulong)(8 * round) + 1, run: run), groups.DefaultIfEmpty(-1).Max() + 1);
    }

    private static JsonObject Runs(GraphFindings f, Func<int, (double Modularity, int Count)> find)
    {
        var found = Enumerable.Range(0, f.Runs).Select(find).OrderBy(one => one.Modularity).ToList();
        var middle = (found[found.Count / 2].Modularity + found[(found.Count - 1) / 2].Modularity) / 2;
        return new()
        {
            ["runs"] = found.Count,
            ["best"] = GraphFindings.Number(found[^1].Modularity),
            ["median"] = GraphFindings.Number(middle),
            ["min"] = GraphFindings.Number(found[0].Modularity),
            ["communities_of_best"] = found[^1].Count,
        };
    }
}
