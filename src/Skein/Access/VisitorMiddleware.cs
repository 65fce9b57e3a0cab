using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

public static class VisitorMiddleware
{
    /// <summary>
    /// The claim that says which database a sign-in belongs to: one made in the demonstration opens nothing real.
    /// </summary>
    internal const string DatabaseClaim = "skein:database";

    /// <summary>Which session it is.</summary>
    internal const string SessionClaim = "skein:session";

    /// <summary>The address that the person had then; the session ends when it changes.</summary>
    internal const string AddressClaim = "skein:address";

    /// <summary>
    /// Finds the visitor's standing towards the network or school in the address, once a request. A session that has ended, or
    /// belongs to another database, is nobody's. Where a key is sent, the key alone counts.
    /// </summary>
    public static IApplicationBuilder UseVisitor(this IApplicationBuilder site) =>
        site.UseProgramKeys().Use(async (context, next) =>
    {
        var visitor = context.RequestServices.GetRequiredService<Visitor>();
        if (!visitor.IsProgram)
        {
            if (
                SessionOf(context) is var (person, session)
                    && await IsMeantAsync(context)
                    && await StandingAsync(context, person, session) is { } standing)
            {
                visitor.IsHere(person, standing, session);
            }
            else
            {
                context.User = new(new ClaimsIdentity());
            }
        }

        context.RequestServices.GetRequiredService<Frame>().VisitorName = visitor.Id is null ? null : visitor.Name;
        await next(context);
    }).UseByPerson();

    /// <summary>
    /// A form that is answered by link needs no cookie. Who is signed in counts there only where the form came from a page of
    /// ours, as another site can make a browser send it.
    /// </summary>
    private static async Task<bool> IsMeantAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ByLinkAlone>() is null)
        {
            return true;
        }

        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            // The form cannot be read as one; its handler says so.
            return false;
        }
    }

    internal static string DatabaseName(CurrentDatabase current) => current.IsDemonstration ? "demonstration" : "own";

    private static (PersonId Person, SessionId Session)? SessionOf(HttpContext context)
    {
        var current = context.RequestServices.GetRequiredService<CurrentDatabase>();
        return context.User.FindFirstValue(DatabaseClaim) == DatabaseName(current)
            && PersonId.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
            && SessionId.TryParse(context.User.FindFirstValue(SessionClaim), out var session)
            ? (person, session)
            : null;
    }

    private static async Task<Standing?> StandingAsync(HttpContext context, PersonId person, SessionId session)
    {
        var sessions = context.RequestServices.GetRequiredService<Sessions>();
        return await StandingHereAsync(context, person, session) is { SessionUsedOn: { } usedOn } standing
            && await sessions.GoesOnAsync(session, usedOn, context.RequestAborted)
            && context.User.FindFirstValue(AddressClaim) == standing.Address
            ? standing
            : null;
    }

    internal static Task<Standing?> StandingHereAsync(HttpContext context, PersonId person, SessionId? session = null) =>
        context.RequestServices.GetRequiredService<IKnowRoles>()
            .StandingAsync(person, Id(context, "networkId"), Id(context, "schoolId"), session, context.RequestAborted);

    private static Guid? Id(HttpContext context, string name) =>
        Guid.TryParse(context.Request.RouteValues[name] as string, out var id) ? id : null;
}
