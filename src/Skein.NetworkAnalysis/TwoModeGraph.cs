namespace Skein.NetworkAnalysis;

/// <summary>A graph of two kinds of vertex, such as people and events, whose ties lie between one kind and the other.</summary>
public sealed class TwoModeGraph
{
    private readonly Rows _first;
    private readonly Rows _second;

    private TwoModeGraph(Rows first, Rows second) => (_first, _second) = (first, second);

    /// <summary>The number of vertices of the first kind.</summary>
    public int FirstCount => _first.Count;

    /// <summary>The number of vertices of the second kind.</summary>
    public int SecondCount => _second.Count;

    /// <summary>The number of ties; one that was given twice counts once.</summary>
    public int TieCount => _first.Target.Length;

    /// <summary>Builds it from arrays, in O(n + m).</summary>
    /// <param name="firstCount">How many vertices there are of the first kind.</param>
    /// <param name="secondCount">How many there are of the second.</param>
    /// <param name="first">The end of each tie among the first kind, in [0, firstCount).</param>
    /// <param name="second">The end of each tie among the second kind, in [0, secondCount).</param>
    /// <exception cref="ArgumentOutOfRangeException">An end of a tie is not in its range.</exception>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static TwoModeGraph FromArrays(int firstCount, int secondCount, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstCount);
        ArgumentOutOfRangeException.ThrowIfNegative(secondCount);
        if (first.Length != second.Length)
        {
            throw new ArgumentException("Each tie has two ends.", nameof(second));
        }

        // The second kind gets the numbers after the first, so that the builder of graphs can be used as it is.
        var moved = new int[second.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)first[i], (uint)firstCount, nameof(first));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)second[i], (uint)secondCount, nameof(second));
            moved[i] = firstCount + second[i];
        }

        var rows = Rows.Build(firstCount + secondCount, first, moved, default, bothWays: false);
        var forth = new int[rows.Target.Length];
        for (var i = 0; i < forth.Length; i++)
        {
            forth[i] = rows.Target[i] - firstCount;
        }

        var firstRows = new Rows(rows.Start[..(firstCount + 1)], forth, null);
        return new(firstRows, Rows.Transpose(firstRows, secondCount));
    }

    /// <summary>Which vertices of the second kind a vertex of the first is tied to, ascending.</summary>
    /// <param name="vertex">A vertex of the first kind.</param>
    public ReadOnlySpan<int> NeighboursOfFirst(int vertex) => _first.Row(vertex);

    /// <summary>Which vertices of the first kind a vertex of the second is tied to, ascending.</summary>
    /// <param name="vertex">A vertex of the second kind.</param>
    public ReadOnlySpan<int> NeighboursOfSecond(int vertex) => _second.Row(vertex);

    /// <summary>The first kind alone: two of them are tied if they share a vertex of the second kind.</summary>
    /// <param name="weighting">What a tie weighs.</param>
    public Graph ProjectFirst(Projection weighting = Projection.Plain) => Project(_first, _second, weighting);

    /// <summary>The second kind alone: two of them are tied if they share a vertex of the first kind.</summary>
    /// <param name="weighting">What a tie weighs.</param>
    public Graph ProjectSecond(Projection weighting = Projection.Plain) => Project(_second, _first, weighting);

    private static Graph Project(Rows kind, Rows other, Projection weighting)
    {
        var start = new int[kind.Count + 1];
        var (target, weight) = (new List<int>(), new List<double>());
        var shared = new double[kind.Count];
        var met = new List<int>();
        for (var v = 0; v < kind.Count; v++)
        {
            foreach (var through in kind.Row(v))
            {
                var worth = weighting is Projection.Newman ? 1.0 / (other.Degree(through) - 1) : 1;
                foreach (var w in other.Row(through))
                {
                    if (w != v)
                    {
                        if (shared[w] == 0)
                        {
                            met.Add(w);
                        }

                        shared[w] += worth;
                    }
                }
            }

            met.Sort();
            foreach (var w in met)
            {
                target.Add(w);
                weight.Add(shared[w]);
                shared[w] = 0;
            }

            met.Clear();
            start[v + 1] = target.Count;
        }

        return Graph.FromRows(new(start, [.. target], [.. weight]), directed: false);
    }
}
