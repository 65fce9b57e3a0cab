using System.Runtime.InteropServices;

namespace Skein.GroupFormation.Solver;

/// <summary>A linear program over whole numbers: columns between bounds, rows of weighted columns between bounds, a cost to be low.</summary>
/// <remarks>HiGHS runs on one thread, so the same program has the same answer wherever no clock stopped it.</remarks>
internal sealed class WholeProgram(int seed)
{
    public const double Endless = double.PositiveInfinity;
    private const double Doubt = 1e-4;
    private const int Guesses = 5;

    /// <summary>A guess that the root of the search does not settle costs more than it saves.</summary>
    private const int GuessNodes = 1;
    private readonly List<double> _low = [];
    private readonly List<double> _high = [];
    private readonly List<bool> _isSeat = [];
    private readonly List<double> _rowLow = [];
    private readonly List<double> _rowHigh = [];
    private readonly List<int> _start = [];
    private readonly List<int> _index = [];
    private readonly List<double> _value = [];
    private double[]? _known;

    public sealed record Mark(int Rows, double[] Low, double[] High, double[] RowLow, double[] RowHigh, double[]? Known);

    /// <summary>The best values known.</summary>
    public double[]? Known => _known;

    public int Columns => _low.Count;

    public int Rows => _start.Count;

    /// <summary>A new column of whole numbers.</summary>
    /// <returns>Its number.</returns>
    public int Column(double low, double high, bool isSeat = false)
    {
        _isSeat.Add(isSeat);
        _low.Add(low);
        _high.Add(high);
        return _low.Count - 1;
    }

    /// <summary>Whether the column's bounds leave it this value.</summary>
    public bool MayBe(int column, double value) => _low[column] <= value && value <= _high[column];

    public void Bound(int column, double low, double high) => (_low[column], _high[column]) = (low, high);

    /// <summary>A new row: the sum of the terms lies between the bounds.</summary>
    public int Row(double low, double high, Terms terms)
    {
        _start.Add(_index.Count);
        _rowLow.Add(low);
        _rowHigh.Add(high);
        _index.AddRange(terms.Columns);
        _value.AddRange(terms.Weights);
        return _start.Count - 1;
    }

    /// <summary>Remembers the program as it is.</summary>
    public Mark Remember() => new(Rows, [.. _low], [.. _high], [.. _rowLow], [.. _rowHigh], _known);

    /// <summary>Makes the program what it was, but for columns added since, which no row holds any more.</summary>
    public void Return(Mark mark)
    {
        if (mark.Rows < Rows)
        {
            _index.RemoveRange(_start[mark.Rows], _index.Count - _start[mark.Rows]);
            _value.RemoveRange(_start[mark.Rows], _value.Count - _start[mark.Rows]);
            _start.RemoveRange(mark.Rows, _start.Count - mark.Rows);
        }

        Restore(mark.Low, mark.High);
        _rowLow.Clear();
        _rowLow.AddRange(mark.RowLow);
        _rowHigh.Clear();
        _rowHigh.AddRange(mark.RowHigh);
        _known = mark.Known is null ? null : [.. mark.Known];
    }

    public void BoundRow(int row, double low, double high) => (_rowLow[row], _rowHigh[row]) = (low, high);

    /// <summary>Values for the next search to begin from, if they keep every row.</summary>
    public void Know(double[] values) => _known = KeepsRows(values) ? values : _known;

