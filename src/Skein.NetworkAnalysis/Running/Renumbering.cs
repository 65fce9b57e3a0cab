using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Numbers vertices anew, so that those who are met most often lie side by side in memory.</summary>
internal static class Renumbering
{
    /// <summary>The vertices, those with most ties first, and the lower number first where they have as many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] BusiestFirst(Rows rows)
    {
        var greatest = 0;
        for (var v = 0; v < rows.Count; v++)
        {
            greatest = Math.Max(greatest, rows.Degree(v));
        }

        var next = new int[greatest + 2];
        for (var v = 0; v < rows.Count; v++)
        {
            next[greatest - rows.Degree(v) + 1]++;
        }

        for (var d = 0; d <= greatest; d++)
        {
            next[d + 1] += next[d];
        }

        var order = new int[rows.Count];
        for (var v = 0; v < rows.Count; v++)
        {
            order[next[greatest - rows.Degree(v)]++] = v;
        }

        return order;
    }

    /// <summary>Where each vertex stands in an order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Inverse(ReadOnlySpan<int> order)
    {
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        return place;
    }

    /// <summary>The same graph, vertex i of it being <paramref name="order"/>[i].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Graph Apply(Graph graph, int[] order)
    {
        var place = Inverse(order);
        var (rows, start) = (graph.Out, new int[order.Length + 1]);
        var target = GC.AllocateUninitializedArray<int>(rows.Target.Length);
        var weight = rows.Weight is null ? null : GC.AllocateUninitializedArray<double>(rows.Target.Length);
        var last = 0;
        for (var v = 0; v < order.Length; v++)
        {
            if (weight is not null)
            {
                rows.WeightsOf(order[v]).CopyTo(weight.AsSpan(last));
            }

            for (var p = rows.Start[order[v]]; p < rows.Start[order[v] + 1]; p++)
            {
                target[last++] = place[rows.Target[p]];
            }

            start[v + 1] = last;
        }

        // Turned round twice, the rows are sorted.
        var turned = Rows.Transpose(new(start, target, weight), order.Length);
        return Graph.FromRows(graph.IsDirected ? Rows.Transpose(turned, order.Length) : turned, graph.IsDirected);
    }
}
