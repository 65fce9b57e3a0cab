using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// “Authorization: Bearer” and a key. A key that opens nothing ends the request on every route, the open ones too: a cookie
/// beside it lets nobody in, so no request is two people's and nothing that a cookie carries goes without the token of a form.
/// </summary>
internal static class ProgramKeysMiddleware
{
    private const string OpensNothing =
        "This key opens nothing: it may have ended or been taken back. Make another on your page “Ways to sign in”.";

    public static IApplicationBuilder UseProgramKeys(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        if (context.Request.KeySent() is not { } key)
        {
            await next(context);
            return;
        }

        context.User = new(new ClaimsIdentity());
        var wrong = context.RequestServices.GetRequiredService<WrongKeys>();
        if (wrong.AreTooMany(context))
        {
            await StatusPages.AnswerAsync(context, StatusCodes.Status429TooManyRequests);
        }
        else if (
            await context.RequestServices.GetRequiredService<ProgramKeys>().FindAsync(key, context.RequestAborted) is { } person
            && await VisitorMiddleware.StandingHereAsync(context, person) is { } standing)
        {
            context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Value.ToString())], "program key"));
            context.RequestServices.GetRequiredService<Visitor>().IsProgramOf(person, standing);
            await next(context);
        }
        else
        {
            wrong.Count(context);
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            await StatusPages.AnswerAsync(context, StatusCodes.Status401Unauthorized, OpensNothing);
        }
    });
}
