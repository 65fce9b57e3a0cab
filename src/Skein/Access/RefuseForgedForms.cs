using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Access;

/// <summary>
/// Refuses a change that carries no proof that it was sent from one of our own pages, whether it has a form or not. The
/// middleware looks at the token; this makes sure that what it found counts.
/// </summary>
public sealed class RefuseForgedForms : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? TypedResults.BadRequest()
            : await next(context);
}

/// <summary>
/// A token proves that a browser, which adds cookies to whatever any site makes it send, was on a page of ours. No browser adds a
/// key by itself, and no other site may tell it to: a request by a key that opens is proof enough. A cookie beside it counts
/// nothing.
/// </summary>
public static class ProofByKey
{
    public static IApplicationBuilder UseProof(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var proof = context.Features.Get<IAntiforgeryValidationFeature>();
        if (context.RequestServices.GetRequiredService<Visitor>().IsProgram
            && proof is { IsValid: false, Error.InnerException: not BadHttpRequestException })
        {
            context.Features.Set<IAntiforgeryValidationFeature>(new Proven());
        }

        return next(context);
    });

    private sealed class Proven : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;
        public Exception? Error => null;
    }
}
