namespace Skein.GroupFormation.Solver;

/// <summary>A sum of columns, each with a weight.</summary>
internal sealed class Terms : List<(int Column, double Weight)>
{
    public static IEnumerable<(int Column, double Weight)> Each(IEnumerable<int> columns, double weight = 1) =>
        columns.Select(column => (column, weight));

    /// <summary>What they sum to, in whole numbers.</summary>
    public long Of(double[] values) => this.Sum(term => (long)term.Weight * (long)Math.Round(values[term.Column]));
}
