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

    /// <summary>A school with a standing in the network today, as it is shown.</summary>
    public sealed record Standing(Model Model) : IFoundHere<Standing, SchoolId>
    {
        public static async Task<Standing?> FindAsync(Here here, SchoolId id, CancellationToken cancel) =>
            await here.Db.StatesOn(here.Id, here.Today)
                .Where(s => s.SchoolId == id)
                .Select(s => s.Name)
                .SingleOrDefaultAsync(cancel) is { } name
                ? new(new Model(here.Network, id, name, new(), new()))
                : null;
    }

    public static RazorComponentResult<DismissSuccessorPage> Show(Standing school) => DismissSuccessorPage.Show(school.Model);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DismissSuccessorPage>>> Dismiss(
        Here here, Standing school, [FromForm] Input typed, CancellationToken cancel)
    {
        var found = school.Model;
        var reason = typed.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > SuccessionDismissal.LongestReason)
        {
            found.Problems.Add(nameof(Input.Reason), $"Say why, in {SuccessionDismissal.LongestReason} characters or fewer");
            return DismissSuccessorPage.Show(found with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        if (!await here.Db.SuccessionDismissals.AnyAsync(d => d.NetworkId == here.Id && d.SchoolId == found.School, cancel))
        {
            here.Db.Add(new SuccessionDismissal(here.Id, found.School, reason, found.Network.Today));
            here.Record(
                NetworkHappenings.In(
                    here.Id, here.Visitor, "succession.dismissed",
                    $"{here.Visitor.Name} left the membership of {found.Name}, which has closed, where it is.", found.School)
                    with
                {
                    Reason = reason,
                });
            await here.Db.SaveChangesAsync(cancel);
        }

        here.Say($"The membership of {found.Name} stays where it is.");
        return TypedResults.LocalRedirect(NetworksLinks.Schools(here.Id));
    }
}
