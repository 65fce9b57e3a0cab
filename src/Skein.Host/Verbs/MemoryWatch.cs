namespace Skein.Host.Verbs;

/// <summary>
/// Ends the process where it takes more memory than it was allowed. The solver takes its memory from the system and not from
/// .NET, so no setting of .NET holds it.
/// </summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    /// <param name="megabytes">The most megabytes, or null where there is no limit.</param>
    public static Timer? Start(int? megabytes) => megabytes switch
    {
        null => null,
        < 1 => throw new VerbException("Give at least 1 megabyte after --memory.", ExitCode.BadInput),
        { } most => new(_ => Look(most), null, Pause, Pause),
    };

    private static void Look(int most)
    {
        if (Environment.WorkingSet > most * 1_000_000L)
        {
            Console.Error.WriteLine($"More than {most} MB are needed: allow more after --memory, or form the groups in parts.");
            Environment.Exit(ExitCode.Refused);
        }
    }
}
