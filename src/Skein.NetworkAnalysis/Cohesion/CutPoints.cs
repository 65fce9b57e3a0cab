using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>
/// Articulation points and bridges: the vertices, and the ties, without which a graph would fall into more parts than it has.
/// </summary>
/// <remarks>Source: J. Hopcroft and R. Tarjan, “Efficient algorithms for graph manipulation”, Communications of the ACM 16,
/// 1973. Cost: O(n + m). Deterministic.</remarks>
public static class CutPoints
{
    /// <summary>Finds both.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="isArticulationPoint">Receives, of every vertex, whether the graph falls apart without it: length n.</param>
    /// <returns>The bridges, the lower vertex first, in ascending order.</returns>
    /// <exception cref="ArgumentException">The length of <paramref name="isArticulationPoint"/> is not n, or the graph is
    /// directed.</exception>
    public static IReadOnlyList<(int From, int To)> Find(Graph graph, Span<bool> isArticulationPoint)
    {
        Demand.RoomForEachVertex<bool>(graph, isArticulationPoint);
        Demand.Undirected(graph);
        isArticulationPoint.Clear();
        var bridges = new List<(int From, int To)>();
        Search(graph.Out, isArticulationPoint, bridges);
        bridges.Sort();
        return bridges;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Search(Rows rows, Span<bool> cuts, List<(int From, int To)> bridges)
    {
        var n = rows.Count;
        var room = GC.AllocateUninitializedArray<int>(4 * n);
        room.AsSpan(0, n).Clear();
        fixed (int* start = rows.Start, target = rows.Target, met = room)
        {
            int* low = met + n, above = low + n, next = above + n;
            var time = 0;
            for (var root = 0; root < n; root++)
            {
                if (met[root] != 0)
                {
                    continue;
                }

                met[root] = low[root] = ++time;
                above[root] = -1;
                next[root] = start[root];
                var (v, children) = (root, 0);
                while (true)
                {
                    var w = -1;
                    int p = next[v], end = start[v + 1], up = above[v], lowest = low[v];
                    for (; p < end; p++)
                    {
                        w = target[p];
                        var when = met[w];
                        if (when == 0)
                        {
                            break;
                        }

                        lowest = w != up && when < lowest ? when : lowest;
                    }

                    low[v] = lowest;
                    if (p < end)
                    {
                        next[v] = p + 1;
                        met[w] = low[w] = ++time;
                        above[w] = v;
                        next[w] = start[w];
                        v = w;
                        continue;
                    }

                    if (up < 0)
                    {
                        break;
                    }

                    if (lowest > met[up])
                    {
                        bridges.Add(up < v ? (up, v) : (v, up));
                    }

                    low[up] = Math.Min(low[up], lowest);
                    children += up == root ? 1 : 0;
                    cuts[up] |= up != root && lowest >= met[up];
                    v = up;
                }

                cuts[root] = children > 1;
            }
        }
    }
}
