using System.Numerics;
using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>A queue that gives whoever is nearest, where nobody who joins is nearer than whoever left last: a radix
/// heap.</summary>
/// <remarks>
/// Distances are compared by their bits, four at a time: everybody stands in the box of the highest four in which they differ
/// from the distance that was given last. When the nearest box is opened, those in it move to nearer ones. Whoever comes nearer
/// joins once more; who takes them out passes over those whose distance is no longer the one they joined with. Source: R. Ahuja
/// and others, “Faster algorithms for the shortest path problem”, J. ACM 37(2), 1990.
/// </remarks>
internal sealed class NearestFirst
{
    private const int Digit = 4;
    private const int Boxes = 64 / Digit << Digit;

    private readonly Waiting[][] _boxes = new Waiting[Boxes][];
    private readonly int[] _counts = new int[Boxes];
    private readonly ulong[] _isFilled = new ulong[Boxes / 64];
    private Waiting[] _nearest = new Waiting[16];
    private int _nearestCount;
    private ulong _last;

    public NearestFirst() => _boxes.AsSpan().Fill([]);

    /// <summary>How far away those are whom <see cref="TryTake"/> gave last.</summary>
    public double Distance => BitConverter.UInt64BitsToDouble(_last);

    /// <summary>Empties the queue and begins at distance 0.</summary>
    public void Clear()
    {
        _last = 0;
        _nearestCount = 0;
        Array.Clear(_counts);
        Array.Clear(_isFilled);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int vertex, double distance) =>
        Put(new() { Key = BitConverter.DoubleToUInt64Bits(distance), Vertex = vertex });

    /// <summary>Takes out one of the nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(out int vertex)
    {
        if (_nearestCount == 0 && !Open())
        {
            vertex = -1;
            return false;
        }

        vertex = _nearest[--_nearestCount].Vertex;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(Waiting one)
    {
        var differs = one.Key ^ _last;
        if (differs == 0)
        {
            if (_nearestCount == _nearest.Length)
            {
                Array.Resize(ref _nearest, 2 * _nearestCount);
            }

            _nearest[_nearestCount++] = one;
            return;
        }

        var shift = (63 - BitOperations.LeadingZeroCount(differs)) & -Digit;
        var box = (shift << 2) | ((int)(one.Key >> shift) & ((1 << Digit) - 1));
        var (waiting, count) = (_boxes[box], _counts[box]);
        if (count == waiting.Length)
        {
            waiting = Grow(box);
        }

        waiting[count] = one;
        _counts[box] = count + 1;
        _isFilled[box >> 6] |= 1UL << (box & 63);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Open()
    {
        for (var i = 0; i < _isFilled.Length; i++)
        {
            if (_isFilled[i] != 0)
            {
                var box = (i << 6) | BitOperations.TrailingZeroCount(_isFilled[i]);
                _isFilled[i] &= _isFilled[i] - 1;
                var waiting = _boxes[box].AsSpan(0, _counts[box]);
                _counts[box] = 0;
                var nearest = ulong.MaxValue;
                foreach (ref readonly var one in waiting)
                {
                    nearest = Math.Min(nearest, one.Key);
                }

                _last = nearest;
                foreach (ref readonly var one in waiting)
                {
                    Put(one);
                }

                return true;
            }
        }

        return false;
    }

    private Waiting[] Grow(int box)
    {
        Array.Resize(ref _boxes[box], Math.Max(16, 2 * _counts[box]));
        return _boxes[box];
    }

    private struct Waiting
    {
        public ulong Key;
        public int Vertex;
    }
}
