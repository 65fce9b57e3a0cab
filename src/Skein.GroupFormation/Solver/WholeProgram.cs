using System.Runtime.InteropServices;

namespace Skein.GroupFormation.Solver;

/// <summary>A linear program over whole numbers: columns between bounds, rows of weighted columns between bounds, a cost to be low.</summary>
/// <remarks>HiGHS runs on one thread, so the same program has the same answer wherever no clock stopped it.</remarks>
internal sealed class WholeProgram
{
    public const double Endless = double.PositiveInfinity;
    private readonly List<double> _low = [];
    private readonly List<double> _high = [];
    private readonly List<double> _rowLow = [];
    private readonly List<double> _rowHigh = [];
    private readonly List<int> _start = [];
    private readonly List<int> _index = [];
    private readonly List<double> _value = [];
    private double[]? _known;

    public int Columns => _low.Count;

    public int Rows => _start.Count;

    /// <summary>A new column of whole numbers.</summary>
    /// <returns>Its number.</returns>
    public int Column(double low, double high)
    {
        _low.Add(low);
        _high.Add(high);
        return _low.Count - 1;
    }

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

    public void BoundRow(int row, double low, double high) => (_rowLow[row], _rowHigh[row]) = (low, high);

    /// <summary>Values that keep every row, for the next search to begin from.</summary>
    public void Know(double[] values) => _known = values;

    /// <summary>Finds values at which the terms sum to as little as possible.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public unsafe Answer Minimise(Terms cost, Clock clock)
    {
        clock.Cancel.ThrowIfCancellationRequested();
        var costs = new double[Columns];
        for (var t = 0; t < cost.Count; t++)
        {
            costs[cost.Columns[t]] += cost.Weights[t];
        }

        var whole = new int[Columns];
        Array.Fill(whole, 1);
        var flag = (int*)NativeMemory.AllocZeroed(sizeof(int));
        var highs = Highs.Create();
        try
        {
            Configure(highs, clock.Left);
            fixed (double* c = costs, low = Span(_low), high = Span(_high), rowLow = Span(_rowLow), rowHigh = Span(_rowHigh), value = Span(_value))
            fixed (int* start = Span(_start), index = Span(_index), w = whole)
            {
                Highs.PassModel(highs, Columns, Rows, _index.Count, 2, 1, 0, c, low, high, rowLow, rowHigh, start, index, value, w);
            }

            if (_known is not null)
            {
                Array.Resize(ref _known, Columns);
                fixed (double* known = _known)
                {
                    Highs.SetSolution(highs, known, null, null, null);
                }
            }

            Highs.SetCallback(highs, &Highs.Ask, flag);
            Highs.StartCallback(highs, Highs.CallbackMipInterrupt);
            using (clock.Cancel.Register(() => Volatile.Write(ref *flag, 1)))
            {
                Highs.Run(highs);
            }

            clock.Cancel.ThrowIfCancellationRequested();
            return Read(highs);
        }
        finally
        {
            Highs.Destroy(highs);
            NativeMemory.Free(flag);
        }
    }

    private static void Configure(nint highs, TimeSpan left)
    {
        Highs.SetOption(highs, "output_flag", false);
        Highs.SetOption(highs, "threads", 1);
        Highs.SetOption(highs, "parallel", "off");
        Highs.SetOption(highs, "mip_rel_gap", 0.0);
        Highs.SetOption(highs, "mip_abs_gap", 0.99);
        Highs.SetOption(highs, "time_limit", Math.Max(0.01, left.TotalSeconds));
    }

    private unsafe Answer Read(nint highs)
    {
        var status = Highs.ModelStatus(highs);
        Highs.Info(highs, "primal_solution_status", out int found);
        Highs.Info(highs, "mip_dual_bound", out double bound);
        double[]? values = null;
        if (found == 2)
        {
            values = new double[Columns];
            fixed (double* v = values)
            {
                Highs.Solution(highs, v, null, null, null);
            }

            _known = values;
        }

        return new(values, double.IsFinite(bound) ? bound : double.NegativeInfinity, status == Highs.StatusInfeasible);
    }

    private static Span<T> Span<T>(List<T> list) => CollectionsMarshal.AsSpan(list);
}
