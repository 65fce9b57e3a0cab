using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Papers;

/// <summary>The papers there are, for those who lead a network and for those who keep the installation.</summary>
public static class ListPapers
{
    /// <param name="Network">Whose papers these are; null for those of the installation.</param>
    public sealed record Model(NetworkFrame? Network, string WhoSeesWhat, string Impact, string Controllers);

    public static RazorComponentResult<PapersPage> Show() =>
        PapersPage.Of(new(null, PapersLinks.WhoSeesWhat, PapersLinks.Impact, PapersLinks.Controllers));

    public static async Task<Results<RazorComponentResult<PapersPage>, NotFound>> ShowIn(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? PapersPage.Of(new(
                network,
                PapersLinks.WhoSeesWhatIn(networkId),
                PapersLinks.ImpactIn(networkId),
                PapersLinks.ControllersIn(networkId)))
            : TypedResults.NotFound();
}
