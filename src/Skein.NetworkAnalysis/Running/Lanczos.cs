namespace Skein.NetworkAnalysis;

/// <summary>Finds the greatest eigenvalue of a symmetric operator, and its vector, by Lanczos's method with restarts.</summary>
/// <remarks>
/// Where several vectors share the eigenvalue, it finds what of the starting vector lies among them. Source: G. Golub and C. Van
/// Loan, “Matrix Computations”, chapter 10. Cost: a product a step and 64 vectors of memory. Deterministic.
/// </remarks>
internal static class Lanczos
{
    private const int MostSteps = 64;
    private const int MostRounds = 200;
    private const double Tolerance = 1e-13;

    /// <summary>Turns <paramref name="vector"/> into the eigenvector, of length 1.</summary>
    /// <param name="vector">Where to start, not zero.</param>
    /// <param name="multiply">Writes the product of the operator and the first vector into the second.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The eigenvalue.</returns>
    public static double Find(double[] vector, Action<double[], double[]> multiply, CancellationToken cancel)
    {
        var steps = Math.Min(MostSteps, vector.Length);
        var basis = new double[steps + 1][];
        var (along, across, mix) = (new double[steps], new double[steps + 1], new double[steps]);
        Scale(vector, 1 / Math.Sqrt(Sums.Product(vector, vector)));
        var value = 0.0;
        for (var round = 0; round < MostRounds; round++)
        {
            basis[0] = vector;
            var made = 0;
            var isThere = false;
            while (made < steps && !isThere)
            {
                cancel.ThrowIfCancellationRequested();
                Extend(basis, along, across, made, multiply);
                made++;
                if (made % 4 == 0 || made == steps || across[made] == 0)
                {
                    value = TopOf(along.AsSpan(0, made), across, mix);
                    isThere = across[made] * Math.Abs(mix[made - 1]) <= Tolerance * Math.Abs(value);
                }
            }

            vector = Mix(basis, mix.AsSpan(0, made), vector);
            if (isThere)
            {
                break;
            }
        }

        return value;
    }

    private static void Extend(double[][] basis, double[] along, double[] across, int step, Action<double[], double[]> multiply)
    {
        var (here, next) = (basis[step], basis[step + 1] ??= new double[basis[step].Length]);
        multiply(here, next);
        if (step > 0)
        {
            Sums.Add(next, basis[step - 1], -across[step]);
        }

        along[step] = Sums.Product(here, next);
        Sums.Add(next, here, -along[step]);
        var length = Math.Sqrt(Sums.Product(next, next));

        // What is left after a space is exhausted is rounding, and no direction.
        across[step + 1] = length <= 1e-14 * (Math.Abs(along[step]) + across[step]) ? 0 : length;
        if (across[step + 1] > 0)
        {
            Scale(next, 1 / length);
        }
    }

    /// <summary>The greatest eigenvalue of the tridiagonal matrix: halving the interval in which it lies, then its
    /// vector.</summary>
    private static double TopOf(ReadOnlySpan<double> along, double[] across, double[] mix)
    {
        var (low, high) = (double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < along.Length; i++)
        {
            low = Math.Max(low, along[i]);
            high = Math.Max(high, along[i] + Math.Abs(across[i]) + (i + 1 < along.Length ? Math.Abs(across[i + 1]) : 0));
        }

        for (var i = 0; i < 100 && high > low; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = IsAbove(middle, along, across) ? (low, middle) : (middle, high);
        }

        FindVector(high + (Math.Abs(high) * 1e-15) + double.Epsilon, along, across, mix);
        return high;
    }

    /// <summary>Whether a number lies above every eigenvalue: the pivots of T − x are negative then.</summary>
    private static bool IsAbove(double x, ReadOnlySpan<double> along, double[] across)
    {
        double pivot = 1;
        for (var i = 0; i < along.Length; i++)
        {
            pivot = along[i] - x - (i == 0 ? 0 : across[i] * across[i] / pivot);
            if (pivot >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Inverse iteration just above the eigenvalue, where T − x needs no exchange of rows.</summary>
    private static void FindVector(double x, ReadOnlySpan<double> along, double[] across, double[] mix)
    {
        var count = along.Length;
        var pivots = new double[count];
        for (var i = 0; i < count; i++)
        {
            pivots[i] = along[i] - x - (i == 0 ? 0 : across[i] * across[i] / pivots[i - 1]);
            if (pivots[i] >= 0)
            {
                pivots[i] = -Math.Max(Math.Abs(x), 1) * 1e-16;
            }
        }

        mix.AsSpan(0, count).Fill(1);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 1; i < count; i++)
            {
                mix[i] -= across[i] / pivots[i - 1] * mix[i - 1];
            }

            mix[count - 1] /= pivots[count - 1];
            for (var i = count - 2; i >= 0; i--)
            {
                mix[i] = (mix[i] - (across[i + 1] * mix[i + 1])) / pivots[i];
            }

            Scale(mix.AsSpan(0, count), 1 / Math.Sqrt(Sums.Product(mix.AsSpan(0, count), mix.AsSpan(0, count))));
        }
    }

    private static double[] Mix(double[][] basis, ReadOnlySpan<double> mix, double[] result)
    {
        var sum = new double[result.Length];
        for (var i = 0; i < mix.Length; i++)
        {
            Sums.Add(sum, basis[i], mix[i]);
        }

        Scale(sum, 1 / Math.Sqrt(Sums.Product(sum, sum)));
        sum.CopyTo(result, 0);
        return result;
    }

    private static void Scale(Span<double> vector, double by)
    {
        foreach (ref var x in vector)
        {
            x *= by;
        }
    }
}