    /// <summary>Finds values at which the terms sum to as little as possible, and holds them to no more from then on.</summary>
    /// <remarks>
    /// The relaxed program says what the terms sum to at least, and at what price each column leaves its bound. Mostly the next whole number
    /// can be reached, and then few columns are free to move; so that is tried first.
    /// Source: L. Wolsey, “Integer Programming”, 2nd edition, 2020, section 7.5, reduced cost fixing.
    /// </remarks>
    /// <param name="cost">The terms, each of whole weight.</param>
    /// <param name="clock">When to stop.</param>
    /// <param name="known">What they are known to sum to at least.</param>
    /// <param name="isFlow">Whether seats are whole of themselves once the other columns are.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Answer Lower(Terms cost, Clock clock, long known = long.MinValue, bool isFlow = false)
    {
        var prices = new double[Columns];
        var relaxed = Run(cost, clock, isRelaxed: true, prices);
        if (relaxed.IsImpossible)
        {
            return relaxed;
        }

        var row = Row(-Endless, Endless, cost);
        var least = Math.Max(relaxed.WholeBound, known);
        var best = KeepsRows(_known) ? cost.Of(_known!) : long.MaxValue;
        for (var guesses = 0; guesses < Guesses && least < best && relaxed.Values is not null && !clock.IsOver; guesses++)
        {
            var (low, high) = (_low.ToArray(), _high.ToArray());
            (_rowLow[row], _rowHigh[row]) = (least, least);
            Settle(relaxed, prices, least);
            var guess = Find(cost, clock.Part(0.5), GuessNodes, isFlow);
            if (guess.Values is not null)
            {
                _known = guess.Values;
                return guess with { Bound = least };
            }

            Restore(low, high);
            if (!guess.IsImpossible)
            {
                break;
            }

            least++;
        }

        (_rowLow[row], _rowHigh[row]) = (least, Endless);
        var answer = least < best ? Find(cost, clock, int.MaxValue, isFlow) : new(_known, least, false);
        _known = answer.Values ?? _known;
        if (answer.Values is null)
        {
            // Whoever loosens other rows next must not be held by this one.
            (_rowLow[row], _rowHigh[row]) = (-Endless, Endless);
        }
        else
        {
            _rowHigh[row] = cost.Of(answer.Values);
            Settle(relaxed, prices, cost.Of(answer.Values));
        }

        return answer with { Bound = Math.Max(answer.Bound, least) };
    }

    /// <summary>Whether these values are whole, and keep every bound and row as the program is now.</summary>
    private bool KeepsRows(double[]? values)
    {
        if (values is null)
        {
            return false;
        }

        for (var c = 0; c < Columns; c++)
        {
            var value = c < values.Length ? values[c] : 0;
            if (value < _low[c] - Doubt || value > _high[c] + Doubt)
            {
                return false;
            }
        }

        for (var r = 0; r < Rows; r++)
        {
            var sum = 0.0;
            for (var t = _start[r]; t < (r + 1 < Rows ? _start[r + 1] : _index.Count); t++)
            {
                sum += _index[t] < values.Length ? _value[t] * values[_index[t]] : 0;
            }

            if (sum < _rowLow[r] - Doubt || sum > _rowHigh[r] + Doubt)
            {
                return false;
            }
        }

        return true;
    }

    private void Settle(Answer relaxed, double[] prices, long most)
    {
        if (relaxed.Values is not { } values)
        {
            return;
        }

        for (var c = 0; c < prices.Length; c++)
        {
            if (prices[c] > most - relaxed.Bound + Doubt && values[c] < _low[c] + Doubt)
            {
                _high[c] = _low[c];
            }
            else if (-prices[c] > most - relaxed.Bound + Doubt && values[c] > _high[c] - Doubt)
            {
                _low[c] = _high[c];
            }
        }
    }

    private void Restore(double[] low, double[] high)
    {
        for (var c = 0; c < low.Length; c++)
        {
            (_low[c], _high[c]) = (low[c], high[c]);
        }
    }

    /// <summary>Runs with seats left free between 0 and 1 where that is told to do, and if they do not come out whole, once more.</summary>
    private Answer Find(Terms cost, Clock clock, int mostNodes, bool isFlow)
    {
        var answer = Run(cost, clock, isRelaxed: false, [], mostNodes, isFlow);
        return isFlow && answer.Values?.Any(value => Math.Abs(value - Math.Round(value)) > Doubt) == true
            ? Run(cost, clock, isRelaxed: false, [], mostNodes)
            : answer;
    }

