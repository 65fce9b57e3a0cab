namespace Skein.GroupFormation.Foci;

/// <summary>Shortest paths from one node where a step may cost less than nothing but no round trip does.</summary>
/// <remarks>Source: Bellman and Ford, with a queue of the nodes whose distance fell.</remarks>
internal sealed class ShortestPaths(int nodes)
{
    private readonly long[] _distance = new long[nodes];
    private readonly int[] _before = new int[nodes];
    private readonly bool[] _waits = new bool[nodes];
    private readonly Queue<int> _queue = new();
    private const long Far = long.MaxValue / 2;

    public void Begin(int from)
    {
        Array.Fill(_distance, Far);
        _distance[from] = 0;
        _queue.Enqueue(from);
    }

    /// <summary>The next node whose steps must be offered.</summary>
    public bool TryNext(out int node)
    {
        if (!_queue.TryDequeue(out node))
        {
            return false;
        }

        _waits[node] = false;
        return true;
    }

    public void Offer(int from, int to, long cost)
    {
        if (_distance[from] + cost >= _distance[to])
        {
            return;
        }

        (_distance[to], _before[to]) = (_distance[from] + cost, from);
        if (!_waits[to])
        {
            _waits[to] = true;
            _queue.Enqueue(to);
        }
    }

    /// <summary>The nearest node that lacks something, or −1 where none can be reached.</summary>
    public int Nearest(int[] excess)
    {
        var nearest = -1;
        for (var node = 0; node < excess.Length; node++)
        {
            if (excess[node] < 0 && _distance[node] < Far && (nearest < 0 || _distance[node] < _distance[nearest]))
            {
                nearest = node;
            }
        }

        return nearest;
    }

    public int Before(int node) => _before[node];
}
