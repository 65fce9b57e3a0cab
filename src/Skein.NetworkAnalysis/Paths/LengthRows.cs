using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>The arcs of a graph with their lengths, the shortest first in each row, and without those that no shortest path
/// takes.</summary>
/// <remarks>
/// An arc is left out where two others lead to the same vertex on a way that is clearly shorter: by more than the tolerance of
/// the longest path that the graph could have. Distances and shortest paths stay what they were. Looking for such ways costs a
/// vertex no more than walking over its arcs from some of the sources, so it never costs more than it could save.
/// Deterministic.
/// </remarks>
internal sealed class LengthRows
{
    /// <summary>Two paths are as long as each other if their lengths differ by this share at most.</summary>
    public const double Tolerance = 1e-10;

    private const int SourcesPerLook = 4;

    private LengthRows(Rows rows, double[] lengths)
    {
        (Start, End) = (rows.Start, rows.Start[1..]);
        Target = GC.AllocateUninitializedArray<int>(lengths.Length);
        Length = GC.AllocateUninitializedArray<double>(lengths.Length);
        Arc = GC.AllocateUninitializedArray<int>(lengths.Length);
        lengths.CopyTo(Length, 0);
    }

    public int[] Start { get; }

    /// <summary>Where each row ends: before the arcs that were left out.</summary>
    public int[] End { get; }

    public int[] Target { get; }

    public double[] Length { get; }

    /// <summary>Where each arc stands in the rows of the graph.</summary>
    public int[] Arc { get; }

    public int Count => End.Length;

    public static LengthRows Create(Rows rows, PathLength length, int sources, Execution run)
    {
        run = run with { Progress = null }; // this is little beside the walks themselves
        var made = new LengthRows(rows, LengthsOf(rows, length));
        var n = rows.Count;
        var chunks = Chunks.Count(n);
        Chunks.Run(chunks, run, () => 0, (_, chunk) =>
        {
            for (var v = chunk; v < n; v += chunks)
            {
                made.Sort(rows, v);
            }
        });

        double longest = 0;
        foreach (var one in made.Length)
        {
            longest = Math.Max(longest, one);
        }

        // No path is longer than n − 1 of the longest arcs; twice the tolerance leaves room for rounding.
        var margin = 2 * Tolerance * longest * n;
        var isLeftOut = new bool[made.Length.Length];
        Chunks.Run(chunks, run, () => new Ways(n), (ways, chunk) =>
        {
            for (var v = chunk; v < n; v += chunks)
            {
                made.LookForDetours(v, ways, margin, (long)sources / SourcesPerLook * rows.Degree(v), isLeftOut);
            }

            run.Cancel.ThrowIfCancellationRequested();
        });
        for (var v = 0; v < n; v++)
        {
            made.LeaveOut(v, isLeftOut);
        }

        return made;
    }

    private static double[] LengthsOf(Rows rows, PathLength length)
    {
        var weights = rows.Weight ?? throw new ArgumentException("The graph has no weights.", nameof(rows));
        if (length is PathLength.Weight)
        {
            return weights;
        }

        var lengths = new double[weights.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = 1 / weights[i];
        }

        return lengths;
    }

    private void Sort(Rows rows, int v)
    {
        var (start, count) = (Start[v], rows.Degree(v));
        var arcs = Arc.AsSpan(start, count);
        for (var i = 0; i < count; i++)
        {
            arcs[i] = start + i;
        }

        Length.AsSpan(start, count).Sort(arcs);
        for (var i = 0; i < count; i++)
        {
            Target[start + i] = rows.Target[arcs[i]];
        }
    }

    /// <summary>Marks the arcs of a vertex that a way of two arcs beats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void LookForDetours(int v, Ways ways, double margin, long looks, bool[] isLeftOut)
    {
        if (Start[v + 1] - Start[v] < 2)
        {
            return;
        }

        fixed (int* start = Start, target = Target, met = ways.Met)
        fixed (double* length = Length, shortest = ways.Shortest)
        {
            int begin = start[v], end = start[v + 1], count = 0;
            var longest = length[end - 1] - margin;
            for (var p = begin; p < end && looks > 0; p++)
            {
                var first = length[p];
                if (first + length[start[target[p]]] >= longest)
                {
                    looks--;
                    continue;
                }

                int q = start[target[p]], last = start[target[p] + 1];
                for (; q < last; q++)
                {
                    var way = first + length[q];
                    if (way >= longest)
                    {
                        break;
                    }

                    var before = shortest[target[q]];
                    if (way < before)
                    {
                        shortest[target[q]] = way;
                        if (before == double.PositiveInfinity)
                        {
                            met[count++] = target[q];
                        }
                    }
                }

                looks -= q - start[target[p]] + 1;
            }

            for (var p = begin; p < end; p++)
            {
                isLeftOut[p] = shortest[target[p]] + margin < length[p];
            }

            for (var i = 0; i < count; i++)
            {
                shortest[met[i]] = double.PositiveInfinity;
            }
        }
    }

    private void LeaveOut(int v, bool[] isLeftOut)
    {
        var last = Start[v];
        for (var p = last; p < Start[v + 1]; p++)
        {
            if (!isLeftOut[p])
            {
                (Target[last], Length[last], Arc[last]) = (Target[p], Length[p], Arc[p]);
                last++;
            }
        }

        End[v] = last;
    }

    /// <summary>The length of the shortest way of two arcs to each vertex, infinite where there is none.</summary>
    private sealed class Ways
    {
        public Ways(int count)
        {
            (Shortest, Met) = (new double[count], new int[count]);
            Shortest.AsSpan().Fill(double.PositiveInfinity);
        }

        public double[] Shortest { get; }

        public int[] Met { get; }
    }
}
