using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>Whoever makes this request: a person with a standing here, or nobody Skein knows.</summary>
public sealed class Visitor
{
    public PersonId? Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The id the chronicle keeps; null for somebody without an account.</summary>
    public Guid? Actor => Id?.Value;

    private IReadOnlySet<Right> _rights = EmptyRights;
    private static readonly HashSet<Right> EmptyRights = [];

    public bool May(Right right) => _rights.Contains(right);

    internal void Is(PersonId person, Standing standing) => (Id, Name, _rights) = (person, standing.Name, standing.Rights);
}

public static class VisitorMiddleware
{
    /// <summary>The claim that says which database a sign-in belongs to: one made in the demonstration opens nothing real.</summary>
    internal const string DatabaseClaim = "skein:database";

    /// <summary>Finds the visitor's standing towards the network or school in the address, once a request.</summary>
    public static IApplicationBuilder UseVisitor(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        var roles = context.RequestServices.GetRequiredService<IKnowRoles>();
        if (PersonOf(context) is { } person
            && await roles.StandingAsync(person, Id(context, "networkId"), Id(context, "schoolId"), context.RequestAborted) is { } standing)
        {
            context.RequestServices.GetRequiredService<Visitor>().Is(person, standing);
            context.RequestServices.GetRequiredService<Frame>().VisitorName = standing.Name;
        }
        else
        {
            // A sign-in of another database, or of nobody who is left, is no sign-in.
            context.User = new(new ClaimsIdentity());
        }

        await next(context);
    });

    private static PersonId? PersonOf(HttpContext context)
    {
        var current = context.RequestServices.GetRequiredService<CurrentDatabase>();
        return context.User.FindFirstValue(DatabaseClaim) == DatabaseName(current)
            && PersonId.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
            ? person
            : null;
    }

    internal static string DatabaseName(CurrentDatabase current) => current.IsDemonstration ? "demonstration" : "own";

    private static Guid? Id(HttpContext context, string name) =>
        Guid.TryParse(context.Request.RouteValues[name] as string, out var id) ? id : null;
}
