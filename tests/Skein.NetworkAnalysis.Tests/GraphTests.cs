namespace Skein.NetworkAnalysis.Tests;

public class GraphTests
{
    [Fact]
    public void Loops_are_left_out_and_parallel_ties_become_one_with_their_weights_added()
    {
        var graph = Graph.FromArrays(4, [0, 1, 2, 0], [1, 0, 2, 1], [1, 2, 5, 0.5]);

        Assert.Equal(1, graph.TieCount);
        Assert.Equal([1], graph.Neighbours(0).ToArray());
        Assert.Equal([3.5], graph.Weights(1).ToArray());
        Assert.Empty(graph.Neighbours(3).ToArray());
    }

    [Fact]
    public void Ties_make_the_same_graph_in_order_and_out_of_it()
    {
        var ties = TieList.FromGraph(Made.ByChance(200, 1000, 6, weighted: true));
        int[] order = [.. Enumerable.Range(0, ties.Count)];
        new Chance(1).Shuffle(order);

        var sorted = ties.ToGraph();
        var shuffled = Graph.FromArrays(
            200, Array.ConvertAll(order, i => ties.To.Span[i]), Array.ConvertAll(order, i => ties.From.Span[i]),
            Array.ConvertAll(order, i => ties.Weights.Span[i]));

        Assert.All(Enumerable.Range(0, 200), v =>
        {
            Assert.Equal(shuffled.Neighbours(v).ToArray(), sorted.Neighbours(v).ToArray());
            Assert.Equal(shuffled.Weights(v).ToArray(), sorted.Weights(v).ToArray());
        });
    }

    [Fact]
    public void A_directed_graph_knows_who_leads_where_and_whence()
    {
        var graph = Graph.FromTies(3, [(2, 0), (0, 1), (2, 1), (1, 2)], directed: true);

        Assert.Equal([0, 1], graph.Neighbours(2).ToArray());
        Assert.Equal([0, 2], graph.Predecessors(1).ToArray());
        Assert.True(graph.HasTie(2, 0));
        Assert.False(graph.HasTie(0, 2));
        Assert.Equal(3, graph.Collapse().TieCount);
    }

    [Fact]
    public void Collapsing_adds_up_what_two_send_to_each_other()
    {
        var graph = Graph.FromArrays(2, [0, 1], [1, 0], [2, 3], directed: true).Collapse();

        Assert.Equal([5], graph.Weights(0).ToArray());
    }

    [Fact]
    public void What_cannot_be_a_graph_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Graph.FromTies(2, [(0, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Graph.FromTies(2, [(-1, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Graph.FromArrays(2, [0], [1], [double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Graph.FromArrays(2, [0], [1], [-1]));
        Assert.Throws<ArgumentException>(() => Graph.FromArrays(2, [0], []));
        Assert.Throws<ArgumentException>(() => Betweenness.Compute(Made.Star(3), new double[3]));
    }

    [Fact]
    public void A_part_of_a_graph_keeps_the_ties_among_its_vertices()
    {
        var part = Published.Kite.Among([7, 5, 6, 9]);

        Assert.Equal([(0, 1), (0, 2), (1, 2)], Pairs(part));
    }

    [Fact]
    public void Vertices_that_are_not_there_are_refused_in_a_sentence()
    {
        var (graph, scores) = (Made.Path(3), new double[3]);
        Action[] acts =
        [
            () => Betweenness.Compute(graph, scores, sources: [3]),
            () => Closeness.Compute(graph, new double[1], sources: [-1]),
            () => HarmonicCloseness.Compute(graph, new double[1], sources: [3]),
            () => LayoutStress.Compute(graph, scores, scores, [3]),
            () => Fragmentation.Without(graph, [3]),
            () => RemovalCurve.Compute(graph, [3], new int[2], new int[2]),
            () => graph.Among([0, 3]),
        ];

        Assert.All(acts, act => Assert.StartsWith(
            "A vertex is a number from 0 to 2.", Assert.Throws<ArgumentOutOfRangeException>(act).Message));
        Assert.Throws<ArgumentException>(() => graph.Among([0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CorePeriphery.Members(graph, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Modularity.Compute(graph, [0, -1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Assortativity.ByKind(graph, [0, -1, 0]));
    }

    [Fact]
    public void Ties_hold_from_their_beginning_up_to_their_end()
    {
        var ties = new TieList
        {
            VertexCount = 3,
            From = new[] { 0, 1, 2 },
            To = new[] { 1, 2, 0 },
            Begins = new double[] { 0, 5, 10 },
            Ends = new[] { 5, 10, double.PositiveInfinity },
        };

        Assert.Equal([(0, 1)], Pairs(ties.Slice(4, 5).ToGraph()));
        Assert.Equal([(1, 2)], Pairs(ties.Slice(5, 5).ToGraph()));
        Assert.Equal([(0, 1), (1, 2)], Pairs(ties.Slice(0, 10).ToGraph()));
        Assert.Equal([(0, 2)], Pairs(ties.Slice(1e9, 1e9).ToGraph()));
        Assert.Throws<ArgumentException>(() => ties.Slice(2, 1));
    }

    [Fact]
    public void People_who_share_events_are_tied_and_small_events_say_more_after_Newman()
    {
        // Two share an event of two and an event of three.
        var both = TwoModeGraph.FromArrays(3, 2, [0, 1, 0, 1, 2], [0, 0, 1, 1, 1]);

        Assert.Equal([2, 1, 1], TieList.FromGraph(both.ProjectFirst()).Weights.ToArray());
        Assert.Equal([1.5, 0.5, 0.5], TieList.FromGraph(both.ProjectFirst(Projection.Newman)).Weights.ToArray());
        Assert.Equal([2], TieList.FromGraph(both.ProjectSecond()).Weights.ToArray());
    }

    [Fact]
    public void A_graph_takes_under_32_bytes_a_tie()
    {
        var chance = new Chance(1);
        var ends = new int[2_000_000];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = chance.Below(200_000);
        }

        var weights = new double[ends.Length / 2];
        weights.AsSpan().Fill(2);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var graph = Graph.FromArrays(200_000, ends.AsSpan(0, weights.Length), ends.AsSpan(weights.Length), weights);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        Assert.InRange((after - before) / (double)graph.TieCount, 8, 32);
    }

    /// <summary>Takes 2 GB and half a minute, so only who asks for it runs it.</summary>
    [Fact(Explicit = true)]
    public void A_graph_holds_a_hundred_million_arcs()
    {
        const int Arcs = 100_000_000;
        var (from, to) = (new int[Arcs], new int[Arcs]);
        for (var i = 0; i < Arcs; i++)
        {
            (from[i], to[i]) = (i / 10, (int)((i * 7919L) % 10_000_000));
        }

        var graph = Graph.FromArrays(10_000_000, from, to, directed: true);
        var component = new int[graph.VertexCount];

        Assert.InRange(graph.TieCount, 99_000_000, Arcs);
        Assert.Equal(1, Components.Find(graph, component));
    }

    private static (int, int)[] Pairs(Graph graph)
    {
        var ties = TieList.FromGraph(graph);
        return [.. ties.From.ToArray().Zip(ties.To.ToArray())];
    }
}
