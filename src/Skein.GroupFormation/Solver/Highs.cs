using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Skein.GroupFormation.Solver;

/// <summary>
/// The calls of HiGHS that we use, by its C interface of version 1.12. The library lies beside the program; see
/// docs/decisions/0033-groups-by-a-kept-solver.md.
/// </summary>
internal static unsafe partial class Highs
{
    public const int Feasible = 2;
    public const int StatusOptimal = 7;
    public const int StatusInfeasible = 8;
    public const int StatusTimeLimit = 13;
    public const int CallbackSimplexInterrupt = 1;
    public const int CallbackMipInterrupt = 6;
    private const string Name = "highs";
    private static readonly Lazy<bool> Loads = new(TryLoad);

    static Highs() => NativeLibrary.SetDllImportResolver(typeof(Highs).Assembly, Resolve);

    /// <summary>Whether this machine has the library.</summary>
    public static bool IsThere => Loads.Value;

    /// <summary>What the library is called on this kind of machine.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "highs.dll"
        : OperatingSystem.IsMacOS() ? "libhighs.1.dylib"
        : "libhighs.so.1";

    [LibraryImport(Name, EntryPoint = "Highs_create")]
    public static partial nint Create();

    [LibraryImport(Name, EntryPoint = "Highs_destroy")]
    public static partial void Destroy(nint highs);

    [LibraryImport(Name, EntryPoint = "Highs_setBoolOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetOption(nint highs, string option, [MarshalAs(UnmanagedType.I4)] bool value);

    [LibraryImport(Name, EntryPoint = "Highs_setIntOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetOption(nint highs, string option, int value);

    [LibraryImport(Name, EntryPoint = "Highs_setDoubleOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetOption(nint highs, string option, double value);

    [LibraryImport(Name, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetOption(nint highs, string option, string value);

    [LibraryImport(Name, EntryPoint = "Highs_passMip")]
    public static partial int PassModel(
        nint highs, int columns, int rows, int entries, int format, int sense, double offset,
        double* cost, double* low, double* high, double* rowLow, double* rowHigh,
        int* start, int* index, double* value, int* whole);

    [LibraryImport(Name, EntryPoint = "Highs_setSolution")]
    public static partial int SetSolution(nint highs, double* columns, double* rows, double* columnDuals, double* rowDuals);

    [LibraryImport(Name, EntryPoint = "Highs_setCallback")]
    public static partial int SetCallback(
        nint highs, delegate* unmanaged[Cdecl]<int, byte*, void*, int*, int*, void> call, int* flag);

    [LibraryImport(Name, EntryPoint = "Highs_startCallback")]
    public static partial int StartCallback(nint highs, int kind);

    [LibraryImport(Name, EntryPoint = "Highs_run")]
    public static partial int Run(nint highs);

    [LibraryImport(Name, EntryPoint = "Highs_getModelStatus")]
    public static partial int ModelStatus(nint highs);

    [LibraryImport(Name, EntryPoint = "Highs_getIntInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Info(nint highs, string name, out int value);

    [LibraryImport(Name, EntryPoint = "Highs_getDoubleInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Info(nint highs, string name, out double value);

    [LibraryImport(Name, EntryPoint = "Highs_getSolution")]
    public static partial int Solution(nint highs, double* columns, double* columnDuals, double* rows, double* rowDuals);

    /// <summary>Asked by HiGHS from time to time; the first field of its answer says whether to stop.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Ask(int kind, byte* message, void* told, int* answer, int* flag) => *answer = Volatile.Read(ref *flag);

    private static bool TryLoad()
    {
        try
        {
            Destroy(Create());
            return true;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return false;
        }
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? paths) =>
        library == Name && NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, FileName), out var beside) ? beside : 0;
}
