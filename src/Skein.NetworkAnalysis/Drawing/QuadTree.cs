using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Skein.NetworkAnalysis;

/// <summary>Points of the plane in nested squares, so that those far away can be taken together as one.</summary>
/// <remarks>
/// Points are sorted along a Z-shaped curve, which leaves those of each square side by side, and squares stand in the order in
/// which a walk meets them: one that is not opened is jumped over. Eight points that follow each other on the curve walk
/// together, and open what any of them would. Source: J. Barnes and P. Hut, “A hierarchical O(N log N) force-calculation
/// algorithm”, Nature 324, 1986.
/// </remarks>
internal sealed class QuadTree
{
    /// <summary>How many points walk together.</summary>
    public const int Together = 8;

    /// <summary>A square is taken as one point if it is this much smaller than it is far away.</summary>
    private const float Openness = 1.2f;
    private const int Deepest = 16;
    private const int FewPoints = 8;

    private readonly int _count;
    private ulong[] _keys; // the place on the curve above, which point it is below
    private ulong[] _sorted;
    private readonly float[] _x;
    private readonly float[] _y;
    private readonly float[] _mass;
    private Square[] _squares = new Square[64];
    private int _squareCount;

    public QuadTree(int count)
    {
        (_count, _keys, _sorted) = (count, new ulong[count], new ulong[count]);
        var room = Groups * Together;
        (_x, _y, _mass) = (new float[room], new float[room], new float[room]);
    }

    private struct Square
    {
        public float X;
        public float Y;
        public float Mass;
        public float Side; // over the openness
        public int Next;   // the square after all those within this one
        public int First;  // of its points, or −1 where it has squares within
        public int End;
    }

    /// <summary>The lower left corner: points are kept as distances from it, so that small numbers hold them.</summary>
    public (double X, double Y) Corner { get; private set; }

    /// <summary>How many walks there are.</summary>
    public int Groups => (_count + Together - 1) / Together;

    public void Build(double[] x, double[] y, double[] mass)
    {
        double lowX = x[0], lowY = y[0], highX = lowX, highY = lowY;
        for (var i = 0; i < x.Length; i++)
        {
            (lowX, highX) = (Math.Min(lowX, x[i]), Math.Max(highX, x[i]));
            (lowY, highY) = (Math.Min(lowY, y[i]), Math.Max(highY, y[i]));
        }

        Corner = (lowX, lowY);
        var side = Math.Max(Math.Max(highX - lowX, highY - lowY), 1e-9) * 1.0001;
        var scale = (1 << Deepest) / side;
        for (var i = 0; i < x.Length; i++)
        {
            var code = Spread((uint)((x[i] - lowX) * scale)) | (Spread((uint)((y[i] - lowY) * scale)) << 1);
            _keys[i] = ((ulong)code << 32) | (uint)i;
        }

        Sort();
        for (var i = 0; i < _x.Length; i++)
        {
            // The last walk is filled up with copies of the last point, which push nobody.
            var v = At(Math.Min(i, _count - 1));
            (_x[i], _y[i], _mass[i]) = ((float)(x[v] - lowX), (float)(y[v] - lowY), (float)mass[v]);
        }

        _squareCount = 0;
        Add(0, _count, 0, side);
    }

    /// <summary>The points in an order in which each is near the one before: walks for them go nearly the same way.</summary>
    public int At(int place) => (int)(uint)_keys[place];

