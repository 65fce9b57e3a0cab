using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Skein.NetworkAnalysis;

/// <summary>Places the vertices of a graph in the plane so that ties are short and everybody else keeps away.</summary>
/// <remarks>
/// <para>
/// Ties pull like springs and vertices push each other away, and a weak pull to the middle keeps separate parts in the picture.
/// It begins with a coarse graph, in which tied vertices are one, and refines it step by step.
/// </para>
/// <para>
/// To draw the same people at another time, hand in where they stood: it then begins there, and moves them as little as it must.
/// </para>
/// <para>Source: Y. Hu, “Efficient and high quality force-directed graph drawing”, The Mathematica Journal 10, 2005. Cost:
/// O(m + n log n) an iteration. Deterministic for a seed, on any number of threads.</para>
/// </remarks>
public static class ForceLayout
{
    private const int Coarsest = 32;
    private const int FewIterations = 20;
    private const int Few = 5_000; // an iteration over fewer takes less than waking a second core
    private const double Strength = 0.2;
    private const double Cooling = 0.9;
    private const double Gravity = 0.02;
    private const double Faith = 0.3; // how strongly each is held where it stood before
    private const double Still = 0.05; // a step so small that going on changes nothing one could see,
    private const double StillOfSide = 0.001; // in a small picture, or in a large one

