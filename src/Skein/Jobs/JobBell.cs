namespace Skein.Jobs;

/// <summary>
/// Wakes this process's worker once work was queued for which somebody waits. It is rung after the change has been committed.
/// </summary>
public sealed class JobBell : IDisposable
{
    public Bell Bell { get; } = new();

    public void Ring() => Bell.Ring();

    public void Dispose() => Bell.Dispose();
}
