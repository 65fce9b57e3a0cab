using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>A graph whose vertices may stand for many, as the search for communities makes them on its way.</summary>
/// <param name="start">Where the row of each vertex begins.</param>
/// <param name="target">The other ends; ties within a vertex are left out.</param>
/// <param name="weight">What each tie weighs, or null where each weighs 1.</param>
/// <param name="strength">What all ties of a vertex weigh, those within it included twice.</param>
/// <param name="twice">What all ties weigh, counted from both ends.</param>
internal sealed class CoarseGraph(int[] start, int[] target, double[]? weight, double[] strength, double twice)
{
    public int[] Start { get; } = start;

    public int[] Target { get; } = target;

    public double[]? Weight { get; } = weight;

    public double[] Strength { get; } = strength;

    public double Twice { get; } = twice;

    public int Count => Strength.Length;

    public static CoarseGraph From(Graph graph)
    {
        var strength = new double[graph.VertexCount];
        Degree.ComputeStrength(graph, strength);
        double twice = 0;
        foreach (var one in strength)
        {
            twice += one;
        }

        return new(graph.Out.Start, graph.Out.Target, graph.Out.Weight, strength, twice);
    }

    /// <summary>The graph in which each group is one vertex.</summary>
    /// <param name="groups">The group of each vertex, from 0 without gaps.</param>
    /// <param name="count">How many groups there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe CoarseGraph Merge(int[] groups, int count)
    {
        var (first, members) = MembersOf(groups, count);
        var (start, strength) = (new int[count + 1], new double[count]);
        var targets = GC.AllocateUninitializedArray<int>(Target.Length);
        var weights = GC.AllocateUninitializedArray<double>(Target.Length);
        var sums = new double[count];
        var last = 0;
        fixed (int* begin = Start, end = Target, groupOf = groups, target = targets)
        fixed (double* given = Weight, weight = weights, sum = sums)
        {
            for (var group = 0; group < count; group++)
            {
                var row = last;
                for (var i = first[group]; i < first[group + 1]; i++)
                {
                    var v = members[i];
                    strength[group] += Strength[v];
                    for (var p = begin[v]; p < begin[v + 1]; p++)
                    {
                        var other = groupOf[end[p]];
                        var before = sum[other];
                        sum[other] = before + (given == null ? 1 : given[p]);
                        if (before == 0 && other != group)
                        {
                            target[last++] = other;
                        }
                    }
                }

                for (var p = row; p < last; p++)
                {
                    weight[p] = sum[target[p]];
                    sum[target[p]] = 0;
                }

                sum[group] = 0;
                start[group + 1] = last;
            }
        }

        Array.Resize(ref targets, last);
        Array.Resize(ref weights, last);
        return new(start, targets, weights, strength, Twice);
    }

    /// <summary>The vertices group by group, and where each group begins.</summary>
    public static (int[] First, int[] Members) MembersOf(int[] groups, int count)
    {
        var first = new int[count + 1];
        foreach (var group in groups)
        {
            first[group + 1]++;
        }

        for (var group = 0; group < count; group++)
        {
            first[group + 1] += first[group];
        }

        var (next, members) = (first[..count], new int[groups.Length]);
        for (var v = 0; v < groups.Length; v++)
        {
            members[next[groups[v]]++] = v;
        }

        return (first, members);
    }
}
