using Skein.Access;
using Skein.Persistence;

namespace Skein.Networks;

/// <summary>What a handler is about, in the network in the address.</summary>
public interface IFoundHere<TSelf> : IFound<TSelf>
    where TSelf : class, IFoundHere<TSelf>
{
    /// <returns>Null where the network has none, or where it is none of the visitor's business.</returns>
    static abstract Task<TSelf?> FindAsync(Here here, Sought sought, CancellationToken cancel);

    static async Task<TSelf?> IFound<TSelf>.FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        await Here.FindAsync(asked, sought, cancel) is { } here ? await TSelf.FindAsync(here, sought, cancel) : null;
}

/// <summary>What is found in the network by its own id: a parameter <c>group</c> by <c>groupId</c>.</summary>
public interface IFoundHere<TSelf, TId> : IFoundHere<TSelf>
    where TSelf : class, IFoundHere<TSelf, TId>
    where TId : struct, IId<TId>
{
    /// <returns>Null where the network has none by that id, or where it is none of the visitor's business.</returns>
    static abstract Task<TSelf?> FindAsync(Here here, TId id, CancellationToken cancel);

    /// <summary>Where its id stands in the address; null where that is called after the parameter.</summary>
    static virtual string? Place => null;

    /// <summary>Holds it, so that nobody else changes it before this change is stored.</summary>
    static virtual Task HoldAsync(SkeinDb db, TId id, CancellationToken cancel) =>
        throw new InvalidOperationException($"Nothing says how to hold {typeof(TSelf).Name}.");

    static async Task<TSelf?> IFoundHere<TSelf>.FindAsync(Here here, Sought sought, CancellationToken cancel)
    {
        if (!(TSelf.Place is { } place ? sought.TryRead(place, out TId id) : sought.TryOwn(out id)))
        {
            return null;
        }

        if (sought.IsHeld)
        {
            await TSelf.HoldAsync(here.Db, id, cancel);
        }

        return await TSelf.FindAsync(here, id, cancel);
    }
}
