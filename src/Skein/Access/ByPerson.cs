using Microsoft.Extensions.DependencyInjection;
using Skein.Site;

namespace Skein.Access;

/// <summary>What a person does themselves or not at all: their ways in, other people's ways in, and being forgotten.</summary>
internal sealed record ForPersonAlone;

public static class ByPerson
{
    /// <summary>No program takes this route, whatever its person may do.</summary>
    public static TBuilder ByPersonAlone<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new ForPersonAlone());

    /// <summary>
    /// A key opens what its person may do, and no way in: whoever finds a key cannot stay when it is taken back.
    /// </summary>
    internal static IApplicationBuilder UseByPerson(this IApplicationBuilder site) => site.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ForPersonAlone>() is not null
        && context.RequestServices.GetRequiredService<Visitor>().IsProgram
            ? StatusPages.AnswerAsync(
                context, StatusCodes.Status403Forbidden, "A program does not do this. Sign in and do it yourself.")
            : next(context));
}
