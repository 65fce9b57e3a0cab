namespace Skein.NetworkAnalysis;

/// <summary>Sets of vertices that grow together; the lowest-numbered root of two stays.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _above;
    private readonly int[] _sizes;

    public DisjointSets(int count)
    {
        (_above, _sizes) = (new int[count], new int[count]);
        for (var v = 0; v < count; v++)
        {
            (_above[v], _sizes[v]) = (v, 1);
        }
    }

    public int Find(int vertex)
    {
        while (_above[vertex] != vertex)
        {
            _above[vertex] = _above[_above[vertex]];
            vertex = _above[vertex];
        }

        return vertex;
    }

    public int SizeOf(int root) => _sizes[root];

    /// <returns>The size of the set in which both are then, and whether they were apart before.</returns>
    public (int Size, bool WereApart) Join(int one, int other)
    {
        var (low, high) = (Find(one), Find(other));
        if (low == high)
        {
            return (_sizes[low], false);
        }

        if (low > high)
        {
            (low, high) = (high, low);
        }

        _above[high] = low;
        _sizes[low] += _sizes[high];
        return (_sizes[low], true);
    }
}
