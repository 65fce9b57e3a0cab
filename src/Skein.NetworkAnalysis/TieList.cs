namespace Skein.NetworkAnalysis;

/// <summary>
/// Ties as a file has them, before they become a graph: loops and parallel ties are still there, and each may have a weight and
/// a spell of time.
/// </summary>
public sealed class TieList
{
    /// <summary>The number of vertices, n; ties lie between 0 and n − 1.</summary>
    public required int VertexCount { get; init; }

    /// <summary>One end of each tie.</summary>
    public required ReadOnlyMemory<int> From { get; init; }

    /// <summary>The other end of each tie.</summary>
    public required ReadOnlyMemory<int> To { get; init; }

    /// <summary>The weight of each tie, positive and finite; empty where each weighs 1.</summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>When each tie begins, in whatever unit of time the file uses, or −∞; empty where nothing is said of
    /// time.</summary>
    public ReadOnlyMemory<double> Begins { get; init; }

    /// <summary>When each tie is over, or +∞: it holds from its beginning up to, but not including, its end. Empty where
    /// nothing is said of time.</summary>
    public ReadOnlyMemory<double> Ends { get; init; }

    /// <summary>What the vertices are called, or empty where they only have numbers.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether the file says that its ties are directed; null where it does not say.</summary>
    public bool? IsDirected { get; init; }

    /// <summary>The number of ties, with loops and parallel ones.</summary>
    public int Count => From.Length;

    /// <summary>The number of ties from a vertex to itself.</summary>
    public int LoopCount
    {
        get
        {
            var from = From.Span;
            var to = To.Span;
            var loops = 0;
            for (var i = 0; i < from.Length; i++)
            {
                loops += from[i] == to[i] ? 1 : 0;
            }

            return loops;
        }
    }

    /// <summary>The ties of a graph; of an undirected one each once, the lower vertex first.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="names">What the vertices are called; none if empty.</param>
    public static TieList FromGraph(Graph graph, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (from, to) = (new int[graph.TieCount], new int[graph.TieCount]);
        var weights = new double[graph.IsWeighted ? graph.TieCount : 0];
        var tie = 0;
        for (var v = 0; v < graph.VertexCount; v++)
        {
            for (var p = graph.Out.Start[v]; p < graph.Out.Start[v + 1]; p++)
            {
                if (graph.IsDirected || v < graph.Out.Target[p])
                {
                    (from[tie], to[tie]) = (v, graph.Out.Target[p]);
                    if (graph.Out.Weight is { } given)
                    {
                        weights[tie] = given[p];
                    }

                    tie++;
                }
            }
        }

        return new()
        {
            VertexCount = graph.VertexCount,
            From = from,
            To = to,
            Weights = weights,
            Names = names ?? [],
            IsDirected = graph.IsDirected,
        };
    }

    /// <summary>The graph of all ties, whenever they hold.</summary>
    /// <param name="directed">Whether the graph is directed; what the file says, if null, and undirected if it says
    /// nothing.</param>
    /// <param name="weighted">Whether the graph has the weights of the ties; otherwise each weighs 1.</param>
    public Graph ToGraph(bool? directed = null, bool weighted = true) =>
        Graph.FromArrays(
            VertexCount, From.Span, To.Span, weighted ? Weights.Span : default, directed ?? IsDirected ?? false);

    /// <summary>The ties that hold at some moment of a span of time, which includes its beginning and not its end.</summary>
    /// <param name="begin">The first moment.</param>
    /// <param name="end">The first moment after the span; the same as <paramref name="begin"/> asks for that moment
    /// alone.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> lies before <paramref name="begin"/>, or one of them is not
    /// a number.</exception>
    public TieList Slice(double begin, double end)
    {
        if (!(begin <= end))
        {
            throw new ArgumentException($"A span of time cannot end at {end} when it begins at {begin}.", nameof(end));
        }

        var kept = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            var (from, until) = Begins.IsEmpty
                ? (double.NegativeInfinity, double.PositiveInfinity)
                : (Begins.Span[i], Ends.Span[i]);
            if (begin == end ? from <= begin && begin < until : from < end && begin < until)
            {
                kept.Add(i);
            }
        }

        return new()
        {
            VertexCount = VertexCount,
            Names = Names,
            IsDirected = IsDirected,
            From = Keep(From, kept),
            To = Keep(To, kept),
            Weights = Keep(Weights, kept),
            Begins = Keep(Begins, kept),
            Ends = Keep(Ends, kept),
        };
    }

    private static T[] Keep<T>(ReadOnlyMemory<T> all, List<int> kept)
    {
        var result = new T[all.IsEmpty ? 0 : kept.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = all.Span[kept[i]];
        }

        return result;
    }
}
