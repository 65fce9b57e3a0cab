namespace Skein.GroupFormation.Solver;

/// <summary>
/// A linear program over whole numbers: columns between bounds, rows of weighted columns between bounds, a cost to be low.
/// </summary>
/// <param name="seed">Which of equally good answers it comes to.</param>
internal sealed partial class WholeProgram(int seed)
{
    public const double Endless = double.PositiveInfinity;
    private const double Doubt = 1e-4;

    /// <summary>A program as it was at a time.</summary>
    public sealed record Mark(int Rows, double[] Low, double[] High, double[] RowLow, double[] RowHigh, double[]? Known);

    /// <summary>Whether seats come out whole of themselves, as a rule, once the other columns are.</summary>
    public bool IsFlow { get; set; } = true;

    /// <summary>The best values known.</summary>
    public double[]? Known { get; private set; }

    public int Columns => Low.Count;

    public int Rows => Start.Count;

    internal List<double> Low { get; } = [];

    internal List<double> High { get; } = [];

    internal List<bool> IsSeat { get; } = [];

    internal List<double> RowLow { get; } = [];

    internal List<double> RowHigh { get; } = [];

    internal List<int> Start { get; } = [];

    internal List<int> Index { get; } = [];

    internal List<double> Value { get; } = [];

    /// <summary>A new column of whole numbers.</summary>
    /// <param name="low">Its least value.</param>
    /// <param name="high">Its most.</param>
    /// <param name="isSeat">Whether it comes out whole of itself in a run as a flow, once the others are.</param>
    /// <returns>Its number.</returns>
    public int Column(double low, double high, bool isSeat = false)
    {
        Low.Add(low);
        High.Add(high);
        IsSeat.Add(isSeat);
        return Columns - 1;
    }

    /// <summary>A new row: the sum of the terms lies between the bounds.</summary>
    public int Row(double low, double high, Terms terms)
    {
        Start.Add(Index.Count);
        RowLow.Add(low);
        RowHigh.Add(high);
        Index.AddRange(terms.Columns);
        Value.AddRange(terms.Weights);
        return Rows - 1;
    }

    /// <summary>A new row: the terms sum to 0 at most.</summary>
    public void AtMostNothing(Terms terms) => Row(-Endless, 0, terms);

    /// <summary>A new row: the terms sum to 0 at least.</summary>
    public void AtLeastNothing(Terms terms) => Row(0, Endless, terms);

    public void BoundRow(int row, double low, double high) => (RowLow[row], RowHigh[row]) = (low, high);

    /// <summary>Whether the column's bounds leave it this value.</summary>
    public bool MayBe(int column, double value) => Low[column] <= value && value <= High[column];

    /// <summary>Values for the next search to begin from, if they keep every row.</summary>
    public void Know(double[] values) => Known = KeepsRows(values) ? values : Known;

    /// <summary>Remembers the program as it is.</summary>
    public Mark Remember() => new(Rows, [.. Low], [.. High], [.. RowLow], [.. RowHigh], Known);

    /// <summary>Makes the program what it was, but for columns added since, which no row holds any more.</summary>
    public void Return(Mark mark)
    {
        if (mark.Rows < Rows)
        {
            Value.RemoveRange(Start[mark.Rows], Value.Count - Start[mark.Rows]);
            Index.RemoveRange(Start[mark.Rows], Index.Count - Start[mark.Rows]);
            Start.RemoveRange(mark.Rows, Rows - mark.Rows);
        }

        Restore(mark.Low, mark.High);
        RowLow.Clear();
        RowLow.AddRange(mark.RowLow);
        RowHigh.Clear();
        RowHigh.AddRange(mark.RowHigh);
        Known = mark.Known;
    }

    private void Restore(double[] low, double[] high)
    {
        for (var c = 0; c < low.Length; c++)
        {
            (Low[c], High[c]) = (low[c], high[c]);
        }
    }

    private bool KeepsRows(double[] values)
    {
        for (var c = 0; c < Columns; c++)
        {
            var value = c < values.Length ? values[c] : 0;
            if (value < Low[c] - Doubt || value > High[c] + Doubt)
            {
                return false;
            }
        }

        for (var r = 0; r < Rows; r++)
        {
            var sum = 0.0;
            for (var t = Start[r]; t < (r + 1 < Rows ? Start[r + 1] : Index.Count); t++)
            {
                sum += Index[t] < values.Length ? Value[t] * values[Index[t]] : 0;
            }

            if (sum < RowLow[r] - Doubt || sum > RowHigh[r] + Doubt)
            {
                return false;
            }
        }

        return true;
    }
}
