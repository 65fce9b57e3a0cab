using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>The head says why the school rests or left, and whether the co-leaders may know. It leaves no trace in the chronicle.</summary>
public static class ConfideReason
{
    public sealed record Input
    {
        public string? Reason { get; init; }
        public string? Share { get; init; }
    }

    public sealed record Model(MembershipFrame Around, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<ConfideReasonPage>, NotFound>> Show(
        NetworkId networkId, SchoolId schoolId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await MembershipPages.FindAsync(db, networkId, schoolId, visitor, clock, cancel) is var (around, membership)
            ? ConfideReasonPage.Of(new(
                around, new() { Reason = membership.Latest.Reason, Share = membership.Latest.ReasonIsShared ? "yes" : "no" }, new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ConfideReasonPage>, NotFound>> Confide(
        NetworkId networkId, SchoolId schoolId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await MembershipPages.FindAsync(db, networkId, schoolId, visitor, clock, cancel) is not var (around, membership))
        {
            return TypedResults.NotFound();
        }

        var reason = ChangeMembership.Tidy(typed.Reason);
        if (reason is { Length: > MembershipSpan.LongestReason })
        {
            var problems = new Problems();
            problems.Add(nameof(Input.Reason), $"The reason must be {MembershipSpan.LongestReason} characters or fewer");
            return ConfideReasonPage.Of(new(around, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var shared = typed.Share == "yes";
        membership.Confide(reason, shared);
        await db.SaveChangesAsync(cancel);
        frame.Say(shared ? "The co-leaders can now read the reason. No page shows it to others." : "No page shows the reason to anybody but the school's head.");
        return TypedResults.LocalRedirect(NetworksLinks.School(networkId, schoolId));
    }
}
