using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>
/// Compressed sparse rows: the row of vertex v is <c>Target[Start[v]..Start[v + 1]]</c>, ascending and without repeats.
/// </summary>
/// <param name="start">Length n + 1. An array holds 2,147,483,591 numbers at most, so an int reaches each of them.</param>
/// <param name="target">The other ends.</param>
/// <param name="weight">The weight of each arc, or null where every arc weighs 1.</param>
internal sealed class Rows(int[] start, int[] target, double[]? weight)
{
    public int[] Start { get; } = start;

    public int[] Target { get; } = target;

    public double[]? Weight { get; } = weight;

    public int Count => Start.Length - 1;

    public int Degree(int vertex) => Start[vertex + 1] - Start[vertex];

    public ReadOnlySpan<int> Row(int vertex) => Target.AsSpan(Start[vertex], Degree(vertex));

    public ReadOnlySpan<double> WeightsOf(int vertex) => Weight is null ? default : Weight.AsSpan(Start[vertex], Degree(vertex));

    public bool Has(int from, int to) => Find(from, to) >= 0;

    /// <summary>Where the arc stands, or a negative number where there is none.</summary>
    public int Find(int from, int to)
    {
        var found = Row(from).BinarySearch(to);
        return found < 0 ? found : Start[from] + found;
    }

    /// <summary>
    /// Builds rows by two counting sorts in O(n + m): the first sorts the arcs by where they lead, the second, being stable, by
    /// where they start. Repeated arcs become one, whose weight is the sum in the order in which they were given.
    /// </summary>
    /// <param name="vertexCount">The number of vertices.</param>
    /// <param name="from">Where each arc starts.</param>
    /// <param name="to">Where each arc leads. Loops are left out.</param>
    /// <param name="weights">What each weighs; empty where each weighs 1.</param>
    /// <param name="bothWays">Whether each arc also stands in the row of its other end.</param>
    public static Rows Build(
        int vertexCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> weights, bool bothWays)
    {
        var (start, source, weight) = Scatter(vertexCount, from, to, weights, bothWays);
        var rows = new Rows(start, source, weight);

        // Of ties that stand in order, the lower first, each vertex has met all lower neighbours before the higher ones.
        return bothWays && AreInOrder(from, to) ? rows : Merge(Transpose(rows, vertexCount));
    }

    /// <summary>The same arcs the other way round, sorted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Rows Transpose(Rows rows, int vertexCount)
    {
        var start = new int[vertexCount + 1];
        foreach (var t in rows.Target)
        {
            start[t + 1]++;
        }

        for (var v = 0; v < vertexCount; v++)
        {
            start[v + 1] += start[v];
        }

        var next = start.AsSpan(0, vertexCount).ToArray();
        var target = GC.AllocateUninitializedArray<int>(rows.Target.Length);
        var weight = rows.Weight is null ? null : GC.AllocateUninitializedArray<double>(rows.Target.Length);
        for (var v = 0; v < rows.Count; v++)
        {
            for (var p = rows.Start[v]; p < rows.Start[v + 1]; p++)
            {
                var place = next[rows.Target[p]]++;
                target[place] = v;
                if (weight is not null)
                {
                    weight[place] = rows.Weight![p]; // not null: weight is null otherwise
                }
            }
        }

        return new(start, target, weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreInOrder(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] >= to[i] || (i > 0 && (from[i] < from[i - 1] || (from[i] == from[i - 1] && to[i] <= to[i - 1]))))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Start, int[] Source, double[]? Weight) Scatter(
        int vertexCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> weights, bool bothWays)
    {
        var start = new int[vertexCount + 1];
        long arcs = 0;
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] != to[i])
            {
                start[to[i] + 1]++;
                start[from[i] + 1] += bothWays ? 1 : 0;
                arcs += bothWays ? 2 : 1;
            }
        }

        if (arcs > Array.MaxLength)
        {
            throw new ArgumentException($"A graph holds at most {Array.MaxLength} arcs, and this one has {arcs}.", nameof(from));
        }

        for (var v = 0; v < vertexCount; v++)
        {
            start[v + 1] += start[v];
        }

        var next = start.AsSpan(0, vertexCount).ToArray();
        var source = GC.AllocateUninitializedArray<int>((int)arcs);
        var weight = weights.IsEmpty ? null : GC.AllocateUninitializedArray<double>((int)arcs);
        for (var i = 0; i < from.Length; i++)
        {
            var (f, t) = (from[i], to[i]);
            if (f == t)
            {
                continue;
            }

            var place = next[t]++;
            source[place] = f;
            var back = bothWays ? next[f]++ : place;
            source[back] = bothWays ? t : f;
            if (weight is not null)
            {
                weight[place] = weight[back] = weights[i];
            }
        }

        return (start, source, weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Rows Merge(Rows rows)
    {
        var (start, target, weight) = (rows.Start, rows.Target, rows.Weight);
        var last = 0;
        for (var v = 0; v < rows.Count; v++)
        {
            var (first, end, begin) = (start[v], start[v + 1], last);
            start[v] = begin;
            for (var p = first; p < end; p++)
            {
                if (last > begin && target[last - 1] == target[p])
                {
                    if (weight is not null)
                    {
                        weight[last - 1] += weight[p];
                    }
                }
                else
                {
                    target[last] = target[p];
                    if (weight is not null)
                    {
                        weight[last] = weight[p];
                    }

                    last++;
                }
            }
        }

        start[^1] = last;
        return last == target.Length ? rows : new(start, target[..last], weight?[..last]);
    }
}
