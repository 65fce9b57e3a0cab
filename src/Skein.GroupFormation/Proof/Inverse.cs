namespace Skein.GroupFormation.Proof;

/// <summary>The inverse of a basis, row by row.</summary>
internal sealed class Inverse(int size)
{
    private readonly double[] _cells = new double[size * size];

    public Span<double> Row(int row) => _cells.AsSpan(row * size, size);

    /// <summary>Puts another column into the basis at a row.</summary>
    /// <param name="leaving">The row.</param>
    /// <param name="turned">The inverse times the column.</param>
    /// <param name="value">The inverse times the right-hand side; kept up to date, and never below 0.</param>
    public void Turn(int leaving, ReadOnlySpan<double> turned, Span<double> value)
    {
        var pivot = Row(leaving);
        var scale = 1 / turned[leaving];
        for (var c = 0; c < size; c++)
        {
            pivot[c] *= scale;
        }

        value[leaving] *= scale;
        for (var r = 0; r < size; r++)
        {
            var factor = turned[r];
            if (r == leaving || factor == 0)
            {
                continue;
            }

            var row = Row(r);
            for (var c = 0; c < size; c++)
            {
                row[c] -= factor * pivot[c];
            }

            value[r] = Math.Max(0, value[r] - (factor * value[leaving]));
        }
    }

    /// <summary>The sum of the products.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        // Four sums side by side on every machine, so that the same instance gives the same numbers everywhere.
        double first = 0, second = 0, third = 0, fourth = 0;
        var i = 0;
        for (; i <= a.Length - 4; i += 4)
        {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
        {
            first += a[i] * b[i];
        }

        return first + second + third + fourth;
    }
}
