namespace Skein.Jobs;

/// <summary>Wakes a worker of this process when there is something to do; a ring while it works is not lost.</summary>
public sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already, and nobody has come yet.
        }
    }

    /// <summary>Waits for the bell, but no longer than <paramref name="patience"/>.</summary>
    public Task WaitAsync(TimeSpan patience, CancellationToken cancel) => _rung.WaitAsync(patience, cancel);

    public void Dispose() => _rung.Dispose();
}
