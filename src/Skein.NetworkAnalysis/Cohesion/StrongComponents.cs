namespace Skein.NetworkAnalysis;

/// <summary>Strong components: the parts of a directed graph within which everybody can be reached along the ties.</summary>
/// <remarks>Numbered in the order in which Tarjan's algorithm completes them. In an undirected graph they are the components.
/// Source: R. Tarjan, “Depth-first search and linear graph algorithms”, SIAM J. Computing 1, 1972. Cost: O(n + m).
/// Deterministic.</remarks>
public static class StrongComponents
{
    /// <summary>Finds the strong components.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="component">Receives the component of every vertex: length n.</param>
    /// <returns>The number of components.</returns>
    /// <exception cref="ArgumentException">The length of <paramref name="component"/> is not n.</exception>
    public static int Find(Graph graph, Span<int> component)
    {
        Demand.RoomForEachVertex<int>(graph, component);
        var n = graph.VertexCount;
        var (start, target) = (graph.Out.Start, graph.Out.Target);
        var (next, low, met) = (start.AsSpan(0, n).ToArray(), new int[n], new int[n]);
        var (path, open) = (new Stack<int>(), new Stack<int>());
        var (time, count) = (0, 0);
        component.Fill(-1);
        for (var root = 0; root < n; root++)
        {
            if (met[root] == 0)
            {
                Enter(root);
            }

            while (path.TryPeek(out var v))
            {
                if (next[v] < start[v + 1])
                {
                    var w = target[next[v]++];
                    if (met[w] == 0)
                    {
                        Enter(w);
                    }
                    else if (component[w] < 0)
                    {
                        low[v] = Math.Min(low[v], met[w]);
                    }

                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var above))
                {
                    low[above] = Math.Min(low[above], low[v]);
                }

                if (low[v] == met[v])
                {
                    int w;
                    do
                    {
                        w = open.Pop();
                        component[w] = count;
                    }
                    while (w != v);
                    count++;
                }
            }
        }

        return count;

        void Enter(int v)
        {
            met[v] = low[v] = ++time;
            path.Push(v);
            open.Push(v);
        }
    }
}
