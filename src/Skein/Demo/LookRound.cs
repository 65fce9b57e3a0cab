using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Demo;

/// <summary>Looking round in a network that has been running for two years, as one of its co-leaders.</summary>
internal static class LookRound
{
    public static async Task<Results<RedirectHttpResult, NotFound>> Begin(
        HttpContext http, SiteOptions options, Demonstration demonstration, IServiceScopeFactory scopes, CancellationToken cancel)
    {
        if (!options.OffersLookRound)
        {
            return TypedResults.NotFound();
        }

        // A scope of its own: this request may have begun on the installation's own database.
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentDatabase>().LookRound(await demonstration.AddressAsync(cancel));
        if (await LeaderAsync(services.GetRequiredService<SkeinDb>(), cancel) is not { NetworkId: { } network } leader)
        {
            return TypedResults.NotFound();
        }

        await services.GetRequiredService<SignIn>().LetInAsync(leader.PersonId);
        http.Response.Cookies.Append(
            LookRoundMiddleware.Cookie, "yes", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return TypedResults.LocalRedirect(NetworksLinks.Home(network));
    }

    public static async Task<RedirectHttpResult> End(HttpContext http, SignIn signIn, CancellationToken cancel)
    {
        await signIn.LetOutAsync(cancel);
        http.Response.Cookies.Delete(LookRoundMiddleware.Cookie);
        return TypedResults.LocalRedirect(DemoLinks.FrontDoor);
    }

    /// <summary>The first co-leader of the network with the longest history: ids are in the order of time.</summary>
    private static Task<RoleAssignment?> LeaderAsync(SkeinDb db, CancellationToken cancel) =>
        db.Roles.AsNoTracking()
            .Where(r => r.Kind == RoleKind.CoLeader && r.Until == null && r.NetworkId != null)
            .OrderBy(r => r.Id)
            .FirstOrDefaultAsync(cancel);
}
