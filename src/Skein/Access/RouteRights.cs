using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Access;

/// <summary>How a route says who may take it. A route that says nothing is open to whoever is signed in and does
/// not wait for a yes, never to the world.</summary>
public static class RouteRights
{
    /// <summary>Only for people whose role gives one of these rights towards the network or school in the address.</summary>
    public static TBuilder NeedsAny<TBuilder>(this TBuilder routes, params Right[] rights)
        where TBuilder : IEndpointConventionBuilder =>
        routes.RequireAuthorization(
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new AnyRight(rights)).Build());

    /// <summary>Open to everybody; a link or code in the address may say more than who is asking.</summary>
    public static TBuilder IsOpen<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.AllowAnonymous();

    /// <summary>
    /// The link or code in the address is all that it takes: the form proves nothing and needs no cookie. Who is signed in counts
    /// only where it does prove that a page of ours sent it.
    /// </summary>
    public static TBuilder IsAnsweredByLink<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.IsOpen().NeedsNoToken().WithMetadata(new ByLinkAlone());

    internal static TBuilder NeedsNoToken<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new RequireAntiforgeryTokenAttribute(false));
}

/// <summary>A form here is sent by whoever holds the link, and by nobody in particular.</summary>
internal sealed record ByLinkAlone;

public sealed class AnyRight(params Right[] rights) : IAuthorizationRequirement
{
    public IReadOnlyList<Right> Rights { get; } = rights;
}

/// <summary>Somebody who is known, and does not wait for a yes. What a route that says nothing asks for.</summary>
public sealed class NotWaiting : IAuthorizationRequirement;

internal sealed class NotWaitingHandler(IHttpContextAccessor http) : AuthorizationHandler<NotWaiting>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NotWaiting requirement)
    {
        if (http.HttpContext?.RequestServices.GetRequiredService<Visitor>() is { IsWaiting: false })
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

internal sealed class AnyRightHandler(IHttpContextAccessor http) : AuthorizationHandler<AnyRight>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AnyRight requirement)
    {
        var visitor = http.HttpContext?.RequestServices.GetRequiredService<Visitor>();
        if (visitor is not null && requirement.Rights.Any(visitor.May))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
