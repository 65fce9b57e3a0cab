using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>
/// Moves vertices, one at a time, to the group where modularity gains most, and looks again only at those whose neighbour went.
/// </summary>
/// <remarks>Source: V. Traag, L. Waltman and N. J. van Eck, “From Louvain to Leiden: guaranteeing well-connected
/// communities”, Scientific Reports 9, 2019.</remarks>
internal static class LocalMoving
{
    private const int Rounds = 2;

    /// <summary>Moves until no single move gains.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The group of each vertex, in [0, n); changed.</param>
    /// <param name="resolution">How much chance counts.</param>
    /// <param name="chance">The order in which vertices are looked at.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Whether anything moved.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe bool Run(
        CoarseGraph graph, int[] groups, double resolution, Chance chance, CancellationToken cancel)
    {
        var n = graph.Count;
        var totals = new double[n];
        var members = new int[n];
        for (var v = 0; v < n; v++)
        {
            totals[groups[v]] += graph.Strength[v];
            members[groups[v]]++;
        }

        var empty = new Stack<int>();
        for (var group = 0; group < n; group++)
        {
            if (members[group] == 0)
            {
                empty.Push(group);
            }
        }

        var queue = new int[n];
        for (var v = 0; v < n; v++)
        {
            queue[v] = v;
        }

        chance.Shuffle(queue);
        var waits = new bool[n];
        waits.AsSpan().Fill(true);
        var sums = new double[n];
        var met = new int[n];
        var (head, waiting, moved) = (0, n, false);
        var share = resolution / graph.Twice;
        fixed (int* start = graph.Start, target = graph.Target, groupOf = groups, seen = met)
        fixed (double* weight = graph.Weight, strength = graph.Strength, total = totals, sum = sums)
        {
            while (waiting > 0)
            {
                var v = queue[head];
                head = head + 1 == n ? 0 : head + 1;
                waiting--;
                waits[v] = false;
                if ((waiting & 0xFFF) == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }

                int own = groupOf[v], begin = start[v], end = start[v + 1], count = 0;
                for (var p = begin; p < end; p++)
                {
                    var group = groupOf[target[p]];
                    var before = sum[group];
                    sum[group] = before + (weight == null ? 1 : weight[p]);

                    // Whether a group is new is what no processor foresees, so it is written in any case.
                    seen[count] = group;
                    count += before == 0 ? 1 : 0;
                }

                total[own] -= strength[v];
                var pull = strength[v] * share;
                var (best, gain) = (own, sum[own] - (pull * total[own]));
                for (var i = 0; i < count; i++)
                {
                    var group = seen[i];
                    var other = sum[group] - (pull * total[group]);
                    if (other > gain)
                    {
                        (best, gain) = (group, other);
                    }

                    sum[group] = 0;
                }

                if (gain < 0 && members[own] > 1)
                {
                    best = empty.Pop();
                }

                total[best] += strength[v];
                if (best == own)
                {
                    continue;
                }

                moved = true;
                groupOf[v] = best;
                members[best]++;
                if (--members[own] == 0)
                {
                    empty.Push(own);
                }

                for (var p = begin; p < end; p++)
                {
                    var w = target[p];
                    if (!waits[w] && groupOf[w] != best)
                    {
                        waits[w] = true;
                        var tail = head + waiting;
                        queue[tail >= n ? tail - n : tail] = w;
                        waiting++;
                    }
                }
            }
        }

        return moved;
    }

    /// <summary>Numbers groups from 0 without gaps, in the order of their lowest vertices.</summary>
    /// <returns>How many there are.</returns>
    public static int Renumber(Span<int> groups, int most)
    {
        var (names, count) = (new int[most], 0);
        names.AsSpan().Fill(-1);
        foreach (ref var group in groups)
        {
            if (names[group] < 0)
            {
                names[group] = count++;
            }

            group = names[group];
        }

        return count;
    }

    /// <summary>Each vertex in a group of its own.</summary>
    public static int[] Alone(int count)
    {
        var groups = new int[count];
        for (var v = 0; v < count; v++)
        {
            groups[v] = v;
        }

        return groups;
    }

    /// <summary>Searches with several seeds at once, and keeps the first of the best.</summary>
    /// <remarks>What a round found, the next begins from: with the groups known, single vertices move again, which betters
    /// most of what merging whole groups left. Source: R. Rotta and A. Noack, “Multilevel local search algorithms for
    /// modularity clustering”, ACM Journal of Experimental Algorithmics 16, 2011.</remarks>
    public static double Best(
        Graph graph, Span<int> groups, ulong seed, int tries, double resolution, Execution? run,
        Func<CoarseGraph, int[], double, Chance, CancellationToken, int[]> search)
    {
        Demand.RoomForEachVertex<int>(graph, groups);
        Demand.Undirected(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        var (found, worth) = (new int[tries][], new double[tries]);
        var coarse = CoarseGraph.From(graph);
        var how = run ?? Execution.Usual;
        Chunks.Run(tries, how, () => 0, (_, i) =>
        {
            (found[i], var chance) = (Alone(coarse.Count), new Chance(seed + (ulong)i));
            for (var round = 0; round < Rounds && coarse.Twice > 0; round++)
            {
                found[i] = search(coarse, found[i], resolution, chance, how.Cancel);
            }

            Renumber(found[i], graph.VertexCount);
            worth[i] = Modularity.Compute(graph, found[i], resolution);
        });
        var best = 0;
        for (var i = 1; i < tries; i++)
        {
            best = worth[i] > worth[best] ? i : best;
        }

        found[best].CopyTo(groups);
        return worth[best];
    }
}
