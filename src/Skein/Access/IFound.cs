using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>
/// What a handler is about. It is a parameter, and is found by the address before the handler runs; where there is none, or it
/// is none of the visitor's business, the handler does not run and the answer is 404 (<c>FoundHere</c>).
/// </summary>
public interface IFound<TSelf> : IBindableFromHttpContext<TSelf>
    where TSelf : class, IFound<TSelf>
{
    /// <returns>Null where there is none.</returns>
    static abstract Task<TSelf?> FindAsync(Asked asked, Sought sought, CancellationToken cancel);

    static async ValueTask<TSelf?> IBindableFromHttpContext<TSelf>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        await TSelf.FindAsync(
            context.RequestServices.GetRequiredService<Asked>(), new(context, parameter), context.RequestAborted);
}

/// <summary>What the address of a request says of a thing that a handler takes.</summary>
public sealed class Sought(HttpContext context, ParameterInfo parameter)
{
    /// <summary>Nobody else changes it until what the handler does is stored.</summary>
    public bool IsHeld { get; } = parameter.GetCustomAttribute<HeldAttribute>() is not null;

    public HttpContext Context => context;

    /// <summary>The thing's own id: a parameter <c>visit</c> is found by <c>visitId</c>.</summary>
    public bool TryOwn<TId>(out TId id)
        where TId : struct, IId<TId> => TryRead($"{parameter.Name}Id", out id);

    public bool TryRead<TId>(string name, out TId id)
        where TId : struct, IId<TId> => TId.TryParse(Word(name), out id);

    /// <summary>What stands in the address at this place; empty where nothing does.</summary>
    public string Word(string name) => context.Request.RouteValues[name] as string ?? "";

    public T Service<T>()
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}

/// <summary>
/// What this parameter is found by is held before it is read: the handler changes it, and nobody else does until that is stored.
/// It stands before whatever else is found, so that nothing is read too early.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeldAttribute : Attribute;

/// <summary>The person who asks. A handler that takes it runs for somebody who is known here, and for nobody else.</summary>
public sealed record Me(PersonId Id) : IFound<Me>
{
    public static Task<Me?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        Task.FromResult(asked.Visitor.Id is { } me ? new Me(me) : null);
}
