namespace Skein.GroupFormation.Solver;

/// <summary>A linear program over whole numbers: columns between bounds, sums of them between bounds, a cost to be low.</summary>
/// <param name="options">Which of equally good answers it comes to, and on how many threads.</param>
internal sealed class WholeProgram(FormationOptions options)
{
    public const double Endless = double.PositiveInfinity;
    private const double Doubt = 1e-4;
    private const int Guesses = 5;

    /// <summary>A program as it was at a time.</summary>
    public sealed record Mark(Column[] Columns, Row[] Rows, double[]? Known);

    /// <summary>Whether seats come out whole of themselves, as a rule, once the other columns are.</summary>
    public bool IsFlow { get; set; } = true;

    /// <summary>Whether it is searched as it stands: made smaller first, it hides from cuts what they show at once.</summary>
    public bool IsPlain { get; set; }

    /// <summary>The best values known.</summary>
    public double[]? Known { get; private set; }

    /// <summary>The same, for what begins only once some are known.</summary>
    public double[] BestKnown => Known ?? throw new InvalidOperationException("No values of the program are known yet.");

    /// <summary>Whether the values known keep every row: rows may have come since.</summary>
    public bool KeepsRows => Known is not null && Holds(Known);

    public List<Column> Columns { get; } = [];
    public List<Row> Rows { get; } = [];

    /// <summary>A column of whole numbers. A seat comes out whole of itself in a run as a flow, once the others are.</summary>
    public int Column(double low, double high, bool isSeat = false)
    {
        Columns.Add(new(low, high, isSeat));
        return Columns.Count - 1;
    }

    public int Row(double low, double high, Terms terms)
    {
        Rows.Add(new(low, high, [.. terms.Where(term => term.Weight != 0)]));
        return Rows.Count - 1;
    }

    public void AtMostNothing(Terms terms) => Row(-Endless, 0, terms);

    public void AtLeastNothing(Terms terms) => Row(0, Endless, terms);

    public void BoundRow(int row, double low, double high) => Rows[row] = Rows[row] with { Low = low, High = high };

    /// <summary>Values for the next search to begin from, if they keep every row.</summary>
    public void Know(double[] values) => Known = Holds(values) ? values : Known;

    public Mark Remember() => new([.. Columns], [.. Rows], Known);

    /// <summary>Makes the program what it was, but for columns added since, which no row holds any more.</summary>
    public void Return(Mark mark)
    {
        Rows.Clear();
        Rows.AddRange(mark.Rows);
        Restore(mark.Columns);
        Known = mark.Known;
    }

    /// <summary>Finds values at which the terms sum to as little as possible, and holds them to no more from then on.</summary>
    /// <remarks>The relaxed program says what the terms sum to at least, and at what price each column leaves its bound. Mostly
    /// the next whole number can be reached, and then few columns are free to move; so that is tried first, as far as the root
    /// of the search settles it. Source: L. Wolsey, “Integer Programming”, 2nd edition, 2020, section 7.5, reduced cost
    /// fixing.</remarks>
    /// <param name="cost">The terms, each of whole weight.</param>
    /// <param name="clock">When to stop.</param>
    /// <param name="known">What they are known to sum to at least.</param>
    /// <param name="improve">Lowers them from the values known, down to a least, before the whole is searched.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Answer Lower(Terms cost, Clock clock, long known = long.MinValue, Action<long, Clock>? improve = null)
    {
        var relaxed = Highs.Find(Columns, Rows, cost, new(options.Seed, IsRelaxed: true), null, clock);
        if (relaxed.IsImpossible)
        {
            return relaxed;
        }

        var row = Row(-Endless, Endless, cost);
        var least = Math.Max(relaxed.WholeBound, known);
        var best = KeepsRows ? cost.Of(BestKnown) : long.MaxValue;
        BoundRow(row, least, Endless);
        var all = Remember();
        using var whole = IsFlow || improve is not null ? null : new Meanwhile<Answer>(
            stop => Find(all, cost, clock.Part(1, stop)), least < best && options.Threads > 1, clock.Cancel);
        for (var guesses = 0; guesses < Guesses && least < best && relaxed.Values is not null && !clock.IsOver; guesses++)
        {
            // A least known from elsewhere is not held from below: cuts then soon raise the bound above it, where it cannot be.
            BoundRow(row, known > relaxed.WholeBound ? -Endless : least, least);
            var (settled, share) = (Settled(relaxed, least), clock.Part(improve is null ? 0.7 : 0.35));
            var guess = Find(Remember() with { Columns = settled }, cost, share, nodes: 1);
            if (guess.Values is not null)
            {
                Restore(settled);
                Known = guess.Values;
                return guess with { Bound = least };
            }

            if (!guess.IsImpossible)
            {
                break;
            }

            least++;
        }

        BoundRow(row, least, Endless);
        if (least < best && Known is not null)
        {
            improve?.Invoke(least, clock.Part(0.7));
            best = KeepsRows ? cost.Of(BestKnown) : best;
        }

        var answer = least < best ? whole?.Result ?? Find(Remember(), cost, clock) : new(Known, least, false);
        if (answer.Values is null)
        {
            // Whoever loosens other rows next must not be held by this one.
            BoundRow(row, -Endless, Endless);
        }
        else
        {
            Known = answer.Values;
            BoundRow(row, least, cost.Of(answer.Values));
            Restore(Settled(relaxed, cost.Of(answer.Values)));
        }

        return answer with { Bound = Math.Max(answer.Bound, least) };
    }

