using System.Numerics;
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
/// <para>Source: R. Burt, “Structural Holes”, 1992, chapter 2. Cost: O(Σ degree²) time at most, O(n + m) memory.
/// Deterministic.</para>
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
        var rows = BothWays(graph);
        var n = rows.Count;
        var (totals, found) = (new double[n], new double[n]);
        for (var v = 0; v < n; v++)
        {
            totals[v] = Degree.Sum(rows, v);
        }

        var chunks = Chunks.Count(n);
        Chunks.Run(chunks, run ?? Execution.Usual, () => new double[n], (marks, chunk) =>
        {
            for (var v = chunk; v < n; v += chunks)
            {
                found[v] = rows.Degree(v) == 0 ? double.NaN : ScoreOf(v, rows, totals, marks);
            }

            run?.Cancel.ThrowIfCancellationRequested();
        });
        found.CopyTo(scores);
    }

    /// <summary>What two vertices have with each other in either direction, added up: whether that counts once or twice makes no
    /// difference to shares.</summary>
    private static Rows BothWays(Graph graph)
    {
        if (!graph.IsDirected)
        {
            return graph.Out;
        }

        var ties = TieList.FromGraph(graph);
        var weights = ties.Weights.ToArray();
        if (weights.Length == 0)
        {
            weights = new double[ties.Count];
            weights.AsSpan().Fill(1);
        }

        return Graph.FromArrays(graph.VertexCount, ties.From.Span, ties.To.Span, weights).Out;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe double ScoreOf(int v, Rows rows, double[] totals, double[] marks)
    {
        fixed (int* start = rows.Start, target = rows.Target)
        fixed (double* weight = rows.Weight, total = totals, share = marks)
        {
            // share[q] is p_vq over the total of q, so that times a_qj it is p_vq p_qj; it is zero for those v is not tied to.
            int begin = start[v], end = start[v + 1];
            for (var p = begin; p < end; p++)
            {
                share[target[p]] = (weight == null ? 1 : weight[p]) / total[v] / total[target[p]];
            }

            var few = (end - begin) * (1 + BitOperations.Log2((uint)rows.Count + 1)) * 2;
            double sum = 0;
            for (var p = begin; p < end; p++)
            {
                var j = target[p];
                var count = start[j + 1] - start[j];
                var indirect = count > few ? ByLooking(target + begin, end - begin, j, rows, share)
                    : weight == null ? Sums.At(target + start[j], count, share)
                    : Sums.At(target + start[j], count, share, weight + start[j]);
                var all = ((weight == null ? 1 : weight[p]) / total[v]) + indirect;
                sum += all * all;
            }

            for (var p = begin; p < end; p++)
            {
                share[target[p]] = 0;
            }

            return sum;
        }
    }

    /// <summary>Where v has few ties and j has many, each of v's neighbours is looked up among j's.</summary>
    private static unsafe double ByLooking(int* neighbour, int count, int j, Rows rows, double* share)
    {
        double sum = 0;
        for (var i = 0; i < count; i++)
        {
            var found = rows.Find(j, neighbour[i]);
            if (found >= 0)
            {
                sum += share[neighbour[i]] * (rows.Weight?[found] ?? 1);
            }
        }

        return sum;
    }
}
