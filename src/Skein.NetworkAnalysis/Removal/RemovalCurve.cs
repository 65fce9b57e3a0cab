namespace Skein.NetworkAnalysis;

/// <summary>How a graph falls apart while its vertices go one after another.</summary>
/// <remarks>Ties count in both directions. It is computed backwards, from the last to go to the first. Source: M. Newman and R.
/// Ziff, “Fast Monte Carlo algorithm for site or bond percolation”, Phys. Rev. E 64, 2001. Cost: nearly O(n + m). Exact whole
/// numbers.</remarks>
public static class RemovalCurve
{
    /// <summary>Computes the curve.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="order">The vertices in the order in which they go, each once; not all need to go.</param>
    /// <param name="largest">Receives the size of the largest part left after 0, 1, 2, … have gone: one longer than
    /// <paramref name="order"/>.</param>
    /// <param name="components">Receives the number of parts, in the same way.</param>
    /// <exception cref="ArgumentException">A span is not one longer than <paramref name="order"/>, or a vertex goes
    /// twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="order"/> is not in the graph.</exception>
    public static void Compute(Graph graph, ReadOnlySpan<int> order, Span<int> largest, Span<int> components)
    {
        Demand.Vertices(graph, order);
        if (largest.Length != order.Length + 1 || components.Length != order.Length + 1)
        {
            throw new ArgumentException("There is a number before any vertex goes, and one after each.", nameof(largest));
        }

        var both = graph.Collapse().Out;
        var isGone = new bool[graph.VertexCount];
        foreach (var v in order)
        {
            isGone[v] = !isGone[v] ? true : throw new ArgumentException($"Vertex {v} goes twice.", nameof(order));
        }

        var sets = new DisjointSets(graph.VertexCount);
        var (count, most) = (0, 0);
        for (var v = 0; v < isGone.Length; v++)
        {
            if (!isGone[v])
            {
                Add(v);
            }
        }

        (largest[^1], components[^1]) = (most, count);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            isGone[order[i]] = false;
            Add(order[i]);
            (largest[i], components[i]) = (most, count);
        }

        void Add(int v)
        {
            count++;
            most = Math.Max(most, 1);
            foreach (var w in both.Row(v))
            {
                // Of those that were never gone, each tie is met twice, and joins once.
                if (!isGone[w])
                {
                    var (size, wereApart) = sets.Join(v, w);
                    count -= wereApart ? 1 : 0;
                    most = Math.Max(most, size);
                }
            }
        }
    }
}
