using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Leaves a closed school's membership where it is, with the reason why.</summary>
public static class DismissSuccessor
{
    public sealed record Input
    {
        public string? Reason { get; init; }
    }

    public sealed record Model(NetworkFrame Network, SchoolId School, string Name, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<DismissSuccessorPage>, NotFound>> Show(
        NetworkId networkId, SchoolId schoolId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, schoolId, db, visitor, clock, cancel) is { } found ? DismissSuccessorPage.Of(found) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DismissSuccessorPage>, NotFound>> Dismiss(
        NetworkId networkId, SchoolId schoolId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, schoolId, db, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var reason = typed.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > SuccessionDismissal.LongestReason)
        {
            found.Problems.Add(nameof(Input.Reason), $"Say why, in {SuccessionDismissal.LongestReason} characters or fewer");
            return DismissSuccessorPage.Of(found with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        if (!await db.SuccessionDismissals.AnyAsync(d => d.NetworkId == networkId && d.SchoolId == schoolId, cancel))
        {
            db.Add(new SuccessionDismissal(networkId, schoolId, reason, found.Network.Today));
            db.Record(
                Happened.In(networkId, visitor, "succession.dismissed", $"{visitor.Name} left the membership of {found.Name}, which has closed, where it is.", schoolId) with
                {
                    Reason = reason,
                },
                clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        frame.Say($"The membership of {found.Name} stays where it is.");
        return TypedResults.LocalRedirect(NetworksLinks.Schools(networkId));
    }

    private static async Task<Model?> FindAsync(
        NetworkId networkId, SchoolId schoolId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        var network = await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel);
        var name = network is null ? null : await db.StatesOn(networkId, network.Today).Where(s => s.SchoolId == schoolId).Select(s => s.Name).SingleOrDefaultAsync(cancel);
        return network is null || name is null ? null : new(network, schoolId, name, new(), new());
    }
}
