using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>PageRank: how often somebody comes to a vertex who walks along ties at random, and now and then starts anew.</summary>
/// <remarks>
/// <para>
/// The scores add up to 1. From a vertex without ties out, the walk goes on anywhere. A tie is taken as often as it weighs.
/// </para>
/// <para>
/// In an undirected graph the scores solve a symmetric system, which conjugate gradients solve in a few dozen steps; in a directed
/// one, Gauss–Seidel. Both stop when no score can change by a relative 1e-11 any more, or nearly.
/// </para>
/// <para>Source: S. Brin and L. Page, “The anatomy of a large-scale hypertextual web search engine”, 1998; D. Gleich, “PageRank
/// beyond the Web”, SIAM Review 57, 2015. Cost: O(n + m) a step. Deterministic.</para>
/// </remarks>
public static class PageRank
{
    private const double Tolerance = 1e-12;
    private const int MostSteps = 10_000;

    /// <summary>Computes the score of every vertex.</summary>
    /// <param name="graph">The graph; its weights count, if it has any.</param>
    /// <param name="scores">Receives the scores: length n, each above 0, adding up to 1.</param>
    /// <param name="damping">The share of steps along a tie, in [0, 1).</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is not n.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="damping"/> is not in [0, 1).</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(Graph graph, Span<double> scores, double damping = 0.85, Execution? run = null)
    {
        Demand.RoomForEachVertex<double>(graph, scores);
        if (!(damping is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(damping), damping, "Damping lies in [0, 1).");
        }

        var cancel = (run ?? Execution.Usual).Cancel;
        var strength = new double[graph.VertexCount];
        Degree.ComputeStrength(graph, strength, Direction.Out);
        if (graph.IsDirected)
        {
            Sweep(graph.In, strength, scores, damping, cancel);
        }
        else
        {
            Solve(graph.Out, strength, scores, damping, cancel);
        }

        double sum = 0;
        foreach (var score in scores)
        {
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    /// <summary>Solves (D − dA) y = 1 by conjugate gradients with D as preconditioner; the score of v is D_v y_v, or 1 where it
    /// has no ties.</summary>
    private static void Solve(Rows rows, double[] strength, Span<double> scores, double damping, CancellationToken cancel)
    {
        var n = strength.Length;
        var (y, left, step, image, scaled) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        double total = 0;
        foreach (var s in strength)
        {
            total += s;
        }

        // The walk without starting anew stays at v in proportion to D_v, so y starts as what that would give.
        var guess = total == 0 ? 0 : n / total / (1 - damping);
        var bound = (1 - damping) * guess;
        for (var v = 0; v < n; v++)
        {
            y[v] = guess;
            left[v] = strength[v] == 0 ? 0 : 1 - (strength[v] * bound);
            scaled[v] = strength[v] == 0 ? 0 : left[v] / strength[v];
            step[v] = scaled[v];
        }

        var worth = Sums.Product(left, scaled);
        for (var count = 0; count < MostSteps && IsLarge(left, strength, bound); count++)
        {
            cancel.ThrowIfCancellationRequested();
            Multiply(rows, strength, step, image, damping);
            var along = worth / Sums.Product(step, image);
            for (var v = 0; v < n; v++)
            {
                y[v] += along * step[v];
                left[v] -= along * image[v];
                scaled[v] = strength[v] == 0 ? 0 : left[v] / strength[v];
            }

            var next = Sums.Product(left, scaled);
            var turn = next / worth;
            worth = next;
            for (var v = 0; v < n; v++)
            {
                step[v] = scaled[v] + (turn * step[v]);
            }
        }

        for (var v = 0; v < n; v++)
        {
            scores[v] = strength[v] == 0 ? 1 : strength[v] * y[v];
        }
    }

    private static bool IsLarge(double[] left, double[] strength, double bound)
    {
        for (var v = 0; v < left.Length; v++)
        {
            if (Math.Abs(left[v]) > Tolerance * Math.Min(1, bound) * (1 + (strength[v] * bound)))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Multiply(Rows rows, double[] strength, double[] by, double[] result, double damping)
    {
        fixed (int* start = rows.Start, target = rows.Target)
        fixed (double* weight = rows.Weight, value = by)
        {
            for (var v = 0; v < result.Length; v++)
            {
                var count = start[v + 1] - start[v];
                var sum = weight == null
                    ? Sums.At(target + start[v], count, value)
                    : Sums.At(target + start[v], count, value, weight + start[v]);
                result[v] = (strength[v] * value[v]) - (damping * sum);
            }
        }
    }

    /// <summary>Solves x = 1 + d Σ x_u a_uv / D_u, vertex after vertex with the newest values, until nothing changes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Sweep(
        Rows inward, double[] strength, Span<double> scores, double damping, CancellationToken cancel)
    {
        var sent = new double[strength.Length];
        scores.Fill(1);
        for (var v = 0; v < sent.Length; v++)
        {
            sent[v] = strength[v] == 0 ? 0 : 1 / strength[v];
        }

        fixed (int* start = inward.Start, target = inward.Target)
        fixed (double* weight = inward.Weight, value = sent)
        {
            var change = double.PositiveInfinity;
            for (var count = 0; count < MostSteps && change > Tolerance; count++)
            {
                cancel.ThrowIfCancellationRequested();
                change = 0;
                for (var v = 0; v < sent.Length; v++)
                {
                    var ties = start[v + 1] - start[v];
                    var score = 1 + (damping * (weight == null
                        ? Sums.At(target + start[v], ties, value)
                        : Sums.At(target + start[v], ties, value, weight + start[v])));
                    change = Math.Max(change, Math.Abs(score - scores[v]) / score);
                    scores[v] = score;
                    value[v] = strength[v] == 0 ? 0 : score / strength[v];
                }
            }
        }
    }
}
