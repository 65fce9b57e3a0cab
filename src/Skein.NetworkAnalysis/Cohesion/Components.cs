using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Components: the parts of a graph within which everybody can be reached, ties counting in both directions.</summary>
/// <remarks>
/// Components are numbered from 0 in the order of their lowest vertices. Source: M. Sutton, T. Ben-Nun and A. Barak,
/// “Optimizing parallel graph connectivity computation via subgraph sampling”, IPDPS 2018 (Afforest). Cost: nearly O(n + m)
/// time, O(n) memory. Deterministic.
/// </remarks>
public static class Components
{
    /// <summary>Finds the components.</summary>
    /// <param name="graph">The graph; a directed one is read as undirected.</param>
    /// <param name="component">Receives the component of every vertex: length n.</param>
    /// <returns>The number of components.</returns>
    /// <exception cref="ArgumentException">The length of <paramref name="component"/> is not n.</exception>
    public static int Find(Graph graph, Span<int> component)
    {
        Demand.RoomForEachVertex<int>(graph, component);
        var n = graph.VertexCount;
        for (var v = 0; v < n; v++)
        {
            component[v] = v;
        }

        Link(graph, component);

        // The root of a component is its lowest vertex, so a vertex is numbered after its root.
        var count = 0;
        for (var v = 0; v < n; v++)
        {
            component[v] = component[v] == v ? count++ : component[component[v]];
        }

        return count;
    }

    /// <summary>Counts the vertices of each component.</summary>
    /// <param name="component">The component of every vertex.</param>
    /// <param name="count">The number of components.</param>
    public static int[] Sizes(ReadOnlySpan<int> component, int count)
    {
        var sizes = new int[count];
        foreach (var c in component)
        {
            sizes[c]++;
        }

        return sizes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Link(Graph graph, Span<int> roots)
    {
        var skipped = -1;
        const int Sampled = 2;
        fixed (int* start = graph.Out.Start, target = graph.Out.Target, root = roots)
        {
            if (!graph.IsDirected)
            {
                // Two ties of each vertex nearly always join the greatest component, whose other ties then say nothing new: each
                // tie that leaves it stands also in the row of its other end.
                for (var v = 0; v < roots.Length; v++)
                {
                    for (var p = start[v]; p < Math.Min(start[v] + Sampled, start[v + 1]); p++)
                    {
                        Join(root, v, target[p]);
                    }
                }

                Flatten(root, roots.Length);
                skipped = MostOften(roots);
            }

            for (var v = 0; v < roots.Length; v++)
            {
                if (root[v] != skipped)
                {
                    for (var p = start[v]; p < start[v + 1]; p++)
                    {
                        Join(root, v, target[p]);
                    }
                }
            }

            Flatten(root, roots.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Join(int* root, int one, int other)
    {
        int a = root[one], b = root[other];
        while (a != b)
        {
            if (a < b)
            {
                (a, b) = (b, a);
            }

            // a is the higher: it hangs under b if it is a root, and otherwise we look further up.
            var above = root[a];
            root[a] = b;
            if (above == a)
            {
                return;
            }

            a = above;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Flatten(int* root, int count)
    {
        for (var v = 0; v < count; v++)
        {
            root[v] = root[root[v]];
        }
    }

    /// <summary>The root that a thousand vertices, evenly spread, have most often.</summary>
    private static int MostOften(ReadOnlySpan<int> root)
    {
        var seen = new Dictionary<int, int>();
        var (best, most) = (-1, 0);
        var step = Math.Max(1, root.Length / 1024);
        for (var v = 0; v < root.Length; v += step)
        {
            var count = seen[root[v]] = seen.GetValueOrDefault(root[v]) + 1;
            if (count > most)
            {
                (best, most) = (root[v], count);
            }
        }

        return best;
    }
}
