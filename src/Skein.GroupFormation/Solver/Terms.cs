namespace Skein.GroupFormation.Solver;

/// <summary>A sum of columns, each with a weight.</summary>
internal sealed class Terms
{
    public List<int> Columns { get; } = [];

    public List<double> Weights { get; } = [];

    public int Count => Columns.Count;

    public static Terms Of(params ReadOnlySpan<(int Column, double Weight)> parts)
    {
        var terms = new Terms();
        foreach (var (column, weight) in parts)
        {
            terms.Add(column, weight);
        }

        return terms;
    }

    /// <summary>Adds a column; one without weight is left out.</summary>
    public Terms Add(int column, double weight = 1)
    {
        if (weight != 0)
        {
            Columns.Add(column);
            Weights.Add(weight);
        }

        return this;
    }

    public Terms Add(Terms others)
    {
        Columns.AddRange(others.Columns);
        Weights.AddRange(others.Weights);
        return this;
    }

    public Terms Add(IEnumerable<int> columns, double weight = 1)
    {
        foreach (var column in columns)
        {
            Add(column, weight);
        }

        return this;
    }

    /// <summary>The weight of each of so many columns.</summary>
    public double[] AsCosts(int columns)
    {
        var costs = new double[columns];
        for (var t = 0; t < Count; t++)
        {
            costs[Columns[t]] += Weights[t];
        }

        return costs;
    }

    /// <summary>What they sum to, in whole numbers.</summary>
    public long Of(double[] values)
    {
        var sum = 0L;
        for (var t = 0; t < Count; t++)
        {
            sum += (long)Weights[t] * (long)Math.Round(values[Columns[t]]);
        }

        return sum;
    }
}
