using System.Runtime.ExceptionServices;

namespace Skein.NetworkAnalysis;

/// <summary>
/// Shares out work that was cut beforehand, so that the cut depends on the work alone and never on the number of threads.
/// </summary>
internal static class Chunks
{
    /// <summary>Enough that two threads end at nearly the same time, few enough that adding up costs nothing.</summary>
    private const int Most = 64;

    /// <summary>The first item of a chunk out of as many chunks as are usual for so many items.</summary>
    public static int First(int items, int chunk) => (int)((long)items * chunk / Count(items));

    /// <summary>Into how many chunks so many items are cut.</summary>
    public static int Count(int items) => Math.Clamp(items, 1, Most);

    /// <summary>Does every chunk, each on some thread with that thread's own room.</summary>
    /// <param name="chunks">How many chunks there are.</param>
    /// <param name="run">How it runs.</param>
    /// <param name="createRoom">Makes what a thread needs for itself.</param>
    /// <param name="work">Does one chunk.</param>
    /// <param name="commit">Adds what a chunk found to the whole; called for chunk 0, then chunk 1, and so on.</param>
    public static void Run<TRoom>(
        int chunks, Execution run, Func<TRoom> createRoom, Action<TRoom, int> work, Action<TRoom>? commit = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(run.Threads, 1, nameof(run));
        run.Cancel.ThrowIfCancellationRequested();
        var share = new Share<TRoom>(chunks, run, createRoom, work, commit);
        var helpers = new Task[Math.Max(0, Math.Min(run.Threads, chunks) - 1)];
        for (var i = 0; i < helpers.Length; i++)
        {
            helpers[i] = Task.Run(share.Work, CancellationToken.None);
        }

        share.Work();
        Task.WaitAll(helpers, CancellationToken.None);
        share.Failure?.Throw();
        run.Cancel.ThrowIfCancellationRequested();
    }

    private sealed class Share<TRoom>(
        int chunks, Execution run, Func<TRoom> createRoom, Action<TRoom, int> work, Action<TRoom>? commit)
    {
        private readonly Lock _lock = new();
        private readonly ManualResetEventSlim[] _turns = commit is null ? [] : NewTurns(chunks);
        private int _next;
        private int _done;

        public ExceptionDispatchInfo? Failure { get; private set; }

        public void Work()
        {
            TRoom? room = default;
            var hasRoom = false;
            while (true)
            {
                // A chunk that was taken is always handed on, even after a failure, so that nobody waits for it for ever.
                var chunk = Interlocked.Increment(ref _next) - 1;
                if (chunk >= chunks)
                {
                    return;
                }

                try
                {
                    if (Failure is null && !run.Cancel.IsCancellationRequested)
                    {
                        room = hasRoom ? room : createRoom();
                        hasRoom = true;
                        Do(room!, chunk); // not null: it was made in the line above
                    }
                }
                catch (Exception failed)
                {
                    lock (_lock)
                    {
                        Failure ??= ExceptionDispatchInfo.Capture(failed);
                    }
                }
                finally
                {
                    if (commit is not null && chunk + 1 < chunks)
                    {
                        _turns[chunk + 1].Set();
                    }
                }
            }
        }

        private void Do(TRoom room, int chunk)
        {
            work(room, chunk);
            if (commit is not null)
            {
                _turns[chunk].Wait();
                commit(room);
            }

            if (run.Progress is { } progress)
            {
                progress.Report((double)Interlocked.Increment(ref _done) / chunks);
            }
        }

        private static ManualResetEventSlim[] NewTurns(int chunks)
        {
            var turns = new ManualResetEventSlim[chunks];
            for (var i = 0; i < chunks; i++)
            {
                turns[i] = new(i == 0);
            }

            return turns;
        }
    }
}
