using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Skein.NetworkAnalysis;

/// <summary>
/// Sums over a row in four lanes, added up in a fixed order: the lanes keep the processor busy, and the order keeps the numbers
/// the same on every machine.
/// </summary>
internal static unsafe class Sums
{
    /// <summary>The sum of the values at the given places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(int* place, int count, double* value)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            a += value[place[i]];
            b += value[place[i + 1]];
            c += value[place[i + 2]];
            d += value[place[i + 3]];
        }

        for (; i < count; i++)
        {
            a += value[place[i]];
        }

        return a + b + (c + d);
    }

    /// <summary>The sum of the values at the given places, each times its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double At(int* place, int count, double* value, double* weight)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            a += value[place[i]] * weight[i];
            b += value[place[i + 1]] * weight[i + 1];
            c += value[place[i + 2]] * weight[i + 2];
            d += value[place[i + 3]] * weight[i + 3];
        }

        for (; i < count; i++)
        {
            a += value[place[i]] * weight[i];
        }

        return a + b + (c + d);
    }

    /// <summary>The inner product of two vectors, in four lanes whatever the processor has.</summary>
    public static double Product(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var lanes = Vector256<double>.Zero;
        var i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            lanes += Vector256.Create(x.Slice(i, 4)) * Vector256.Create(y.Slice(i, 4));
        }

        var sum = lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
        for (; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }

    /// <summary>Adds a vector, so many times, to another.</summary>
    public static void Add(Span<double> to, ReadOnlySpan<double> what, double times)
    {
        var i = 0;
        for (; i + 4 <= to.Length; i += 4)
        {
            (Vector256.Create<double>(to.Slice(i, 4)) + (Vector256.Create(what.Slice(i, 4)) * times)).CopyTo(to[i..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] += what[i] * times;
        }
    }
}
