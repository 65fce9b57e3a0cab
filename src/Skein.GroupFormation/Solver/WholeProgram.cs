namespace Skein.GroupFormation.Solver;

/// <summary>
/// A linear program over whole numbers: columns between bounds, rows of weighted columns between bounds, a cost to be low.
/// </summary>
/// <param name="seed">Which of equally good answers it comes to.</param>
internal sealed class WholeProgram(int seed)
{
    public const double Endless = double.PositiveInfinity;
    private const double Doubt = 1e-4;
    private const int Guesses = 5;

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

    /// <summary>Finds values at which the terms sum to as little as possible, and holds them to no more from then on.</summary>
    /// <remarks>
    /// The relaxed program says what the terms sum to at least, and at what price each column leaves its bound. Mostly the next
    /// whole number can be reached, and then few columns are free to move; so that is tried first, as far as the root of the
    /// search settles it.
    /// Source: L. Wolsey, “Integer Programming”, 2nd edition, 2020, section 7.5, reduced cost fixing.
    /// </remarks>
    /// <param name="cost">The terms, each of whole weight.</param>
    /// <param name="clock">When to stop.</param>
    /// <param name="known">What they are known to sum to at least.</param>
    /// <param name="improve">Lowers them part by part from the values known, down to a least, before the whole is
    /// searched.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Answer Lower(Terms cost, Clock clock, long known = long.MinValue, Action<long, Clock>? improve = null)
    {
        var costs = cost.AsCosts(Columns);
        var prices = new double[Columns];
        var relaxed = HighsRun.Find(this, costs, new(seed, IsRelaxed: true), null, prices, clock);
        if (relaxed.IsImpossible)
        {
            return relaxed;
        }

        var row = Row(-Endless, Endless, cost);
        var least = Math.Max(relaxed.WholeBound, known);
        var best = Known is not null && KeepsRows(Known) ? cost.Of(Known) : long.MaxValue;
        for (var guesses = 0; guesses < Guesses && least < best && relaxed.Values is not null && !clock.IsOver; guesses++)
        {
            var (low, high) = (Low.ToArray(), High.ToArray());
            BoundRow(row, least, least);
            Settle(relaxed, prices, least);
            var guess = Find(costs, clock.Part(improve is null ? 0.7 : 0.35), new(seed, MostNodes: 1));
            if (guess.Values is not null)
            {
                Known = guess.Values;
                return guess with { Bound = least };
            }

            Restore(low, high);
            if (!guess.IsImpossible)
            {
                break;
            }

            least++;
        }

        BoundRow(row, least, Endless);
        if (least < best && best < long.MaxValue)
        {
            improve?.Invoke(least, clock.Part(0.8));
            best = cost.Of(Known!);
        }

        var answer = least < best ? Find(costs, clock, new(seed)) : new(Known, least, false);
        if (answer.Values is null)
        {
            // Whoever loosens other rows next must not be held by this one.
            BoundRow(row, -Endless, Endless);
        }
        else
        {
            Known = answer.Values;
            BoundRow(row, least, cost.Of(answer.Values));
            Settle(relaxed, prices, cost.Of(answer.Values));
        }

        return answer with { Bound = Math.Max(answer.Bound, least) };
    }

    /// <summary>Lowers the terms from the values known, at which these columns stay.</summary>
    /// <returns>Whether they sum to less then.</returns>
    public bool LowerPart(Terms cost, IEnumerable<int> stay, Clock clock)
    {
        var (low, high, was) = (Low.ToArray(), High.ToArray(), cost.Of(Known!));
        foreach (var column in stay)
        {
            Low[column] = High[column] = column < Known!.Length ? Math.Round(Known[column]) : 0;
        }

        var part = Find(cost.AsCosts(Columns), clock, new(seed, MostNodes: 1)).Values;
        Restore(low, high);
        if (part is null || cost.Of(part) >= was)
        {
            return false;
        }

        Known = part;
        return true;
    }

    /// <summary>
    /// Runs with seats left free between 0 and 1 where that is told to do, and if they do not come out whole, once more.
    /// </summary>
    private Answer Find(double[] costs, Clock clock, How how)
    {
        var start = Known is null ? null : new double[Columns];
        Known?.CopyTo(start!, 0);
        var answer = HighsRun.Find(this, costs, how with { IsFlow = IsFlow }, start, [], clock);
        return IsFlow && answer.Values?.Any(value => Math.Abs(value - Math.Round(value)) > Doubt) == true
            ? HighsRun.Find(this, costs, how, start, [], clock)
            : answer;
    }

    /// <summary>Settles every column that must stay at its bound where the terms may sum to no more than this.</summary>
    private void Settle(Answer relaxed, double[] prices, long most)
    {
        for (var c = 0; c < prices.Length && relaxed.Values is not null; c++)
        {
            if (prices[c] > most - relaxed.Bound + Doubt && relaxed.Values[c] < Low[c] + Doubt)
            {
                High[c] = Low[c];
            }
            else if (-prices[c] > most - relaxed.Bound + Doubt && relaxed.Values[c] > High[c] - Doubt)
            {
                Low[c] = High[c];
            }
        }
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
