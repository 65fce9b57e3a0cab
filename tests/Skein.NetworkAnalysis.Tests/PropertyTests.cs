namespace Skein.NetworkAnalysis.Tests;

public class PropertyTests
{
    /// <summary>What a stranger without ties changes of the others: the sum that scores share, and what is divided by
    /// n.</summary>
    private static readonly HashSet<string> SharedOut = ["pagerank", "pagerank_w", "harmonic"];

    public static TheoryData<string, bool> Measures =>
    [
        .. Measured.Undirected.Keys.Select(name => (name, false)), .. Measured.Directed.Keys.Select(name => (name, true)),
    ];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Renaming_the_vertices_renames_the_scores(string name, bool directed)
    {
        for (ulong seed = 1; seed <= 5; seed++)
        {
            var graph = Some(seed, directed);
            var names = Enumerable.Range(0, graph.VertexCount).ToArray();
            new Chance(seed).Shuffle(names);

            var plain = Measured.Column(graph, name, Run());
            var renamed = Measured.Column(Made.Renamed(graph, names, graph.VertexCount), name, Run());

            Shared.AssertNear(plain, Array.ConvertAll(names, one => renamed[one]), 1e-8, name);
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_stranger_without_ties_changes_nothing_for_the_others(string name, bool directed)
    {
        var graph = Some(7, directed);
        var names = Enumerable.Range(0, graph.VertexCount).ToArray();

        var before = Measured.Column(graph, name, Run());
        var after = Measured.Column(Made.Renamed(graph, names, graph.VertexCount + 1), name, Run());

        if (SharedOut.Contains(name))
        {
            var factor = after[0] / before[0];
            before = Array.ConvertAll(before, one => one * factor);
        }

        Shared.AssertNear(before, after[..^1], 1e-8, name);
    }

    /// <summary>What is scaled to a maximum is not a property of a part alone, so it is left out.</summary>
    public static TheoryData<string, bool> MeasuresOfParts =>
    [
        .. Measures.Where(one => one.Data.Item1 is not ("eigenvector" or "eigenvector_w" or "hub" or "authority")),
    ];

    [Theory]
    [MemberData(nameof(MeasuresOfParts))]
    public void Two_graphs_side_by_side_score_as_each_does_alone(string name, bool directed)
    {
        var graph = Some(11, directed);
        var n = graph.VertexCount;
        var ties = TieList.FromGraph(graph);
        int[] Twice(ReadOnlyMemory<int> ends) => [.. ends.ToArray(), .. ends.ToArray().Select(one => one + n)];
        var union = Graph.FromArrays(
            2 * n, Twice(ties.From), Twice(ties.To), (double[])[.. ties.Weights.ToArray(), .. ties.Weights.ToArray()], directed);

        var alone = Measured.Column(graph, name, Run());
        var both = Measured.Column(union, name, Run());

        if (SharedOut.Contains(name))
        {
            var factor = both[0] / alone[0];
            alone = Array.ConvertAll(alone, one => one * factor);
        }

        Shared.AssertNear(alone, both[..n], 1e-8, name);
        Shared.AssertNear(alone, both[n..], 1e-8, name);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void One_thread_and_many_find_the_same_numbers_to_the_last_bit(string name, bool directed)
    {
        var graph = Made.ByChance(400, 1500, 3, directed, weighted: true);

        var alone = Measured.Column(graph, name, Run() with { Threads = 1 });
        var together = Measured.Column(graph, name, Run() with { Threads = 7 });

        Assert.Equal(alone.Select(BitConverter.DoubleToInt64Bits), together.Select(BitConverter.DoubleToInt64Bits));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Graphs_of_few_vertices_have_scores_too(string name, bool directed)
    {
        for (var n = 0; n <= 3; n++)
        {
            Assert.Equal(n, Measured.Column(Graph.FromTies(n, [], directed), name, Run()).Length);
        }

        Assert.Equal(2, Measured.Column(Graph.FromTies(2, [(0, 1)], directed), name, Run()).Length);
    }

    [Fact]
    public void Ties_score_the_same_on_one_thread_and_on_many()
    {
        var graph = Made.ByChance(300, 900, 5, weighted: true);
        foreach (var length in Enum.GetValues<PathLength>())
        {
            var (alone, together) = (new double[graph.TieCount], new double[graph.TieCount]);

            Betweenness.ComputeTies(graph, alone, length, Run() with { Threads = 1 });
            Betweenness.ComputeTies(graph, together, length, Run() with { Threads = 5 });

            Assert.Equal(alone, together);
        }
    }

    // Each pair of vertices that are connected gives its paths as many ties as they are long.
    [Fact]
    public void The_betweenness_of_ties_adds_up_to_all_distances()
    {
        var graph = Made.ByChance(200, 500, 9);
        var scores = new double[graph.TieCount];

        Betweenness.ComputeTies(graph, scores, run: Run());

        var steps = PathHistogram.Count(graph, Run());
        Shared.AssertNear(steps.Pairs.Select((pairs, i) => (i + 1.0) * pairs).Sum(), scores.Sum(), 1e-9, "the sum");
    }

    /// <summary>Dense graphs too, in which most ties are no shortest path, and weights that lie far apart.</summary>
    [Theory]
    [InlineData(20, 40, false, 3)]
    [InlineData(40, 900, false, 60)]
    [InlineData(40, 900, true, 60)]
    [InlineData(30, 200, true, 4)]
    [InlineData(60, 90, false, 1_000_000)]
    public void Betweenness_by_weights_is_what_trying_every_way_finds(int n, int ties, bool directed, int heaviest)
    {
        var chance = new Chance((ulong)(n + ties + heaviest));
        int[] Ends() => [.. Enumerable.Range(0, ties).Select(_ => chance.Below(n))];
        var (from, to) = (Ends(), Ends());
        double[] weights = [.. from.Select(_ => 1.0 + chance.Below(heaviest))];
        var graph = Graph.FromArrays(n, from, to, weights, directed);
        foreach (var length in new[] { PathLength.InverseWeight, PathLength.Weight })
        {
            var scores = new double[n];

            Betweenness.Compute(graph, scores, length, run: Run());

            Shared.AssertNear(Plain.Betweenness(graph, length), scores, 1e-9, "betweenness");
        }
    }

    [Fact]
    public void Work_that_is_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var graph = Made.ByChance(100, 300, 1);

        Assert.ThrowsAny<OperationCanceledException>(
            () => Betweenness.Compute(graph, new double[100], run: new() { Cancel = source.Token }));
        Assert.ThrowsAny<OperationCanceledException>(
            () => Leiden.Find(graph, new int[100], run: new() { Cancel = source.Token }));
    }

    [Fact]
    public void Progress_ends_at_the_whole()
    {
        var told = new Told();

        Betweenness.Compute(Made.ByChance(100, 300, 1), new double[100], run: Run() with { Threads = 1, Progress = told });

        Assert.Equal(1, told.Shares[^1]);
        Assert.Equal(told.Shares.Order(), told.Shares);
    }

    private static Graph Some(ulong seed, bool directed) =>
        Made.ByChance(40, directed ? 150 : 80, seed, directed, weighted: true);

    private static Execution Run() => new() { Cancel = TestContext.Current.CancellationToken };

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
