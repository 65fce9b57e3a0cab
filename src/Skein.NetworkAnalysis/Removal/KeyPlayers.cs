namespace Skein.NetworkAnalysis;

/// <summary>Finds the set of vertices without which a graph falls apart most (KPP-NEG).</summary>
/// <remarks>
/// Where there are few sets of that size, all are tried. Otherwise it takes the best vertex again and again, and then exchanges
/// one for another while that gains: a good set, and not proven the best. Of sets as good, the first in order of numbers is
/// taken. Source: S. Borgatti, “Identifying sets of key players in a social network”, Computational and Mathematical
/// Organization Theory 12, 2006. Cost: O(sets · (n + m)), or O(size · n · (n + m)) a round. Deterministic.
/// </remarks>
public static class KeyPlayers
{
    private const double MostSets = 100_000;

    /// <summary>Finds the set.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="size">How many vertices it has, at most n.</param>
    /// <param name="run">How it runs.</param>
    /// <returns>The vertices, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not in [0, n].</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int[] Find(Graph graph, int size, Execution? run = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, graph.VertexCount);
        var cancel = (run ?? Execution.Usual).Cancel;
        double sets = 1;
        for (var i = 0; i < size; i++)
        {
            sets *= (graph.VertexCount - i) / (i + 1.0);
        }

        return sets <= MostSets ? TryAll(graph, size, cancel) : Exchange(graph, size, cancel);
    }

    private static int[] TryAll(Graph graph, int size, CancellationToken cancel)
    {
        var chosen = new int[size];
        for (var i = 0; i < size; i++)
        {
            chosen[i] = i;
        }

        var (best, worth) = (chosen.ToArray(), Worth(graph, chosen));
        while (Step(chosen, graph.VertexCount))
        {
            cancel.ThrowIfCancellationRequested();
            if (Worth(graph, chosen) is var other && other > worth)
            {
                (best, worth) = (chosen.ToArray(), other);
            }
        }

        return best;
    }

    /// <summary>Steps on to the next set in order of numbers.</summary>
    private static bool Step(int[] chosen, int count)
    {
        for (var i = chosen.Length - 1; i >= 0; i--)
        {
            if (chosen[i] < count - chosen.Length + i)
            {
                chosen[i]++;
                for (var j = i + 1; j < chosen.Length; j++)
                {
                    chosen[j] = chosen[j - 1] + 1;
                }

                return true;
            }
        }

        return false;
    }

    private static int[] Exchange(Graph graph, int size, CancellationToken cancel)
    {
        var chosen = new List<int>();
        var worth = -1.0;
        for (var turn = 0; ; turn++)
        {
            // The first turns add, and the others put somebody new in the place of one who was chosen, while that gains.
            var place = turn < size ? turn : turn % size;
            var kept = chosen.Where((_, i) => i != place).ToList();
            var (best, most) = (-1, turn < size ? -1.0 : worth);
            for (var v = 0; v < graph.VertexCount; v++)
            {
                cancel.ThrowIfCancellationRequested();
                if (!chosen.Contains(v) && Worth(graph, [.. kept, v]) is var other && other > most)
                {
                    (best, most) = (v, other);
                }
            }

            worth = most;
            if (turn < size)
            {
                chosen.Add(best);
            }
            else if (best >= 0)
            {
                chosen[place] = best;
            }
            else if (place == size - 1)
            {
                return [.. chosen.Order()];
            }
        }
    }

    private static double Worth(Graph graph, ReadOnlySpan<int> gone) =>
        Fragmentation.Without(graph, gone).Index is var index && double.IsNaN(index) ? 0 : index;
}
