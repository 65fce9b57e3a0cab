using System.Diagnostics;

namespace Skein.GroupFormation.Solver;

/// <summary>How long a search may still take, and whether it is cancelled.</summary>
internal sealed class Clock(TimeSpan allowed, CancellationToken cancel, Clock? whole = null)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _hasStopped;

    public CancellationToken Cancel => cancel;

    public TimeSpan Left => allowed - Stopwatch.GetElapsedTime(_start) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Whether to stop, because the time is up or it was cancelled.</summary>
    public bool MustStop => cancel.IsCancellationRequested || Left == TimeSpan.Zero;

    /// <summary>Whether the time is up.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public bool IsOver
    {
        get
        {
            cancel.ThrowIfCancellationRequested();
            return Left == TimeSpan.Zero;
        }
    }

    /// <summary>Whether it has stopped anything, so that the same search may end otherwise next time.</summary>
    public bool HasStopped
    {
        get => whole?.HasStopped ?? _hasStopped;
        set
        {
            if (whole is null)
            {
                _hasStopped = value;
            }
            else
            {
                whole.HasStopped = value;
            }
        }
    }

    /// <summary>A clock for a part of what is left.</summary>
    public Clock Part(double share) => new(Left * share, cancel, this);
}
