using Skein.Persistence;

namespace Skein.Jobs;

/// <summary>A sort of work that is done later, by whichever node has time.</summary>
public interface IWork
{
    string Kind { get; }

    /// <summary>How often it comes round; null for work that is queued when there is some.</summary>
    TimeSpan? Every { get; }

    /// <summary>
    /// False for what cannot be done inside a transaction: it is done first, and then marked. Doing it twice is harmless.
    /// </summary>
    bool InTransaction => true;

    /// <summary>Does it, in the transaction in which the job is marked done. A database is all it may change.</summary>
    Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel);
}
