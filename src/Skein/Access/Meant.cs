using Microsoft.AspNetCore.Antiforgery;

namespace Skein.Access;

/// <summary>
/// Refuses a change that carries no proof that it was sent from one of our own pages, whether it has a form or not. The
/// middleware looks at the token; this makes sure that what it found counts.
/// </summary>
public sealed class Meant : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? TypedResults.BadRequest() : await next(context);
}
