using System.Text.Json;

namespace Skein.NetworkAnalysis.Tests;

/// <summary>Every value of igraph 0.10.2 on real graphs, cross-checked with networkx by whoever made the tables.</summary>
public class ReferenceTests
{
    private static readonly HashSet<string> Converging =
        ["pagerank", "pagerank_w", "eigenvector", "eigenvector_w", "hub", "authority", "eigenvalue", "eigenvalue_w"];

    public static TheoryData<string> Names =>
    [
        "karate", "lesmis", "dolphins", "davis", "florentine-marriage", "florentine-business", "krackhardt-advice",
        "krackhardt-reports", "krackhardt-kite", "lazega-advice", "lazega-friends", "netscience", "email-eu-core",
        "daly-leaders-collab-y3", "pitts-spillane-advice", "mooc-ed-dlt1", "contact-primary-school",
    ];

    public static TheoryData<string> DirectedNames =>
    [
        "krackhardt-advice", "krackhardt-reports", "lazega-advice", "lazega-friends", "email-eu-core", "daly-leaders-collab-y3",
        "pitts-spillane-advice", "mooc-ed-dlt1",
    ];

    public static TheoryData<string> NamesWithAttributes =>
    [
        "karate", "florentine-marriage", "krackhardt-advice", "krackhardt-reports", "lazega-advice", "lazega-friends",
        "email-eu-core", "pitts-spillane-advice", "mooc-ed-dlt1",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_vertex_has_its_reference_values(string name)
    {
        var table = Shared.Table("reference", $"{name}.nodes.tsv");
        var graph = Shared.Graph(name, weighted: true, Shared.IsDirected(name)).Collapse();

        CompareColumns(graph, table);
    }

    [Theory]
    [MemberData(nameof(DirectedNames))]
    public void Each_vertex_has_its_reference_values_along_directions(string name)
    {
        var graph = Shared.Graph(name, weighted: true, directed: true);

        CompareColumns(graph, Shared.Table("reference", $"{name}.directed.nodes.tsv"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_tie_has_its_reference_values(string name)
    {
        var table = Shared.Table("reference", $"{name}.edges.tsv");
        var graph = Shared.Graph(name, weighted: false, directed: false);
        var scores = new double[graph.TieCount];

        Betweenness.ComputeTies(graph, scores, run: Run());
        var bridges = CutPoints.Find(graph, new bool[graph.VertexCount]);

        var ties = TieList.FromGraph(graph);
        var found = Enumerable.Range(0, ties.Count).ToDictionary(i => (ties.From.Span[i], ties.To.Span[i]), i => scores[i]);
        Assert.Equal(table["source"].Length, found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var tie = ((int)Shared.Number(table["source"][i]), (int)Shared.Number(table["target"][i]));
            Shared.AssertNear(Shared.Number(table["edge_betweenness"][i]), found[tie], 1e-9, $"betweenness of {tie}");
            Assert.Equal(table["bridge"][i] == "1", bridges.Contains(tie));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_whole_graph_has_its_reference_values(string name)
    {
        var told = Shared.Global(name);
        var graph = Shared.Graph(name, weighted: true, Shared.IsDirected(name)).Collapse();
        var steps = PathHistogram.Count(graph, Run());
        var (byErrors, byCorrelation) = (CorePeriphery.FitByErrors(graph), CorePeriphery.FitByCorrelation(graph));
        var betweenness = Measured.Column(graph, "betweenness");
        var clustering = Measured.Column(graph, "clustering");

        Compare(told, "density", Density.Compute(graph));
        Compare(told, "eigenvalue", Eigenvector.Compute(graph.WithoutWeights(), new double[graph.VertexCount], Run()));
        Compare(told, "eigenvalue_w", Eigenvector.Compute(graph, new double[graph.VertexCount], Run()));
        Compare(told, "transitivity_global", Clustering.ComputeGlobal(graph, Run()));
        Compare(told, "transitivity_avglocal_nan", clustering.Where(one => !double.IsNaN(one)).Average());
        Compare(told, "triangles", Clustering.CountTriangles(graph, Run()).Sum() / 3);
        Compare(told, "assortativity_degree", Assortativity.ByDegree(graph));
        Compare(told, "diameter", steps.Diameter);
        Compare(told, "avg_path_length", steps.MeanLength);
        Compare(told, "path_pairs_unconnected", steps.UnconnectedPairs);
        Compare(told, "degree_centralization", Centralisation.ByDegree(graph));
        Compare(told, "betweenness_centralization", Centralisation.ByBetweenness(betweenness));
        Assert.Equal(told.GetProperty("path_length_hist").EnumerateArray().Select(one => one.GetInt64()), steps.Pairs);
        Compare(told.GetProperty("core_periphery_lip"), "core_size", byErrors.CoreSize);
        Compare(told.GetProperty("core_periphery_lip"), "errors", byErrors.Errors);
        Compare(told.GetProperty("core_periphery_lip"), "be_correlation", byErrors.Correlation);
        Compare(told.GetProperty("core_periphery_lip"), "be_correlation_cc_only", byErrors.CorrelationWithoutCrossing);
        Compare(told.GetProperty("core_periphery_best_prefix_corr"), "core_size", byCorrelation.CoreSize);
        Compare(told.GetProperty("core_periphery_best_prefix_corr"), "correlation", byCorrelation.Correlation);
    }

    [Theory]
    [MemberData(nameof(DirectedNames))]
    public void The_whole_graph_has_its_reference_values_along_directions(string name)
    {
        var told = Shared.Global(name).GetProperty("directed");
        var graph = Shared.Graph(name, weighted: false, directed: true);
        var (dyads, steps) = (DyadCensus.Count(graph), PathHistogram.Count(graph, Run()));

        Compare(told, "density", Density.Compute(graph));
        Compare(told, "reciprocity_default", dyads.Reciprocity);
        Compare(told, "reciprocity_ratio", dyads.ReciprocityOfPairs);
        Compare(told, "strong_components", StrongComponents.Find(graph, new int[graph.VertexCount]));
        Compare(told, "avg_path_length", steps.MeanLength);
        Compare(told, "assortativity_degree", Assortativity.ByDegree(graph));
        Assert.Equal(told.GetProperty("path_length_hist").EnumerateArray().Select(one => one.GetInt64()), steps.Pairs);
        Assert.Equal(
            told.GetProperty("triad_census").EnumerateObject().Select(one => one.Value.GetInt64()),
            TriadCensus.Count(graph, Run()));
    }

    [Theory]
    [MemberData(nameof(NamesWithAttributes))]
    public void Like_is_tied_to_like_as_the_reference_has_it(string name)
    {
        var told = Shared.Global(name).GetProperty("attributes");
        var table = Shared.Table("graphs", $"{name}.nodes.tsv");
        var graph = Shared.Graph(name, weighted: false, Shared.IsDirected(name));
        foreach (var attribute in told.EnumerateObject())
        {
            var column = table[attribute.Name];
            var kinds = Array.ConvertAll(column, one => Array.IndexOf(column, one));
            foreach (var (about, ending) in new[] { (graph.Collapse(), "undirected"), (graph, "directed") })
            {
                Compare(attribute.Value, $"assortativity_nominal_{ending}", Assortativity.ByKind(about, kinds));
                Compare(attribute.Value, $"ei_index_{ending}", ExternalInternal.Count(about, kinds).Index);
                if (attribute.Value.TryGetProperty($"assortativity_numeric_{ending}", out var numeric))
                {
                    Shared.AssertNear(
                        numeric.GetDouble(), Assortativity.ByNumber(about, Shared.Numbers(column)), 1e-9, attribute.Name);
                }
            }

            Compare(attribute.Value, "modularity_of_partition", Modularity.Compute(graph.Collapse(), kinds));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Leiden_and_Louvain_find_as_much_as_the_median_of_their_peers(string name)
    {
        var told = Shared.Global(name);
        var graph = Shared.Graph(name, weighted: true, Shared.IsDirected(name)).Collapse();
        var groups = new int[graph.VertexCount];
        foreach (var (key, about) in new[] { ("community_unweighted", graph.WithoutWeights()), ("community_weighted", graph) })
        {
            if (told.TryGetProperty(key, out var runs))
            {
                var leiden = Leiden.Find(about, groups, tries: 10, run: Run());
                Assert.True(leiden >= Median("leiden_2iter") - 1e-9, $"{key}: Leiden found {leiden:R}");
                Shared.AssertNear(Modularity.Compute(about, groups), leiden, 1e-12, "the modularity it tells");
                Assert.True(Louvain.Find(about, groups, tries: 10, run: Run()) >= Median("louvain") - 1e-9);
                double Median(string method) => runs.GetProperty(method).GetProperty("median").GetDouble();
            }
        }
    }

    [Theory]
    [InlineData("karate", 3)]
    [InlineData("krackhardt-kite", 3)]
    [InlineData("florentine-marriage", 3)]
    [InlineData("dolphins", 2)]
    [InlineData("lesmis", 2)]
    public void The_key_players_are_those_of_an_exhaustive_search(string name, int most)
    {
        var told = Shared.Extra().GetProperty("key_player_KPP_NEG").GetProperty("results").GetProperty(name);
        var graph = Shared.Graph(name, weighted: false, directed: false);
        Shared.AssertNear(told.GetProperty("initial_F").GetDouble(), Fragmentation.Without(graph, []).Index, 1e-9, "F");
        for (var size = 1; size <= most; size++)
        {
            var players = KeyPlayers.Find(graph, size, Run());

            var best = told.GetProperty($"k{size}");
            Shared.AssertNear(
                best.GetProperty("best_F").GetDouble(), Fragmentation.Without(graph, players).Index, 1e-9, "F");
            Assert.Contains(
                players, best.GetProperty("optimal_sets").EnumerateArray()
                    .Select(set => set.EnumerateArray().Select(one => one.GetInt32()).ToArray()));
        }
    }

    [Theory]
    [InlineData("karate")]
    [InlineData("netscience")]
    [InlineData("pitts-spillane-advice")]
    public void A_graph_falls_apart_as_the_reference_has_it(string name)
    {
        var told = Shared.Extra().GetProperty("resilience").GetProperty(name);
        var graph = Shared.Graph(name, weighted: false, directed: false);
        Assert.All(
            new[] { ("static_degree_order", CorePeriphery.Members(graph, graph.VertexCount)), ("id_order", Ids()) }, one =>
            {
                var (largest, components) = (new int[graph.VertexCount + 1], new int[graph.VertexCount + 1]);

                RemovalCurve.Compute(graph, one.Item2, largest, components);

                Assert.All(told.GetProperty(one.Item1).EnumerateArray(), row =>
                {
                    var removed = row[0].GetInt32();
                    Assert.Equal((row[1].GetInt32(), row[2].GetInt32()), (largest[removed], components[removed]));
                });
            });

        int[] Ids() => [.. Enumerable.Range(0, graph.VertexCount)];
    }

    [Theory]
    [InlineData("davis.projection.women.tsv", true, Projection.Plain)]
    [InlineData("davis.projection.women.newman.tsv", true, Projection.Newman)]
    [InlineData("davis.projection.events.tsv", false, Projection.Plain)]
    public void Women_and_events_are_projected_as_the_reference_has_it(string file, bool women, Projection weighting)
    {
        const int Women = 18;
        var path = Shared.Find("reference", file);
        Assert.SkipUnless(path is not null, $"{file} is not kept with the code, and is not in shared/reference beside it.");
        var ties = TieList.FromGraph(Shared.Graph("davis", weighted: false, directed: false));
        var both = TwoModeGraph.FromArrays(
            Women, 14, ties.From.Span, Array.ConvertAll(ties.To.ToArray(), one => one - Women));

        var projected = TieList.FromGraph(women ? both.ProjectFirst(weighting) : both.ProjectSecond(weighting));

        var lines = File.ReadAllLines(path!).Select(line => line.Split('\t')).ToList();
        Assert.Equal(lines.Count, projected.Count);
        Assert.All(lines.Index(), one =>
        {
            var start = women ? 0 : Women;
            Assert.Equal(
                ((int)Shared.Number(one.Item[0]) - start, (int)Shared.Number(one.Item[1]) - start),
                (projected.From.Span[one.Index], projected.To.Span[one.Index]));
            Shared.AssertNear(Shared.Number(one.Item[2]), projected.Weights.Span[one.Index], 1e-9, "weight");
        });
    }

    private static void CompareColumns(Graph graph, Dictionary<string, string[]> table)
    {
        foreach (var name in table.Keys.Where(name => name != "id" && !name.StartsWith("community", StringComparison.Ordinal)))
        {
            Shared.AssertNear(
                Shared.Numbers(table[name]), Measured.Column(graph, name, Run()), Converging.Contains(name) ? 1e-6 : 1e-9, name);
        }
    }

    private static void Compare(JsonElement told, string key, double found)
    {
        if (told.TryGetProperty(key, out var value))
        {
            var expected = value.ValueKind is JsonValueKind.Null ? double.NaN : value.GetDouble();
            Shared.AssertNear(expected, found, Converging.Contains(key) ? 1e-6 : 1e-9, key);
        }
    }

    private static Execution Run() => new() { Cancel = TestContext.Current.CancellationToken };
}