    private unsafe Answer Run(Terms cost, Clock clock, bool isRelaxed, double[] prices, int mostNodes = int.MaxValue, bool isFlow = false)
    {
        clock.Cancel.ThrowIfCancellationRequested();
        var costs = new double[Columns];
        for (var t = 0; t < cost.Count; t++)
        {
            costs[cost.Columns[t]] += cost.Weights[t];
        }

        var whole = new int[Columns];
        for (var c = 0; c < Columns; c++)
        {
            whole[c] = isFlow && _isSeat[c] ? 0 : 1;
        }

        var flag = (int*)NativeMemory.AllocZeroed(sizeof(int));
        var highs = Highs.Create();
        try
        {
            Configure(highs, clock.Left, seed);
            Highs.SetOption(highs, "solve_relaxation", isRelaxed);
            Highs.SetOption(highs, "mip_max_nodes", mostNodes);
            fixed (double* c = costs, low = Span(_low), high = Span(_high), rowLow = Span(_rowLow), rowHigh = Span(_rowHigh), value = Span(_value))
            fixed (int* start = Span(_start), index = Span(_index), w = whole)
            {
                Highs.PassModel(highs, Columns, Rows, _index.Count, 2, 1, 0, c, low, high, rowLow, rowHigh, start, index, value, w);
            }

            if (_known is not null && !isRelaxed)
            {
                Array.Resize(ref _known, Columns);
                fixed (double* known = _known)
                {
                    Highs.SetSolution(highs, known, null, null, null);
                }
            }

            Highs.SetCallback(highs, &Highs.Ask, flag);
            Highs.StartCallback(highs, isRelaxed ? Highs.CallbackSimplexInterrupt : Highs.CallbackMipInterrupt);
            using (clock.Cancel.Register(() => Volatile.Write(ref *flag, 1)))
            {
                Highs.Run(highs);
            }

            clock.Cancel.ThrowIfCancellationRequested();
            clock.HasStopped |= Highs.ModelStatus(highs) == Highs.StatusTimeLimit;
            return Read(highs, isRelaxed, prices);
        }
        finally
        {
            Highs.Destroy(highs);
            NativeMemory.Free(flag);
        }
    }

    private static void Configure(nint highs, TimeSpan left, int seed)
    {
        Highs.SetOption(highs, "output_flag", false);
        Highs.SetOption(highs, "threads", 1);
        Highs.SetOption(highs, "random_seed", seed & int.MaxValue);
        Highs.SetOption(highs, "parallel", "off");
        Highs.SetOption(highs, "mip_rel_gap", 0.0);
        Highs.SetOption(highs, "mip_abs_gap", 0.99);
        Highs.SetOption(highs, "time_limit", Math.Max(0.01, left.TotalSeconds));
    }

    private unsafe Answer Read(nint highs, bool isRelaxed, double[] prices)
    {
        var status = Highs.ModelStatus(highs);
        Highs.Info(highs, "primal_solution_status", out int found);
        Highs.Info(highs, isRelaxed ? "objective_function_value" : "mip_dual_bound", out double bound);
        if (isRelaxed && status != Highs.StatusOptimal)
        {
            return new(null, double.NegativeInfinity, status == Highs.StatusInfeasible);
        }

        var values = found == 2 ? new double[Columns] : null;
        fixed (double* v = values, p = isRelaxed ? prices : null)
        {
            if (values is not null)
            {
                Highs.Solution(highs, v, p, null, null);
            }
        }

        return new(values, double.IsFinite(bound) ? bound : double.NegativeInfinity, status == Highs.StatusInfeasible);
    }

    private static Span<T> Span<T>(List<T> list) => CollectionsMarshal.AsSpan(list);
}
