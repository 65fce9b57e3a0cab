using Skein.Access;

namespace Skein.Networks;

/// <summary>
/// Answers 404 where what a handler is about is not there (<see cref="IFound{TSelf}"/>); the handler does not run.
/// </summary>
public static class FoundHere
{
    public static TBuilder FindHere<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilterFactory((handler, next) =>
        {
            int[] found =
            [
                .. handler.MethodInfo.GetParameters()
                    .Where(parameter => IsFound(parameter.ParameterType))
                    .Select(parameter => parameter.Position),
            ];
            return found.Length == 0 ? next : context =>
                found.Any(position => context.Arguments[position] is null) ? new(TypedResults.NotFound()) : next(context);
        });

    private static bool IsFound(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IFound<>));
}
