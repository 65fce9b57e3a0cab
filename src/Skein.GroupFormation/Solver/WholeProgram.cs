namespace Skein.GroupFormation.Solver;

internal sealed partial class WholeProgram
{
    private const int Guesses = 5;

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
    /// <param name="improve">Lowers them part by part from the values known, down to a least, before the whole is tried.</param>
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
        var isKnown = Known is not null && KeepsRows(Known);
        if (isKnown)
        {
            improve?.Invoke(least, clock.Part(0.75));
        }

        var best = isKnown ? cost.Of(Known!) : long.MaxValue;
        for (var guesses = 0; guesses < Guesses && least < best && relaxed.Values is not null && !clock.IsOver; guesses++)
        {
            var (low, high) = (Low.ToArray(), High.ToArray());
            BoundRow(row, least, least);
            Settle(relaxed, prices, least);
            var guess = Find(costs, clock.Part(0.7), new(seed, MostNodes: 1));
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
}
