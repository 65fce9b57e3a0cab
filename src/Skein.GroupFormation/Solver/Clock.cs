using System.Diagnostics;

namespace Skein.GroupFormation.Solver;

/// <summary>How long a search may still take, and whether it is cancelled.</summary>
internal sealed class Clock(TimeSpan allowed, CancellationToken cancel)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public CancellationToken Cancel => cancel;

    public TimeSpan Left => Max(allowed - Stopwatch.GetElapsedTime(_start), TimeSpan.Zero);

    public bool IsOver => Left == TimeSpan.Zero;

    /// <summary>A clock for a part of what is left.</summary>
    public Clock Part(double share) => new(Left * share, cancel);

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
