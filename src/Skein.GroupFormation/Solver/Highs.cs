using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Skein.GroupFormation.Solver;

/// <summary>Runs HiGHS by its C interface of version 1.12, on one thread: so the same program has the same answer wherever no
/// clock stopped it. The library lies beside the program; see docs/decisions/0033-groups-by-a-kept-solver.md.</summary>
internal static unsafe partial class Highs
{
    private const int RowWise = 2, Minimise = 1;
    private const int SimplexInterrupt = 1, MipInterrupt = 6;
    private const int Feasible = 2, StatusOptimal = 7, StatusInfeasible = 8, StatusTimeLimit = 13;
    private const string Library = "highs";
    private static readonly nint Loaded =
        NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, FileName), out var beside) ? beside : 0;

    static Highs() => NativeLibrary.SetDllImportResolver(
        typeof(Highs).Assembly, (library, _, _) => library == Library ? Loaded : 0);

    /// <summary>Whether this machine has the library.</summary>
    public static bool IsThere => Loaded != 0;

    /// <summary>What the library is called on this kind of machine.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "highs.dll" : OperatingSystem.IsMacOS() ? "libhighs.1.dylib" : "libhighs.so.1";

    /// <summary>Finds values of low cost, from these or from none.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Answer Find(
        IReadOnlyList<Column> columns, IReadOnlyList<Row> rows, Terms cost, How how, double[]? start, Clock clock)
    {
        clock.Cancel.ThrowIfCancellationRequested();
        var mustStop = stackalloc int[1];
        var highs = Create();
        try
        {
            Configure(highs, how, clock.Left);
            Pass(highs, columns, rows, cost, how);
            Must(start is null ? 0 : SetSolution(highs, start, 0, 0, 0));
            Must(SetCallback(highs, &Ask, mustStop));
            Must(StartCallback(highs, how.IsRelaxed ? SimplexInterrupt : MipInterrupt));
            using (clock.Cancel.Register(() => Volatile.Write(ref *mustStop, 1)))
            {
                Must(Run(highs));
            }

            clock.Cancel.ThrowIfCancellationRequested();
            if (ModelStatus(highs) == StatusTimeLimit)
            {
                clock.NoteStop();
            }

            return Read(highs, columns.Count, how.IsRelaxed);
        }
        finally
        {
            Destroy(highs);
        }
    }

    private static void Configure(nint highs, How how, TimeSpan left)
    {
        foreach (var (option, value) in new (string, object)[]
        {
            ("output_flag", "false"), ("threads", 1), ("parallel", "off"), ("random_seed", how.Seed & int.MaxValue),
            ("mip_rel_gap", 0), ("mip_abs_gap", 0.99), ("mip_max_nodes", how.MostNodes),
            // Good answers come from exchanges: what the solver guesses besides costs more than it brings.
            ("mip_heuristic_effort", 0),
            ("solve_relaxation", how.IsRelaxed ? "true" : "false"), ("presolve", how.IsPlain ? "off" : "choose"),
            ("time_limit", Math.Max(0.01, left.TotalSeconds)),
        })
        {
            Must(SetOption(highs, option, string.Create(CultureInfo.InvariantCulture, $"{value}")));
        }
    }

    private static void Pass(nint highs, IReadOnlyList<Column> columns, IReadOnlyList<Row> rows, Terms cost, How how)
    {
        var (terms, starts, costs) = (new Terms(), new List<int>(), new double[columns.Count]);
        cost.ForEach(term => costs[term.Column] += term.Weight);
        foreach (var row in rows)
        {
            starts.Add(terms.Count);
            terms.AddRange(row.Terms);
        }

        Must(PassModel(
            highs, columns.Count, rows.Count, terms.Count, RowWise, Minimise, 0, costs,
            [.. columns.Select(column => column.Low)], [.. columns.Select(column => column.High)],
            [.. rows.Select(row => row.Low)], [.. rows.Select(row => row.High)],
            [.. starts], [.. terms.Select(term => term.Column)], [.. terms.Select(term => term.Weight)],
            [.. columns.Select(column => how.IsFlow && column.IsSeat ? 0 : 1)]));
    }

    private static Answer Read(nint highs, int columns, bool isRelaxed)
    {
        var status = ModelStatus(highs);
        Must(Info(highs, "primal_solution_status", out int found));
        Must(Info(highs, isRelaxed ? "objective_function_value" : "mip_dual_bound", out double bound));
        var isEnded = !isRelaxed || status == StatusOptimal;
        bound = isEnded && double.IsFinite(bound) ? bound : double.NegativeInfinity;
        if (found != Feasible || !isEnded)
        {
            return new(null, bound, status == StatusInfeasible);
        }

        var (values, prices) = (new double[columns], isRelaxed ? new double[columns] : null);
        Must(Solution(highs, values, prices, 0, 0));
        return new(values, bound, false, prices);
    }

    /// <summary>HiGHS answers −1 to a call that it cannot make: then the program is not what we meant.</summary>
    private static void Must(int status)
    {
        if (status < 0)
        {
            throw new InvalidOperationException("The solver refused a call.");
        }
    }

    /// <summary>Asked by HiGHS from time to time; the first field of its answer says whether to stop.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ask(int kind, byte* message, void* told, int* answer, int* mustStop) =>
        *answer = Volatile.Read(ref *mustStop);

    [LibraryImport(Library, EntryPoint = "Highs_create")] private static partial nint Create();
    [LibraryImport(Library, EntryPoint = "Highs_destroy")] private static partial void Destroy(nint highs);
    /// <remarks>Options of every kind can be set by text.</remarks>
    [LibraryImport(Library, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetOption(nint highs, string option, string value);
    [LibraryImport(Library, EntryPoint = "Highs_passMip")]
    private static partial int PassModel(
        nint highs, int columns, int rows, int entries, int format, int sense, double offset,
        double[] cost, double[] low, double[] high, double[] rowLow, double[] rowHigh,
        int[] start, int[] index, double[] value, int[] whole);
    [LibraryImport(Library, EntryPoint = "Highs_setSolution")]
    private static partial int SetSolution(nint highs, double[] columns, nint rows, nint columnDuals, nint rowDuals);
    [LibraryImport(Library, EntryPoint = "Highs_setCallback")]
    private static partial int SetCallback(
        nint highs, delegate* unmanaged[Cdecl]<int, byte*, void*, int*, int*, void> call, int* told);
    [LibraryImport(Library, EntryPoint = "Highs_startCallback")] private static partial int StartCallback(nint highs, int kind);
    [LibraryImport(Library, EntryPoint = "Highs_run")] private static partial int Run(nint highs);
    [LibraryImport(Library, EntryPoint = "Highs_getModelStatus")] private static partial int ModelStatus(nint highs);
    [LibraryImport(Library, EntryPoint = "Highs_getIntInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Info(nint highs, string name, out int value);
    [LibraryImport(Library, EntryPoint = "Highs_getDoubleInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Info(nint highs, string name, out double value);
    [LibraryImport(Library, EntryPoint = "Highs_getSolution")]
    private static partial int Solution(nint highs, [Out] double[] columns, [Out] double[]? prices, nint rows, nint rowDuals);
}

/// <summary>How a program is run: whether no column need be whole, or no seat; whether it is taken as it stands, not made smaller
/// first; how many nodes of the search are seen.</summary>
internal readonly record struct How(
    int Seed, bool IsRelaxed = false, bool IsFlow = false, bool IsPlain = false, int MostNodes = int.MaxValue);

/// <summary>The best values found, if any; what no values cost less than, and whether none keep every row; of a relaxed run
/// also what it costs at least to move each column by one off its bound.</summary>
internal sealed record Answer(double[]? Values, double Bound, bool IsImpossible, double[]? Prices = null)
{
    /// <summary>The bound in whole numbers, for costs that are whole.</summary>
    public long WholeBound => Bound > long.MinValue / 4 ? (long)Math.Ceiling(Bound - 1e-6) : long.MinValue / 4;
}
