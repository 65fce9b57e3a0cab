using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Burt's constraint: how much of a vertex's ties lead to people who are tied to each other, so that it has few ways
/// round any of them.</summary>
/// <remarks>
/// <para>
/// Sum over the neighbours j of a vertex i of (p_ij + Σ_q p_iq p_qj)², where p_ij is the share of i's ties (in both directions,
/// by weight) that it has with j. Above 0; 1 where there is one neighbour; it can exceed 1 in small dense groups. NaN for a
/// vertex without ties.
/// </para>
/// <para>
/// What two who are tied have by way of others is the same from either side, but for what either has in all. So it is added up
/// once a tie, over the neighbours of that end which has fewer.
/// </para>
/// <para>Source: R. Burt, “Structural Holes”, 1992, chapter 2. Cost: O(m^1.5) time, O(n + m) memory. Deterministic.</para>
/// </remarks>
public static class Constraint
{
    /// <summary>Computes the constraint of every vertex.</summary>
    /// <param name="graph">The graph; its weights count, if it has any.</param>
    /// <param name="scores">Receives the scores: length n.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is not n.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(Graph graph, Span<double> scores, Execution? run = null)
    {
        Demand.RoomForEachVertex<double>(graph, scores);
        var both = BothWays(graph);
        var order = Renumbering.BusiestFirst(both.Out);
        var rows = Renumbering.Apply(both, order).Out;
        var (n, how) = (rows.Count, run ?? Execution.Usual);
        var (totals, indirect) = (new double[n], new double[rows.Target.Length]);
        for (var v = 0; v < n; v++)
        {
            totals[v] = Degree.Sum(rows, v);
        }

        var chunks = Chunks.Count(n);
        Chunks.Run(chunks, how, () => new double[n], (shares, chunk) =>
        {
            // Dealt out like cards, so that the vertices with long rows are not all in one chunk.
            for (var v = chunk; v < n; v += chunks)
            {
                FindIndirect(v, rows, totals, shares, indirect);
            }

            how.Cancel.ThrowIfCancellationRequested();
        });
        Mirror(rows, indirect);
        for (var v = 0; v < n; v++)
        {
            scores[order[v]] = ScoreOf(v, rows, totals[v], indirect);
        }
    }

    /// <summary>What two vertices have with each other in either direction, added up: whether that counts once or twice makes no
    /// difference to shares.</summary>
    private static Graph BothWays(Graph graph)
    {
        if (!graph.IsDirected)
        {
            return graph;
        }

        var ties = TieList.FromGraph(graph);
        var weights = ties.Weights.ToArray();
        if (weights.Length == 0)
        {
            weights = new double[ties.Count];
            weights.AsSpan().Fill(1);
        }

        return Graph.FromArrays(graph.VertexCount, ties.From.Span, ties.To.Span, weights);
    }

    /// <summary>Finds, for each tie of a vertex to one that has fewer, Σ_q a_vq a_qj over the total of q.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void FindIndirect(int v, Rows rows, double[] totals, double[] shares, double[] indirect)
    {
        fixed (int* start = rows.Start, target = rows.Target)
        fixed (double* weight = rows.Weight, total = totals, share = shares, found = indirect)
        {
            int begin = start[v], end = start[v + 1];
            for (var p = begin; p < end; p++)
            {
                share[target[p]] = (weight == null ? 1 : weight[p]) / total[target[p]];
            }

            for (var p = end - 1; p >= begin && target[p] > v; p--)
            {
                var row = start[target[p]];
                var count = start[target[p] + 1] - row;
                found[p] = weight == null ? Sums.At(target + row, count, share)
                    : Sums.At(target + row, count, share, weight + row);
            }

            for (var p = begin; p < end; p++)
            {
                share[target[p]] = 0;
            }
        }
    }

    /// <summary>Copies what was found of each tie to its place in the row of the other end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mirror(Rows rows, double[] indirect)
    {
        var next = rows.Start.AsSpan(0, rows.Count).ToArray();
        for (var v = 0; v < rows.Count; v++)
        {
            // The lower neighbours of each vertex stand first in its row, in the order in which this meets them.
            for (var p = next[v]; p < rows.Start[v + 1]; p++)
            {
                indirect[next[rows.Target[p]]++] = indirect[p];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double ScoreOf(int v, Rows rows, double total, double[] indirect)
    {
        double sum = 0;
        for (var p = rows.Start[v]; p < rows.Start[v + 1]; p++)
        {
            var all = (rows.Weight?[p] ?? 1) + indirect[p];
            sum += all * all;
        }

        return rows.Degree(v) == 0 ? double.NaN : sum / (total * total);
    }
}
