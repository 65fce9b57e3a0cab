using System.Diagnostics;

namespace Skein.GroupFormation.Solver;

/// <summary>How long a search may still take, and whether it is cancelled.</summary>
internal sealed class Clock(TimeSpan allowed, CancellationToken cancel, Clock? whole = null)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public CancellationToken Cancel => cancel;
    public TimeSpan Left => allowed - Stopwatch.GetElapsedTime(_start) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Whether to stop, because the time is up or it was cancelled.</summary>
    public bool MustStop => cancel.IsCancellationRequested || Left == TimeSpan.Zero;

    /// <summary>Whether the time is up.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public bool IsOver => cancel.IsCancellationRequested ? throw new OperationCanceledException(cancel) : Left == TimeSpan.Zero;

    /// <summary>Whether it has stopped anything, so that the same search may end otherwise next time.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Notes that this clock, or the one it is a part of, has stopped something.</summary>
    public void NoteStop() => (whole ?? this).HasStopped = true;

    /// <summary>A clock for a share of what is left, which more may cancel.</summary>
    public Clock Part(double share, CancellationToken? more = null) => new(Left * share, more ?? cancel, whole ?? this);
}
