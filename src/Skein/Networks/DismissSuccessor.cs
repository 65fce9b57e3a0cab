using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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
        Here here, SchoolId schoolId, CancellationToken cancel) =>
        await FindAsync(here, schoolId, cancel) is { } found ? DismissSuccessorPage.Show(found) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DismissSuccessorPage>, NotFound>> Dismiss(
        Here here, SchoolId schoolId, [FromForm] Input typed, CancellationToken cancel)
    {
        if (await FindAsync(here, schoolId, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var reason = typed.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > SuccessionDismissal.LongestReason)
        {
            found.Problems.Add(nameof(Input.Reason), $"Say why, in {SuccessionDismissal.LongestReason} characters or fewer");
            return DismissSuccessorPage.Show(found with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        if (!await here.Db.SuccessionDismissals.AnyAsync(d => d.NetworkId == here.Id && d.SchoolId == schoolId, cancel))
        {
            here.Db.Add(new SuccessionDismissal(here.Id, schoolId, reason, found.Network.Today));
            here.Record(
                NetworkHappenings.In(
                    here.Id, here.Visitor, "succession.dismissed",
                    $"{here.Visitor.Name} left the membership of {found.Name}, which has closed, where it is.", schoolId)
                    with
                {
                    Reason = reason,
                });
            await here.Db.SaveChangesAsync(cancel);
        }

        here.Say($"The membership of {found.Name} stays where it is.");
        return TypedResults.LocalRedirect(NetworksLinks.Schools(here.Id));
    }

    private static async Task<Model?> FindAsync(Here here, SchoolId schoolId, CancellationToken cancel)
    {
        var name = here.Network is null
            ? null
            : await here.Db
            .StatesOn(here.Id, here.Today)
            .Where(s => s.SchoolId == schoolId)
            .Select(s => s.Name)
            .SingleOrDefaultAsync(cancel);
        return here.Network is null || name is null ? null : new(here.Network, schoolId, name, new(), new());
    }
}
