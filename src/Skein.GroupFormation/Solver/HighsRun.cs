using System.Runtime.InteropServices;

namespace Skein.GroupFormation.Solver;

/// <summary>
/// One run of HiGHS on a program, on one thread: so the same program has the same answer wherever no clock stopped it.
/// </summary>
internal static unsafe class HighsRun
{
    private const int RowWise = 2;
    private const int Minimise = 1;

    /// <param name="program">The program.</param>
    /// <param name="cost">What is to be low.</param>
    /// <param name="how">Which of its columns must come out whole, and how far to look.</param>
    /// <param name="start">Values to begin from, or null.</param>
    /// <param name="prices">Receives, for a relaxed run, what it costs at least to move each column by one off its bound.</param>
    /// <param name="clock">When to stop.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Answer Find(WholeProgram program, double[] cost, How how, double[]? start, double[] prices, Clock clock)
    {
        clock.Cancel.ThrowIfCancellationRequested();
        var flag = (int*)NativeMemory.AllocZeroed(sizeof(int));
        var highs = Highs.Create();
        try
        {
            Configure(highs, how, clock.Left);
            Pass(highs, program, cost, how);
            fixed (double* known = how.IsRelaxed ? null : start)
            {
                Must(known is null ? 0 : Highs.SetSolution(highs, known, null, null, null));
            }

            Must(Highs.SetCallback(highs, &Highs.Ask, flag));
            Must(Highs.StartCallback(highs, how.IsRelaxed ? Highs.CallbackSimplexInterrupt : Highs.CallbackMipInterrupt));
            using (clock.Cancel.Register(() => Volatile.Write(ref *flag, 1)))
            {
                Must(Highs.Run(highs));
            }

            clock.Cancel.ThrowIfCancellationRequested();
            clock.HasStopped |= Highs.ModelStatus(highs) == Highs.StatusTimeLimit;
            return Read(highs, program.Columns, how.IsRelaxed, prices);
        }
        finally
        {
            Highs.Destroy(highs);
            NativeMemory.Free(flag);
        }
    }

    private static void Configure(nint highs, How how, TimeSpan left)
    {
        Must(Highs.SetOption(highs, "output_flag", false));
        Must(Highs.SetOption(highs, "threads", 1));
        Must(Highs.SetOption(highs, "parallel", "off"));
        Must(Highs.SetOption(highs, "random_seed", how.Seed & int.MaxValue));
        Must(Highs.SetOption(highs, "mip_rel_gap", 0.0));
        Must(Highs.SetOption(highs, "mip_abs_gap", 0.99));
        Must(Highs.SetOption(highs, "mip_max_nodes", how.MostNodes));
        Must(Highs.SetOption(highs, "solve_relaxation", how.IsRelaxed));
        Must(Highs.SetOption(highs, "time_limit", Math.Max(0.01, left.TotalSeconds)));
    }

    private static void Pass(nint highs, WholeProgram program, double[] cost, How how)
    {
        var whole = new int[program.Columns];
        for (var c = 0; c < whole.Length; c++)
        {
            whole[c] = how.IsFlow && program.IsSeat[c] ? 0 : 1;
        }

        fixed (double* costs = cost, low = Span(program.Low), high = Span(program.High), value = Span(program.Value))
        fixed (double* rowLow = Span(program.RowLow), rowHigh = Span(program.RowHigh))
        fixed (int* first = Span(program.Start), index = Span(program.Index), wholes = whole)
        {
            Must(Highs.PassModel(
                highs, program.Columns, program.Rows, program.Index.Count, RowWise, Minimise, 0,
                costs, low, high, rowLow, rowHigh, first, index, value, wholes));
        }
    }

    private static Answer Read(nint highs, int columns, bool isRelaxed, double[] prices)
    {
        var status = Highs.ModelStatus(highs);
        Must(Highs.Info(highs, "primal_solution_status", out int found));
        Must(Highs.Info(highs, isRelaxed ? "objective_function_value" : "mip_dual_bound", out double bound));
        if (isRelaxed && status != Highs.StatusOptimal)
        {
            return new(null, double.NegativeInfinity, status == Highs.StatusInfeasible);
        }

        var values = found == Highs.Feasible ? new double[columns] : null;
        fixed (double* v = values, p = isRelaxed ? prices : null)
        {
            Must(v is null ? 0 : Highs.Solution(highs, v, p, null, null));
        }

        return new(values, double.IsFinite(bound) ? bound : double.NegativeInfinity, status == Highs.StatusInfeasible);
    }

    /// <summary>HiGHS answers −1 to a call that it cannot make: then the program is not what we meant.</summary>
    private static void Must(int status)
    {
        if (status < 0)
        {
            throw new InvalidOperationException("The solver refused a call.");
        }
    }

    private static Span<T> Span<T>(List<T> list) => CollectionsMarshal.AsSpan(list);
}

/// <summary>How a program is run.</summary>
/// <param name="Seed">Which of equally good answers it comes to.</param>
/// <param name="IsRelaxed">Whether no column need be whole.</param>
/// <param name="IsFlow">Whether seats need not be.</param>
/// <param name="MostNodes">How many parts of the search are looked at.</param>
internal readonly record struct How(int Seed, bool IsRelaxed = false, bool IsFlow = false, int MostNodes = int.MaxValue);

/// <summary>What the solver found for a cost to be low.</summary>
/// <param name="Values">By column: the best values found, or null where it found none.</param>
/// <param name="Bound">No values cost less than this; minus infinity where nothing is known.</param>
/// <param name="IsImpossible">Whether it is shown that no values keep every row.</param>
internal sealed record Answer(double[]? Values, double Bound, bool IsImpossible)
{
    /// <summary>The bound in whole numbers, for costs that are whole.</summary>
    public long WholeBound => Bound > long.MinValue / 4 ? (long)Math.Ceiling(Bound - 1e-6) : long.MinValue / 4;
}
