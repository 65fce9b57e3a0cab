using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>A heap of vertices, nearest first, four children to a node; a vertex that comes nearer moves up.</summary>
internal sealed class Nearest(int vertexCount)
{
    /// <summary>Not in the heap, and never was since the last <see cref="Forget"/>.</summary>
    private const int Unseen = -1;

    private readonly int[] _heap = new int[vertexCount];
    private readonly int[] _place = NewPlaces(vertexCount);
    private int _count;

    public double[] Distance { get; } = NewDistances(vertexCount);

    public bool IsEmpty => _count == 0;

    /// <summary>Puts a vertex in, or moves it up, if it is nearer than was known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int vertex, double distance)
    {
        if (distance < Distance[vertex])
        {
            Take(vertex, distance);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Pop()
    {
        var top = _heap[0];
        var moved = _heap[--_count];
        if (_count > 0)
        {
            Sink(moved);
        }

        return top;
    }

    /// <summary>Forgets the vertices that were settled; the heap is empty.</summary>
    public void Forget(ReadOnlySpan<int> settled)
    {
        foreach (var v in settled)
        {
            _place[v] = Unseen;
            Distance[v] = double.PositiveInfinity;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(int vertex, double distance)
    {
        Distance[vertex] = distance;
        var i = _place[vertex] == Unseen ? _count++ : _place[vertex];
        while (i > 0)
        {
            var parent = (i - 1) >> 2;
            if (Distance[_heap[parent]] <= distance)
            {
                break;
            }

            _heap[i] = _heap[parent];
            _place[_heap[i]] = i;
            i = parent;
        }

        _heap[i] = vertex;
        _place[vertex] = i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sink(int vertex)
    {
        var (i, distance) = (0, Distance[vertex]);
        while (true)
        {
            var child = (i << 2) + 1;
            if (child >= _count)
            {
                break;
            }

            var end = Math.Min(child + 4, _count);
            var (best, nearest) = (child, Distance[_heap[child]]);
            for (var c = child + 1; c < end; c++)
            {
                if (Distance[_heap[c]] < nearest)
                {
                    (best, nearest) = (c, Distance[_heap[c]]);
                }
            }

            if (nearest >= distance)
            {
                break;
            }

            _heap[i] = _heap[best];
            _place[_heap[i]] = i;
            i = best;
        }

        _heap[i] = vertex;
        _place[vertex] = i;
    }

    private static int[] NewPlaces(int count)
    {
        var places = new int[count];
        places.AsSpan().Fill(Unseen);
        return places;
    }

    private static double[] NewDistances(int count)
    {
        var distances = new double[count];
        distances.AsSpan().Fill(double.PositiveInfinity);
        return distances;
    }
}