    /// <summary>For each of the points that walk together, the sum over all others of mass / distance, as a force that pushes
    /// away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe (Vector256<float> X, Vector256<float> Y) PushOn(int group)
    {
        fixed (Square* squares = _squares)
        fixed (float* x = _x, y = _y, mass = _mass)
        {
            var (hereX, hereY) = (Vector256.Load(x + (group * Together)), Vector256.Load(y + (group * Together)));
            var (pushX, pushY) = (Vector256<float>.Zero, Vector256<float>.Zero);
            var (middleX, middleY, reach) = Around(x + (group * Together), y + (group * Together));

            // A point pushes itself, and whoever stands at the same spot, by nothing.
            var little = Vector256.Create(1e-9f);
            for (var i = 0; i < _squareCount;)
            {
                var square = squares + i;
                float awayX = middleX - square->X, awayY = middleY - square->Y, near = square->Side + reach;
                if (near * near < (awayX * awayX) + (awayY * awayY))
                {
                    var (dx, dy) = (hereX - Vector256.Create(square->X), hereY - Vector256.Create(square->Y));
                    var force = Vector256.Create(square->Mass) / ((dx * dx) + (dy * dy) + little);
                    pushX += dx * force;
                    pushY += dy * force;
                    i = square->Next;
                }
                else if (square->First < 0)
                {
                    i++;
                }
                else
                {
                    for (var p = square->First; p < square->End; p++)
                    {
                        var (dx, dy) = (hereX - Vector256.Create(x[p]), hereY - Vector256.Create(y[p]));
                        var force = Vector256.Create(mass[p]) / ((dx * dx) + (dy * dy) + little);
                        pushX += dx * force;
                        pushY += dy * force;
                    }

                    i = square->Next;
                }
            }

            return (pushX, pushY);
        }
    }

    /// <summary>A circle around the points that walk together.</summary>
    private static unsafe (float X, float Y, float Reach) Around(float* x, float* y)
    {
        float lowX = x[0], lowY = y[0], highX = lowX, highY = lowY;
        for (var i = 1; i < Together; i++)
        {
            (lowX, highX) = (Math.Min(lowX, x[i]), Math.Max(highX, x[i]));
            (lowY, highY) = (Math.Min(lowY, y[i]), Math.Max(highY, y[i]));
        }

        float width = highX - lowX, height = highY - lowY;
        return ((lowX + highX) / 2, (lowY + highY) / 2, MathF.Sqrt((width * width) + (height * height)) / 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double X, double Y, double Mass) Add(int first, int end, int depth, double side)
    {
        var here = _squareCount++;
        if (here == _squares.Length)
        {
            Array.Resize(ref _squares, 2 * here);
        }

        var isLast = end - first <= FewPoints || depth == Deepest;
        double sumX = 0, sumY = 0, sum = 0;
        for (var begin = first; begin < end;)
        {
            var next = begin + 1;
            var (x, y, mass) = ((double)_x[begin] * _mass[begin], (double)_y[begin] * _mass[begin], (double)_mass[begin]);
            if (!isLast)
            {
                var shift = 32 + (2 * (Deepest - depth - 1));
                while (next < end && _keys[next] >> shift == _keys[begin] >> shift)
                {
                    next++;
                }

                (x, y, mass) = Add(begin, next, depth + 1, side / 2);
            }

            (sumX, sumY, sum) = (sumX + x, sumY + y, sum + mass);
            begin = next;
        }

        _squares[here] = new()
        {
            X = (float)(sumX / sum),
            Y = (float)(sumY / sum),
            Mass = (float)sum,
            Side = (float)side / Openness,
            First = isLast ? first : -1,
            End = end,
            Next = _squareCount,
        };
        return (sumX, sumY, sum);
    }

    /// <summary>Sorts by place on the curve, eleven bits at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sort()
    {
        const int Bits = 11;
        Span<int> next = stackalloc int[(1 << Bits) + 1];
        for (var shift = 32; shift < 64; shift += Bits)
        {
            next.Clear();
            foreach (var key in _keys)
            {
                next[(int)((key >> shift) & ((1 << Bits) - 1)) + 1]++;
            }

            for (var i = 0; i < 1 << Bits; i++)
            {
                next[i + 1] += next[i];
            }

            foreach (var key in _keys)
            {
                _sorted[next[(int)((key >> shift) & ((1 << Bits) - 1))]++] = key;
            }

            (_keys, _sorted) = (_sorted, _keys);
        }
    }

    /// <summary>Puts a zero between each two of sixteen bits.</summary>
    private static uint Spread(uint bits)
    {
        bits = (bits | (bits << 8)) & 0x00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x33333333;
        return (bits | (bits << 1)) & 0x55555555;
    }
}
