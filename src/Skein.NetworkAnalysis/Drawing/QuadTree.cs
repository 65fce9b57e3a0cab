using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Points of the plane in nested squares, so that those far away can be taken together as one.</summary>
/// <remarks>Source: J. Barnes and P. Hut, “A hierarchical O(N log N) force-calculation algorithm”, Nature 324, 1986.</remarks>
internal sealed class QuadTree
{
    /// <summary>A square is taken as one point if it is this much smaller than it is far away.</summary>
    private const double Openness = 1.1;
    private const int Deepest = 30;

    private double[] _mass = [];
    private double[] _sumX = [];
    private double[] _sumY = [];
    private double[] _side = [];
    private int[] _child = []; // four a square: 0 for none, else a square, or ~point
    private int _count;

    public void Build(double[] x, double[] y, double[] mass)
    {
        double lowX = double.PositiveInfinity, lowY = lowX, highX = double.NegativeInfinity, highY = highX;
        for (var i = 0; i < x.Length; i++)
        {
            (lowX, highX) = (Math.Min(lowX, x[i]), Math.Max(highX, x[i]));
            (lowY, highY) = (Math.Min(lowY, y[i]), Math.Max(highY, y[i]));
        }

        var side = Math.Max(Math.Max(highX - lowX, highY - lowY), 1e-9) * 1.0001;
        _count = 0;
        NewSquare(side);
        for (var i = 0; i < x.Length; i++)
        {
            Insert(i, x, y, mass, lowX + (side / 2), lowY + (side / 2), side);
        }

        for (var s = 0; s < _count; s++)
        {
            _sumX[s] /= _mass[s];
            _sumY[s] /= _mass[s];
        }
    }

    /// <summary>The sum over all other points of mass / distance, as a force that pushes away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double X, double Y) PushOn(int point, double[] x, double[] y, double[] mass, int[] stack)
    {
        double hereX = x[point], hereY = y[point], pushX = 0, pushY = 0;
        var depth = 0;
        stack[depth++] = 0;
        while (depth > 0)
        {
            var square = stack[--depth];
            var (dx, dy) = (hereX - _sumX[square], hereY - _sumY[square]);
            var squared = (dx * dx) + (dy * dy);
            if (_side[square] * _side[square] < squared * (Openness * Openness))
            {
                var force = _mass[square] / squared;
                pushX += dx * force;
                pushY += dy * force;
                continue;
            }

            for (var i = 4 * square; i < (4 * square) + 4; i++)
            {
                var child = _child[i];
                if (child > 0)
                {
                    stack[depth++] = child;
                }
                else if (child < 0 && ~child != point)
                {
                    var other = ~child;
                    (dx, dy) = (hereX - x[other], hereY - y[other]);
                    var force = mass[other] / Math.Max((dx * dx) + (dy * dy), 1e-12);
                    pushX += dx * force;
                    pushY += dy * force;
                }
            }
        }

        return (pushX, pushY);
    }

    /// <summary>How long a stack a walk may need.</summary>
    public static int StackLength => 4 * (Deepest + 2);

    private void Insert(int point, double[] x, double[] y, double[] mass, double middleX, double middleY, double side)
    {
        var square = 0;
        for (var depth = 0; ; depth++)
        {
            _mass[square] += mass[point];
            _sumX[square] += mass[point] * x[point];
            _sumY[square] += mass[point] * y[point];
            var (right, up) = (x[point] >= middleX, y[point] >= middleY);
            var place = (4 * square) + (right ? 1 : 0) + (up ? 2 : 0);
            side /= 2;
            middleX += (right ? side : -side) / 2;
            middleY += (up ? side : -side) / 2;
            var there = _child[place];
            if (there == 0)
            {
                _child[place] = ~point;
                return;
            }

            if (there < 0)
            {
                if (depth == Deepest)
                {
                    return; // the two are as good as at the same spot, where the square's mass counts both
                }

                var inner = NewSquare(side);
                _child[place] = inner;
                var other = ~there;
                _mass[inner] = mass[other];
                _sumX[inner] = mass[other] * x[other];
                _sumY[inner] = mass[other] * y[other];
                _child[(4 * inner) + (x[other] >= middleX ? 1 : 0) + (y[other] >= middleY ? 2 : 0)] = there;
                there = inner;
            }

            square = there;
        }
    }

    private int NewSquare(double side)
    {
        if (_count == _mass.Length)
        {
            var size = Math.Max(64, 2 * _count);
            Array.Resize(ref _mass, size);
            Array.Resize(ref _sumX, size);
            Array.Resize(ref _sumY, size);
            Array.Resize(ref _side, size);
            Array.Resize(ref _child, 4 * size);
        }

        (_mass[_count], _sumX[_count], _sumY[_count], _side[_count]) = (0, 0, 0, side);
        Array.Clear(_child, 4 * _count, 4);
        return _count++;
    }
}
