namespace Skein.GroupFormation.Solver;

/// <summary>What is worked out on another core while something else is tried; on one core, once it is asked for.</summary>
internal sealed class Meanwhile<T> : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Lazy<Task<T>> _work;

    public Meanwhile(Func<CancellationToken, T> work, bool beginsNow, CancellationToken cancel)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _work = new(() => Task.Run(() => work(_stop.Token)));
        _ = beginsNow ? _work.Value : null;
    }

    public T Result => _work.Value.GetAwaiter().GetResult();

    /// <summary>Stops the work, where nobody asked for it, and waits until it has stopped.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (_work.IsValueCreated)
        {
            Task.WhenAny(_work.Value).Wait();
        }

        _stop.Dispose();
    }
}
