using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Finds the distances from one source where ties differ in length, and the arcs along which shortest paths may
/// lead: Dijkstra's algorithm.</summary>
/// <remarks>
/// Once everybody is reached, nobody is farther than the farthest is known to be, and rows have their shortest arcs first: a row
/// is left at the first arc that leads beyond. In a small part of a graph, that is not worth looking for.
/// </remarks>
internal sealed unsafe class LengthSearch
{
    private const int Looks = 8;

    private readonly LengthRows _rows;
    private readonly int[] _component;
    private readonly int[] _sizes;
    private readonly NearestFirst _queue = new();

    public LengthSearch(LengthRows rows, int[] component, int[] sizes)
    {
        (_rows, _component, _sizes) = (rows, component, sizes);
        Order = new int[rows.Count];
        Place = new int[rows.Count];
        Distance = new double[rows.Count];
        Distance.AsSpan().Fill(double.PositiveInfinity);
        StepStart = new int[rows.Count + 1];
        Steps = new Step[rows.Count];
    }

    /// <summary>Those who are reached, the nearest first.</summary>
    public int[] Order { get; }

    /// <summary>Where in the order each of them stands.</summary>
    public int[] Place { get; }

    /// <summary>Infinite for those who are not reached.</summary>
    public double[] Distance { get; }

    /// <summary>Where the steps of each vertex of the order begin.</summary>
    public int[] StepStart { get; }

    /// <summary>Arcs that were short enough when they were met: among them are all of every shortest path.</summary>
    public Step[] Steps { get; private set; }

    /// <returns>How many are reached, the source included.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int From(int source)
    {
        var (reached, known, last) = (0, 1, 0);
        var all = _sizes[_component[source]];
        var (bound, nextLook) = (double.PositiveInfinity, (long)all * Looks < Distance.Length ? int.MaxValue : 0);
        _queue.Clear();
        _queue.Add(source, 0);
        fixed (int* start = _rows.Start, end = _rows.End, target = _rows.Target)
        fixed (int* order = Order, stepStart = StepStart, place = Place)
        fixed (double* length = _rows.Length, distance = Distance)
        {
            distance[source] = 0;
            while (_queue.TryTake(out var v))
            {
                var from = _queue.Distance;
                if (distance[v] != from)
                {
                    continue;
                }

                if (known == all && reached >= nextLook)
                {
                    bound = Farthest() * (1 + LengthRows.Tolerance);
                    nextLook = reached + (all / Looks) + 1;
                }

                order[reached] = v;
                place[v] = reached;
                stepStart[reached++] = last;
                int p = start[v], rowEnd = end[v];
                if (Steps.Length - last < rowEnd - p)
                {
                    Grow(last + rowEnd - p);
                }

                fixed (Step* steps = Steps)
                {
                    for (; p < rowEnd; p++)
                    {
                        var there = from + length[p];
                        if (there > bound)
                        {
                            break;
                        }

                        var w = target[p];
                        var before = distance[w];
                        if (there > before * (1 + LengthRows.Tolerance) || before < from)
                        {
                            continue;
                        }

                        steps[last++] = new() { There = there, Target = w, Arc = p };
                        if (there < before)
                        {
                            known += before == double.PositiveInfinity ? 1 : 0;
                            distance[w] = there;
                            _queue.Add(w, there);
                        }
                    }
                }
            }

            stepStart[reached] = last;
        }

        return reached;
    }

    /// <summary>Makes ready for the next search.</summary>
    public void Forget(int reached)
    {
        foreach (var v in Order.AsSpan(0, reached))
        {
            Distance[v] = double.PositiveInfinity;
        }
    }

    private double Farthest()
    {
        double farthest = 0;
        foreach (var one in Distance)
        {
            farthest = one > farthest && one < double.PositiveInfinity ? one : farthest;
        }

        return farthest;
    }

    private void Grow(int least)
    {
        var steps = Steps;
        Array.Resize(ref steps, Math.Max(least, 2 * steps.Length));
        Steps = steps;
    }

    /// <summary>An arc, and how far away it leads.</summary>
    internal struct Step
    {
        public double There;
        public int Target;
        public int Arc;

        /// <summary>Whether it is no longer than the shortest, now that distances are known.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool IsShortest(double distance) => Math.Abs(There - distance) <= LengthRows.Tolerance * distance;
    }
}
