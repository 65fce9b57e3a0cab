using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Points of the plane in nested squares, so that those far away can be taken together as one.</summary>
/// <remarks>
/// Points are sorted along a Z-shaped curve, which leaves those of each square side by side, and squares stand in the order in
/// which a walk meets them: one that is not opened is jumped over. Source: J. Barnes and P. Hut, “A hierarchical O(N log N)
/// force-calculation algorithm”, Nature 324, 1986.
/// </remarks>
internal sealed class QuadTree(int count)
{
    /// <summary>A square is taken as one point if it is this much smaller than it is far away.</summary>
    private const double Openness = 1.2;
    private const int Deepest = 16;
    private const int FewPoints = 8;

    private readonly Point[] _points = new Point[count];
    private readonly Point[] _sorted = new Point[count];
    private Square[] _squares = new Square[64];
    private int _count;

    private struct Point
    {
        public double X;
        public double Y;
        public double Mass;
        public uint Code;
        public int Index;
    }

    private struct Square
    {
        public double X;
        public double Y;
        public double Mass;
        public double Squared; // of the side, over that of the openness
        public int Next;       // the square after all those within this one
        public int First;      // of its points, or −1 where it has squares within
        public int End;
    }

    public void Build(double[] x, double[] y, double[] mass)
    {
        double lowX = x[0], lowY = y[0], highX = lowX, highY = lowY;
        for (var i = 0; i < x.Length; i++)
        {
            (lowX, highX) = (Math.Min(lowX, x[i]), Math.Max(highX, x[i]));
            (lowY, highY) = (Math.Min(lowY, y[i]), Math.Max(highY, y[i]));
        }

        var side = Math.Max(Math.Max(highX - lowX, highY - lowY), 1e-9) * 1.0001;
        var scale = (1 << Deepest) / side;
        for (var i = 0; i < x.Length; i++)
        {
            var code = Spread((uint)((x[i] - lowX) * scale)) | (Spread((uint)((y[i] - lowY) * scale)) << 1);
            _points[i] = new() { X = x[i], Y = y[i], Mass = mass[i], Code = code, Index = i };
        }

        Sort();
        _count = 0;
        Add(0, _points.Length, 0, side);
    }

    /// <summary>The points in an order in which each is near the one before: walks for them go nearly the same way.</summary>
    public int At(int place) => _points[place].Index;

    /// <summary>The sum over all other points of mass / distance, as a force that pushes away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe (double X, double Y) PushOn(double hereX, double hereY)
    {
        double pushX = 0, pushY = 0;
        fixed (Square* squares = _squares)
        fixed (Point* points = _points)
        {
            for (var i = 0; i < _count;)
            {
                var square = squares + i;
                double dx = hereX - square->X, dy = hereY - square->Y;
                var squared = (dx * dx) + (dy * dy);
                if (square->Squared < squared)
                {
                    var force = square->Mass / squared;
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
                        // A point pushes itself, and whoever stands at the same spot, by nothing.
                        double px = hereX - points[p].X, py = hereY - points[p].Y;
                        var force = points[p].Mass / ((px * px) + (py * py) + 1e-9);
                        pushX += px * force;
                        pushY += py * force;
                    }

                    i = square->Next;
                }
            }
        }

        return (pushX, pushY);
    }

    private void Add(int first, int end, int depth, double side)
    {
        var here = _count++;
        if (here == _squares.Length)
        {
            Array.Resize(ref _squares, 2 * here);
        }

        var square = new Square { Squared = side * side / (Openness * Openness), First = -1, End = end };
        if (end - first <= FewPoints || depth == Deepest)
        {
            square.First = first;
        }
        else
        {
            var shift = 2 * (Deepest - depth - 1);
            for (var begin = first; begin < end;)
            {
                var quarter = _points[begin].Code >> shift;
                var next = begin + 1;
                while (next < end && _points[next].Code >> shift == quarter)
                {
                    next++;
                }

                Add(begin, next, depth + 1, side / 2);
                begin = next;
            }
        }

        for (var i = first; i < end; i++)
        {
            square.Mass += _points[i].Mass;
            square.X += _points[i].Mass * _points[i].X;
            square.Y += _points[i].Mass * _points[i].Y;
        }

        square.X /= square.Mass;
        square.Y /= square.Mass;
        square.Next = _count;
        _squares[here] = square;
    }

    /// <summary>Sorts by code, eight bits at a time.</summary>
    private void Sort()
    {
        var (from, to) = (_points, _sorted);
        Span<int> next = stackalloc int[257];
        for (var shift = 0; shift < 32; shift += 8)
        {
            next.Clear();
            foreach (ref var point in from.AsSpan())
            {
                next[(int)((point.Code >> shift) & 255) + 1]++;
            }

            for (var i = 0; i < 256; i++)
            {
                next[i + 1] += next[i];
            }

            foreach (ref var point in from.AsSpan())
            {
                to[next[(int)((point.Code >> shift) & 255)]++] = point;
            }

            (from, to) = (to, from);
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
