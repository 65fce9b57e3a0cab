using Skein.Access;
using Skein.Persistence;

namespace Skein.Networks;

/// <summary>Something that belongs to one network, and is found there by its own id.</summary>
public interface IInNetwork<TId>
    where TId : struct, IId<TId>
{
    TId Id { get; }

    NetworkId NetworkId { get; }
}

/// <summary>A thing that is changed together with what belongs to it, and so is read with it.</summary>
public interface IWhole<TSelf>
    where TSelf : class, IWhole<TSelf>
{
    static abstract IQueryable<TSelf> Whole(IQueryable<TSelf> all);
}

/// <summary>
/// A thing of the network in the address, bound by its own id there: a parameter <c>visit</c> is found by <c>visitId</c>. A
/// handler that takes it runs only where there is one; an id of another network is not found.
/// </summary>
public sealed class InNetwork<T>(T it) : IFoundHere<InNetwork<T>>
    where T : class
{
    private static readonly Func<Here, Sought, CancellationToken, Task<T?>> Find = InNetworks.HowToFind<T>();

    public T It => it;

    /// <returns>Null where the network has none by that id; <see cref="FoundHere"/> answers.</returns>
    public static async Task<InNetwork<T>?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
        await Find(here, sought, cancel) is { } found ? new(found) : null;
}

internal static class InNetworks
{
    internal static Func<Here, Sought, CancellationToken, Task<T?>> HowToFind<T>()
        where T : class
    {
        var kinds = typeof(T).GetInterfaces().Where(one => one.IsGenericType).ToList();
        var id = kinds.Single(one => one.GetGenericTypeDefinition() == typeof(IInNetwork<>)).GetGenericArguments()[0];
        var isWhole = kinds.Exists(one => one.GetGenericTypeDefinition() == typeof(IWhole<>));

        // Both stand in this class.
        return typeof(InNetworks).GetMethod(isWhole ? nameof(FindWholeAsync) : nameof(FindPlainAsync), Hidden)!
            .MakeGenericMethod(typeof(T), id)
            .CreateDelegate<Func<Here, Sought, CancellationToken, Task<T?>>>();
    }

    private const System.Reflection.BindingFlags Hidden =
        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static;

    private static Task<T?> FindPlainAsync<T, TId>(Here here, Sought sought, CancellationToken cancel)
        where T : class, IInNetwork<TId>
        where TId : struct, IId<TId> => FindAsync<T, TId>(here.Db.Set<T>(), here, sought, cancel);

    private static Task<T?> FindWholeAsync<T, TId>(Here here, Sought sought, CancellationToken cancel)
        where T : class, IInNetwork<TId>, IWhole<T>
        where TId : struct, IId<TId> => FindAsync<T, TId>(T.Whole(here.Db.Set<T>()), here, sought, cancel);

    private static async Task<T?> FindAsync<T, TId>(IQueryable<T> all, Here here, Sought sought, CancellationToken cancel)
        where T : class, IInNetwork<TId>
        where TId : struct, IId<TId>
    {
        if (!sought.TryOwn(out TId id))
        {
            return null;
        }

        if (sought.IsHeld)
        {
            await here.Db.HoldAsync<T>(id.Value, cancel);
        }

        return await all.SingleOrDefaultAsync(one => one.NetworkId == here.Id && one.Id.Equals(id), cancel);
    }
}
