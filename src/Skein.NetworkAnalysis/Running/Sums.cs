using System.Runtime.CompilerServices;

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

    /// <summary>The inner product of two vectors.</summary>
    public static double Product(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }

        for (; i < x.Length; i++)
        {
            a += x[i] * y[i];
        }

        return a + b + (c + d);
    }
}
