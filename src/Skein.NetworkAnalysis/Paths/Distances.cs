namespace Skein.NetworkAnalysis;

/// <summary>What the distances from one vertex to the others come to.</summary>
internal struct DistanceTotals
{
    public int Reached;
    public double Sum;
    public double InverseSum;
    public double Farthest;
}

/// <summary>Walks from every source to everybody, many sources at a time, and adds up the distances.</summary>
internal static class Distances
{
    public static DistanceTotals[] From(
        Graph graph, ReadOnlySpan<int> sources, PathLength length, Direction direction, Execution run)
    {
        if (direction is Direction.All)
        {
            throw new ArgumentException("A path leads out or in.", nameof(direction));
        }

        var chosen = Chosen(graph, sources);
        var totals = new DistanceTotals[chosen.Length];
        if (length is PathLength.Steps || !graph.IsWeighted)
        {
            Steps(graph, chosen, direction, run, (source, level, count) =>
            {
                ref var total = ref totals[source];
                total.Reached += count;
                total.Sum += (double)level * count;
                total.InverseSum += (double)count / level;
                total.Farthest = level;
            });
        }
        else
        {
            ByLength(graph, chosen, totals, length, direction, run);
        }

        return totals;
    }

    /// <summary>Tells, of each source by its place among the sources and each number of steps, how many it reaches.</summary>
    public static void Steps(Graph graph, int[] sources, Direction direction, Execution run, Action<int, int, int> tell)
    {
        var batches = (sources.Length + LevelCounts.Width - 1) / LevelCounts.Width;
        Chunks.Run(batches, run, () => new LevelCounts(graph, direction), (room, batch) =>
        {
            var first = batch * LevelCounts.Width;
            var count = Math.Min(LevelCounts.Width, sources.Length - first);
            room.Count(sources.AsSpan(first, count), (level, counts) =>
            {
                for (var i = 0; i < count; i++)
                {
                    if (counts[i] > 0)
                    {
                        tell(first + i, level, counts[i]);
                    }
                }
            });
        });
    }

    public static int[] Chosen(Graph graph, ReadOnlySpan<int> sources)
    {
        if (!sources.IsEmpty)
        {
            return sources.ToArray();
        }

        var all = new int[graph.VertexCount];
        for (var v = 0; v < all.Length; v++)
        {
            all[v] = v;
        }

        return all;
    }

    private static void ByLength(
        Graph graph, int[] sources, DistanceTotals[] totals, PathLength length, Direction direction, Execution run)
    {
        var rows = direction is Direction.In ? graph.In : graph.Out;
        var lengths = LengthRows.Create(rows, length, sources.Length, run);
        var component = new int[graph.VertexCount];
        var sizes = Components.Sizes(component, Components.Find(graph, component));
        var chunks = Chunks.Count(sources.Length);
        Chunks.Run(chunks, run, () => new LengthSearch(lengths, component, sizes), (search, chunk) =>
        {
            for (var i = Chunks.First(sources.Length, chunk); i < Chunks.First(sources.Length, chunk + 1); i++)
            {
                run.Cancel.ThrowIfCancellationRequested();
                totals[i] = AddUp(search, search.From(sources[i]));
            }
        });
    }

    private static DistanceTotals AddUp(LengthSearch search, int reached)
    {
        var total = new DistanceTotals { Reached = reached - 1 };
        for (var i = 1; i < reached; i++)
        {
            var distance = search.Distance[search.Order[i]];
            total.Sum += distance;
            total.InverseSum += 1 / distance;
            total.Farthest = distance;
        }

        search.Forget(reached);
        return total;
    }
}
