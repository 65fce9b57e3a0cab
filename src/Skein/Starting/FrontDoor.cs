using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Site;

namespace Skein.Starting;

/// <summary>The first page: look round a finished network, start mine, or I was sent a link or a code.</summary>
public static class FrontDoor
{
    public sealed record Model(bool MayLookRound, string? FirstLink, bool NeedsFirstLink);

    /// <summary>The page for somebody who is not signed in.</summary>
    public static async Task<RazorComponentResult<FrontDoorPage>> PageAsync(
        FirstRun first, SiteOptions options, CancellationToken cancel) =>
        FrontDoorPage.Show(new(options.OffersLookRound, null, await first.IsAheadAsync(cancel)));

    /// <summary>The page that the first link opens.</summary>
    public static async Task<Results<RazorComponentResult<FrontDoorPage>, RedirectHttpResult>> Welcome(
        string token, FirstRun first, SiteOptions options, CancellationToken cancel) =>
        await first.OpensAsync(token, cancel)
            ? FrontDoorPage.Show(new(options.OffersLookRound, token, NeedsFirstLink: false))
            : TypedResults.LocalRedirect("/");
}
