using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Coreness: the greatest k for which a vertex belongs to a part where everybody has k ties or more within it.</summary>
/// <remarks>
/// From 0 to the greatest degree. In a directed graph, ties in, out, or both ways may be counted. The greatest coreness of all is
/// the graph's degeneracy. Source: V. Batagelj and M. Zaveršnik, “An O(m) algorithm for cores decomposition of networks”,
/// arXiv:cs/0310049, 2003. Cost: O(n + m). Deterministic.
/// </remarks>
public static class Coreness
{
    /// <summary>Computes the coreness of every vertex.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="coreness">Receives the coreness: length n.</param>
    /// <param name="direction">Which ties count.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="coreness"/> is not n.</exception>
    public static void Compute(Graph graph, Span<int> coreness, Direction direction = Direction.All)
    {
        Demand.RoomForEachVertex<int>(graph, coreness);
        Degree.Compute(graph, coreness, direction);

        // When a vertex goes, those lose a tie whose tie to it was counted.
        var losers = direction is Direction.Out ? graph.In : graph.Out;
        var others = graph.IsDirected && direction is Direction.All ? graph.In : null;
        Peel(coreness, losers, others);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Peel(Span<int> coreness, Rows losers, Rows? others)
    {
        var n = coreness.Length;
        var greatest = 0;
        foreach (var degree in coreness)
        {
            greatest = Math.Max(greatest, degree);
        }

        var room = new int[(2 * n) + greatest + 2];
        fixed (int* left = coreness, place = room)
        fixed (int* start = losers.Start, target = losers.Target, start2 = others?.Start, target2 = others?.Target)
        {
            // Vertices stand in order of the ties they have left; bin[d] is where those with d begin.
            int* order = place + n, bin = order + n;
            for (var v = 0; v < n; v++)
            {
                bin[left[v] + 1]++;
            }

            for (var d = 0; d <= greatest; d++)
            {
                bin[d + 1] += bin[d];
            }

            for (var v = 0; v < n; v++)
            {
                place[v] = bin[left[v]]++;
                order[place[v]] = v;
            }

            for (var d = greatest; d > 0; d--)
            {
                bin[d] = bin[d - 1];
            }

            bin[0] = 0;
            for (var i = 0; i < n; i++)
            {
                var v = order[i];
                Lower(target + start[v], target + start[v + 1], left[v], left, place, order, bin);
                if (start2 != null)
                {
                    Lower(target2 + start2[v], target2 + start2[v + 1], left[v], left, place, order, bin);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Lower(int* row, int* end, int level, int* left, int* place, int* order, int* bin)
    {
        for (; row < end; row++)
        {
            var u = *row;
            var degree = left[u];
            if (degree > level)
            {
                // u changes places with the first of its bin, which then begins one place later.
                var first = bin[degree]++;
                var moved = order[first];
                var from = place[u];
                order[from] = moved;
                place[moved] = from;
                order[first] = u;
                place[u] = first;
                left[u] = degree - 1;
            }
        }
    }
}
