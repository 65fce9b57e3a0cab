using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>PageRank: how often somebody comes to a vertex who walks along ties at random, and now and then starts
/// anew.</summary>
/// <remarks>
/// <para>
/// The scores add up to 1. From a vertex without ties out, the walk goes on anywhere. A tie is taken as often as it weighs.
/// </para>
/// <para>
/// In an undirected graph the scores solve a symmetric system, which conjugate gradients solve in a few dozen steps; in a
/// directed one, Gauss–Seidel. Both stop when no score can change by a relative 1e-9 any more.
/// </para>
/// <para>Source: S. Brin and L. Page, “The anatomy of a large-scale hypertextual web search engine”, 1998; D. Gleich,
/// “PageRank beyond the Web”, SIAM Review 57, 2015. Cost: O(n + m) a step. Deterministic.</para>
/// </remarks>
public static class PageRank
{
    private const double Tolerance = 1e-10;
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
        if (graph.IsDirected)
        {
            Sweep(graph.In, Strengths(graph), scores, damping, cancel);
        }
        else
        {
            // Rows as long as those before them are walked fastest.
            var order = Renumbering.BusiestFirst(graph.Out);
            var solved = Solve(new(graph, order), damping, cancel);
            for (var v = 0; v < order.Length; v++)
            {
                scores[order[v]] = solved[v];
            }
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

    private static double[] Strengths(Graph graph)
    {
        var strength = new double[graph.VertexCount];
        Degree.ComputeStrength(graph, strength, Direction.Out);
        return strength;
    }

    /// <summary>
    /// Solves (D − dA) y = 1 by conjugate gradients; the score of v is D_v y_v, or 1 where it has no ties. The preconditioner
    /// is a sweep up and a sweep down. As the two sweeps together contain the matrix, they also take the place of the product
    /// (S. Eisenstat, “Efficient implementation of a class of preconditioned conjugate gradient methods”, SIAM J. Sci. Stat.
    /// Comput. 2, 1981).
    /// </summary>
    private static double[] Solve(HalvedRows rows, double damping, CancellationToken cancel)
    {
        var strength = rows.Strength;
        var n = strength.Length;
        double total = 0;
        foreach (var s in strength)
        {
            total += s;
        }

        // The walk without starting anew stays at v in proportion to D_v, so y starts as what that would give.
        var guess = total == 0 ? 0 : n / total / (1 - damping);
        var bound = (1 - damping) * guess;
        var (y, left, step, down, image) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        y.AsSpan().Fill(guess);
        for (var v = 0; v < n; v++)
        {
            image[v] = strength[v] == 0 ? 0 : 1 - (strength[v] * bound);
        }

        SweepUp(rows, image, left, damping);
        double worth = 0;
        for (var v = 0; v < n; v++)
        {
            step[v] = strength[v] * left[v];
            worth += step[v] * left[v];
        }

        var most = double.PositiveInfinity;
        for (var count = 0; count < MostSteps && worth > 0 && most > Tolerance * bound / 2; count++)
        {
            cancel.ThrowIfCancellationRequested();
            SweepDown(rows, step, down, image, damping);
            SweepUp(rows, image, image, damping);
            double across = 0;
            for (var v = 0; v < n; v++)
            {
                image[v] += down[v];
                across += step[v] * image[v];
            }

            var along = worth / across;
            (worth, most) = Advance(y, left, down, image, strength, along, worth, step);
        }

        for (var v = 0; v < n; v++)
        {
            y[v] = strength[v] == 0 ? 1 : strength[v] * y[v];
        }

        return y;
    }

    /// <returns>The worth of the next step, and the greatest of what is left.</returns>
    private static (double Worth, double Most) Advance(
        double[] y, double[] left, double[] down, double[] image, double[] strength, double along, double before, double[] step)
    {
        double worth = 0, most = 0;
        for (var v = 0; v < y.Length; v++)
        {
            y[v] += along * down[v];
            left[v] -= along * image[v];
            worth += strength[v] * left[v] * left[v];
            most = Math.Max(most, Math.Abs(left[v]));
        }

        var turn = worth / before;
        for (var v = 0; v < y.Length; v++)
        {
            step[v] = (strength[v] * left[v]) + (turn * step[v]);
        }

        return (worth, most);
    }

    /// <summary>From the last vertex to the first: t = (p + d Σ over later neighbours of a t) / D. Also what is left of p for
    /// the way up, p − D t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void SweepDown(HalvedRows rows, double[] given, double[] result, double[] rest, double damping)
    {
        fixed (int* start = rows.Start, middle = rows.Middle, target = rows.Target)
        fixed (double* weight = rows.Weight, inverse = rows.Inverse, p = given, t = result, r = rest)
        {
            for (var v = given.Length - 1; v >= 0; v--)
            {
                var count = start[v + 1] - middle[v];
                var full = p[v] + (damping * (weight == null
                    ? Sums.At(target + middle[v], count, t)
                    : Sums.At(target + middle[v], count, t, weight + middle[v])));
                t[v] = full * inverse[v];
                r[v] = p[v] - full;
            }
        }
    }

    /// <summary>From the first vertex to the last: s = (c + d Σ over earlier neighbours of a s) / D.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void SweepUp(HalvedRows rows, double[] given, double[] result, double damping)
    {
        fixed (int* start = rows.Start, middle = rows.Middle, target = rows.Target)
        fixed (double* weight = rows.Weight, inverse = rows.Inverse, c = given, s = result)
        {
            for (var v = 0; v < given.Length; v++)
            {
                var count = middle[v] - start[v];
                var full = c[v] + (damping * (weight == null
                    ? Sums.At(target + start[v], count, s)
                    : Sums.At(target + start[v], count, s, weight + start[v])));
                s[v] = full * inverse[v];
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

    /// <summary>The rows of a graph in a new order, each with the earlier vertices in its first half and the later ones in its
    /// second.</summary>
    private sealed class HalvedRows
    {
        public HalvedRows(Graph graph, int[] order)
        {
            var (rows, place) = (graph.Out, Renumbering.Inverse(order));
            Start = new int[order.Length + 1];
            Middle = new int[order.Length];
            Strength = new double[order.Length];
            Inverse = new double[order.Length];
            Target = GC.AllocateUninitializedArray<int>(rows.Target.Length);
            Weight = rows.Weight is null ? null : GC.AllocateUninitializedArray<double>(rows.Target.Length);
            Fill(rows, order, place);
        }

        public int[] Start { get; }

        public int[] Middle { get; }

        public int[] Target { get; }

        public double[]? Weight { get; }

        public double[] Strength { get; }

        /// <summary>1 / strength, and 0 for a vertex without ties, of which nothing is asked.</summary>
        public double[] Inverse { get; }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Fill(Rows rows, int[] order, int[] place)
        {
            for (var v = 0; v < order.Length; v++)
            {
                var (early, late) = (Start[v], Start[v] + rows.Degree(order[v]));
                Start[v + 1] = late;
                Strength[v] = Degree.Sum(rows, order[v]);
                Inverse[v] = Strength[v] == 0 ? 0 : 1 / Strength[v];
                for (var p = rows.Start[order[v]]; p < rows.Start[order[v] + 1]; p++)
                {
                    var w = place[rows.Target[p]];
                    var at = w < v ? early++ : --late;
                    Target[at] = w;
                    if (Weight is not null)
                    {
                        Weight[at] = rows.Weight![p]; // not null: Weight is null otherwise
                    }
                }

                Middle[v] = early;
            }
        }
    }
}
