using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;

namespace Skein.Networks;

/// <summary>Something that belongs to one network, and is found there by its own id.</summary>
public interface IInNetwork<TId>
    where TId : struct, IId<TId>
{
    TId Id { get; }

    NetworkId NetworkId { get; }
}

/// <summary>
/// A thing of the network in the address, bound by its own id there: a parameter <c>visit</c> is found by <c>visitId</c>. A
/// handler that takes it runs only where there is one; an id of another network is not found.
/// </summary>
public sealed class InNetwork<T>(T it) : IBindableFromHttpContext<InNetwork<T>>
    where T : class
{
    private static readonly Func<SkeinDb, NetworkId, string?, CancellationToken, Task<T?>> Find = HowToFind();

    public T It => it;

    /// <returns>Null where the network has none by that id; <see cref="FoundHere"/> answers.</returns>
    public static async ValueTask<InNetwork<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var asked = context.Request.RouteValues[$"{parameter.Name}Id"] as string;
        return NetworkId.TryParse(context.Request.RouteValues["networkId"] as string, out var network)
            && await Find(
                context.RequestServices.GetRequiredService<SkeinDb>(), network, asked, context.RequestAborted) is { } found
            ? new(found)
            : null;
    }

    private static Func<SkeinDb, NetworkId, string?, CancellationToken, Task<T?>> HowToFind()
    {
        var id = typeof(T).GetInterfaces()
            .Single(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IInNetwork<>)).GetGenericArguments()[0];

        // The method stands below.
        return typeof(InNetworks).GetMethod(nameof(InNetworks.FindAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(T), id)
            .CreateDelegate<Func<SkeinDb, NetworkId, string?, CancellationToken, Task<T?>>>();
    }
}

internal static class InNetworks
{
    internal static async Task<T?> FindAsync<T, TId>(SkeinDb db, NetworkId network, string? asked, CancellationToken cancel)
        where T : class, IInNetwork<TId>
        where TId : struct, IId<TId> =>
        TId.TryParse(asked, out var id)
            ? await db.Set<T>().SingleOrDefaultAsync(one => one.NetworkId == network && one.Id.Equals(id), cancel)
            : null;
}