    /// <summary>Computes where each vertex stands; a tie is about 1 long.</summary>
    /// <param name="graph">The graph; directions and weights make no difference.</param>
    /// <param name="x">Receives how far right each vertex stands: length n.</param>
    /// <param name="y">Receives how far up each vertex stands: length n.</param>
    /// <param name="seed">Chance: the same seed gives the same picture.</param>
    /// <param name="iterations">How often every vertex is moved at most at the last, finest step: it ends when nobody moves so
    /// far that one could see it.</param>
    /// <param name="keep">Whether <paramref name="x"/> and <paramref name="y"/> hold where the vertices stood before; NaN for
    /// those who are new.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of a span is not n.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Compute(
        Graph graph, Span<double> x, Span<double> y, ulong seed = 1, int iterations = 50, bool keep = false,
        Execution? run = null)
    {
        Demand.RoomForEachVertex<double>(graph, x);
        Demand.RoomForEachVertex<double>(graph, y);
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        if (graph.VertexCount == 0)
        {
            return;
        }

        var (chance, how) = (new Chance(seed), run ?? Execution.Usual);
        var finest = Level.Finest(graph.Collapse().Out);
        if (keep)
        {
            x.CopyTo(finest.X);
            y.CopyTo(finest.Y);
            PlaceNewcomers(finest, chance);
            finest.HoldTo(x);
            Move(finest, iterations, 0.1, how);
        }
        else
        {
            Draw(finest, iterations, chance, how);
        }

        finest.X.CopyTo(x);
        finest.Y.CopyTo(y);
    }

    private static void Draw(Level level, int iterations, Chance chance, Execution run)
    {
        var coarse = level.Rows.Count > Coarsest ? level.Coarsen(chance) : null;
        if (coarse is null)
        {
            var side = Math.Sqrt(level.Rows.Count);
            for (var v = 0; v < level.X.Length; v++)
            {
                (level.X[v], level.Y[v]) = (chance.Share() * side, chance.Share() * side);
            }

            Move(level, 2 * iterations, 1, run);
            return;
        }

        // Coarse pictures need only be roughly right.
        Draw(coarse, Math.Min(iterations, Math.Max(iterations / 2, FewIterations)), chance, run);

        // Where one stood there are several now, so the picture grows, and each stands a little beside the other.
        var growth = Math.Sqrt((double)level.Rows.Count / coarse.Rows.Count);
        for (var v = 0; v < level.X.Length; v++)
        {
            level.X[v] = (coarse.X[level.Parent[v]] * growth) + (0.2 * (chance.Share() - 0.5));
            level.Y[v] = (coarse.Y[level.Parent[v]] * growth) + (0.2 * (chance.Share() - 0.5));
        }

        Move(level, iterations, 0.5, run);
    }

    /// <summary>Puts whoever has no place yet beside a neighbour who has one.</summary>
    private static void PlaceNewcomers(Level level, Chance chance)
    {
        for (var v = 0; v < level.X.Length; v++)
        {
            if (double.IsFinite(level.X[v]) && double.IsFinite(level.Y[v]))
            {
                continue;
            }

            (level.X[v], level.Y[v]) = (0, 0);
            foreach (var w in level.Rows.Row(v))
            {
                if (double.IsFinite(level.X[w]) && double.IsFinite(level.Y[w]))
                {
                    (level.X[v], level.Y[v]) = (level.X[w], level.Y[w]);
                    break;
                }
            }

            level.X[v] += chance.Share() - 0.5;
            level.Y[v] += chance.Share() - 0.5;
        }
    }

    private static void Move(Level level, int iterations, double step, Execution run)
    {
        var n = level.X.Length;
        run = n < Few ? run with { Threads = 1 } : run;
        var tree = new QuadTree(n);
        var chunks = Chunks.Count(tree.Groups);
        var (moveX, moveY, energies) = (new double[n], new double[n], new double[chunks]);
        var places = new Place[n];
        var (before, gains) = (double.PositiveInfinity, 0);
        var still = Math.Max(Still, StillOfSide * Math.Sqrt(n));
        for (var i = 0; i < iterations && step > still; i++)
        {
            tree.Build(level.X, level.Y, level.Mass);
            for (var v = 0; v < n; v++)
            {
                places[v] = new((float)(level.X[v] - tree.Corner.X), (float)(level.Y[v] - tree.Corner.Y));
            }

            Chunks.Run(chunks, run, () => 0, (_, chunk) =>
            {
                double energy = 0;
                for (var group = Chunks.First(tree.Groups, chunk); group < Chunks.First(tree.Groups, chunk + 1); group++)
                {
                    var (pushX, pushY) = tree.PushOn(group);
                    for (var i = 0; i < QuadTree.Together && (group * QuadTree.Together) + i < n; i++)
                    {
                        var v = tree.At((group * QuadTree.Together) + i);
                        (moveX[v], moveY[v]) = Force(level, places, v, pushX[i], pushY[i]);
                        energy += (moveX[v] * moveX[v]) + (moveY[v] * moveY[v]);
                    }
                }

                energies[chunk] = energy;
            });
            double sum = 0;
            foreach (var energy in energies)
            {
                sum += energy;
            }

            for (var v = 0; v < n; v++)
            {
                var length = Math.Sqrt((moveX[v] * moveX[v]) + (moveY[v] * moveY[v]));
                if (length > 0)
                {
                    // Nobody overshoots: a step is as long as all others' steps, or as the force, if that is less.
                    var reach = Math.Min(step, length) / length;
                    level.X[v] += moveX[v] * reach;
                    level.Y[v] += moveY[v] * reach;
                }
            }

            gains = sum < before ? gains + 1 : 0;
            step = sum >= before ? step * Cooling : gains >= 5 ? step / Cooling : step;
            gains = gains >= 5 ? 0 : gains;
            before = sum;
        }
    }

    private static (double X, double Y) Force(Level level, Place[] places, int v, float pushX, float pushY)
    {
        var (pullX, pullY) = PullOn(v, level.Rows, places);
        return (
            (pushX * Strength) + pullX - (level.Hold[v] * (level.X[v] - level.HomeX[v])),
            (pushY * Strength) + pullY - (level.Hold[v] * (level.Y[v] - level.HomeY[v])));
    }

    /// <summary>The sum over neighbours of the way to each, times its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe (float X, float Y) PullOn(int v, Rows rows, Place[] places)
    {
        fixed (int* start = rows.Start, target = rows.Target)
        fixed (Place* place = places)
        {
            // A place is two numbers of four bytes, so that four neighbours fill a vector.
            var pair = (ulong*)place;
            var here = Vector256.Create(pair[v]).AsSingle();
            var pull = Vector256<float>.Zero;
            int p = start[v], end = start[v + 1];
            for (; p + 4 <= end; p += 4)
            {
                var (first, second, third, fourth) = (target[p], target[p + 1], target[p + 2], target[p + 3]);
                pull += Pull(here, Vector256.Create(pair[first], pair[second], pair[third], pair[fourth]));
            }

            if (p < end)
            {
                // Whoever stands where the vertex itself does pulls by nothing.
                var (first, second, third) = (target[p], p + 1 < end ? target[p + 1] : v, p + 2 < end ? target[p + 2] : v);
                pull += Pull(here, Vector256.Create(pair[first], pair[second], pair[third], pair[v]));
            }

            return (pull[0] + pull[2] + (pull[4] + pull[6]), pull[1] + pull[3] + (pull[5] + pull[7]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pull(Vector256<float> here, Vector256<ulong> there)
    {
        var way = there.AsSingle() - here;
        var squares = way * way;
        return way * Vector256.Sqrt(squares + Vector256.Shuffle(squares, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)));
    }

    /// <summary>Where a vertex stands, as its neighbours read it.</summary>
    private readonly record struct Place(float X, float Y);

    /// <summary>A graph on the way from coarse to fine, and where its vertices stand.</summary>
    private sealed class Level(Rows rows, double[] mass)
    {
        public Rows Rows { get; } = rows;

        /// <summary>How many vertices each stands for.</summary>
        public double[] Mass { get; } = mass;

        public double[] X { get; } = new double[rows.Count];

        public double[] Y { get; } = new double[rows.Count];

        /// <summary>Where each is drawn to, and how strongly: to the middle, a little, if nothing else is said.</summary>
        public double[] HomeX { get; } = new double[rows.Count];

        public double[] HomeY { get; } = new double[rows.Count];

        public double[] Hold { get; } = Filled(rows.Count, Gravity);

        /// <summary>Which vertex of the next coarser graph each belongs to.</summary>
        public int[] Parent { get; private set; } = [];

        public static Level Finest(Rows rows) => new(rows, Filled(rows.Count, 1));

        /// <summary>Holds each where it is, and those who had a place before much more than newcomers.</summary>
        public void HoldTo(ReadOnlySpan<double> before)
        {
            X.CopyTo(HomeX, 0);
            Y.CopyTo(HomeY, 0);
            for (var v = 0; v < before.Length; v++)
            {
                Hold[v] = double.IsFinite(before[v]) ? Faith : Gravity;
            }
        }

        /// <summary>Joins each vertex with its neighbours that nobody has joined yet, or with a neighbour's group; null where
        /// that would hardly make it smaller.</summary>
        public Level? Coarsen(Chance chance)
        {
            var n = Rows.Count;
            var (order, parent) = (new int[n], new int[n]);
            for (var v = 0; v < n; v++)
            {
                (order[v], parent[v]) = (v, -1);
            }

            chance.Shuffle(order);
            var count = 0;
            foreach (var v in order)
            {
                if (parent[v] >= 0)
                {
                    continue;
                }

                var (best, lightest) = (-1, double.PositiveInfinity);
                foreach (var w in Rows.Row(v))
                {
                    if (parent[w] < 0 && w != v && Mass[w] + (Rows.Degree(w) * 1e-6) < lightest)
                    {
                        (best, lightest) = (w, Mass[w] + (Rows.Degree(w) * 1e-6));
                    }
                }

                if (best < 0 && Rows.Degree(v) > 0)
                {
                    parent[v] = parent[Rows.Row(v)[0]];
                    continue;
                }

                parent[v] = count;
                if (best >= 0)
                {
                    parent[best] = count;
                }

                count++;
            }

            if (count > 0.9 * n)
            {
                return null;
            }

            Parent = parent;
            return new(Merge(parent, count), MassOf(parent, count));
        }

        private static double[] Filled(int count, double number)
        {
            var filled = new double[count];
            filled.AsSpan().Fill(number);
            return filled;
        }

        private double[] MassOf(int[] parent, int count)
        {
            var mass = new double[count];
            for (var v = 0; v < parent.Length; v++)
            {
                mass[parent[v]] += Mass[v];
            }

            return mass;
        }

        private Rows Merge(int[] parent, int count)
        {
            var from = new int[Rows.Target.Length];
            var to = new int[from.Length];
            for (var v = 0; v < Rows.Count; v++)
            {
                for (var p = Rows.Start[v]; p < Rows.Start[v + 1]; p++)
                {
                    (from[p], to[p]) = (parent[v], parent[Rows.Target[p]]);
                }
            }

            return Rows.Build(count, from, to, default, bothWays: false);
        }
    }
}