    /// <summary>Values, these columns as known, at which the terms sum to less or every row is kept at last; or null.</summary>
    public double[]? LowerPart(Terms cost, IEnumerable<int> stay, Clock clock)
    {
        var (part, known) = (Columns.ToArray(), Padded(BestKnown, Columns.Count));
        foreach (var at in stay)
        {
            part[at] = part[at] with { Low = Math.Round(known[at]), High = Math.Round(known[at]) };
        }
        var values = Find(Remember() with { Columns = part }, cost, clock, nodes: 1).Values;
        return values is not null && (cost.Of(values) < cost.Of(known) || !Holds(known)) ? values : null;
    }

    /// <summary>Runs with seats free between 0 and 1 where that may do, and if they do not come out whole, once more.</summary>
    private Answer Find(Mark program, Terms cost, Clock clock, int nodes = int.MaxValue)
    {
        var (columns, rows, known) = program;
        var start = known is null ? null : Padded(known, columns.Length);
        var how = new How(options.Seed, IsFlow: IsFlow, IsPlain: IsPlain, MostNodes: nodes);
        var answer = Highs.Find(columns, rows, cost, how, start, clock);
        return IsFlow && answer.Values?.Any(value => Math.Abs(value - Math.Round(value)) > Doubt) == true
            ? Highs.Find(columns, rows, cost, how with { IsFlow = false }, start, clock)
            : answer;
    }

    /// <summary>The columns, settled where they must stay at their bound for the terms to sum to no more than this.</summary>
    private Column[] Settled(Answer relaxed, long most)
    {
        if (relaxed is not { Values: { } values, Prices: { } prices })
        {
            return [.. Columns];
        }

        var spare = most - relaxed.Bound + Doubt;
        return
        [
            .. Columns.Select((column, c) =>
                prices[c] > spare && values[c] < column.Low + Doubt ? column with { High = column.Low }
                : -prices[c] > spare && values[c] > column.High - Doubt ? column with { Low = column.High }
                : column),
        ];
    }

    private void Restore(Column[] columns)
    {
        Columns.RemoveRange(0, columns.Length);
        Columns.InsertRange(0, columns);
    }

    /// <summary>Columns added since the values were found are 0.</summary>
    private static double[] Padded(double[] values, int columns) => [.. values, .. new double[columns - values.Length]];

    private bool Holds(double[] values)
    {
        var all = Padded(values, Columns.Count);
        return Columns.Index().All(column => IsBetween(column.Item.Low, all[column.Index], column.Item.High))
            && Rows.TrueForAll(row => IsBetween(row.Low, row.Terms.Sum(term => term.Weight * all[term.Column]), row.High));
    }

    private static bool IsBetween(double low, double value, double high) => low - Doubt < value && value < high + Doubt;
}

/// <summary>A column of a program, between bounds; a seat may come out whole of itself.</summary>
internal readonly record struct Column(double Low, double High, bool IsSeat);

/// <summary>A row of a program: the sum of the terms lies between the bounds.</summary>
internal readonly record struct Row(double Low, double High, Terms Terms);

/// <summary>A sum of columns, each with a weight.</summary>
internal sealed class Terms : List<(int Column, double Weight)>
{
    public static IEnumerable<(int Column, double Weight)> Each(IEnumerable<int> columns, double weight = 1) =>
        columns.Select(column => (column, weight));

    /// <summary>What they sum to, in whole numbers.</summary>
    public long Of(double[] values) => this.Sum(term => (long)term.Weight * (long)Math.Round(values[term.Column]));
}
