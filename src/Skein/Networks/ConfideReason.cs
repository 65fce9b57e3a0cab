using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Site;

namespace Skein.Networks;

/// <summary>
/// The head says why the school rests or left, and whether the co-leaders may know. It leaves no trace in the chronicle.
/// </summary>
public static class ConfideReason
{
    public sealed record Input
    {
        public string? Reason { get; init; }
        public string? Share { get; init; }
    }

    public sealed record Model(MembershipFrame Around, Input Typed, Problems Problems);

    public static RazorComponentResult<ConfideReasonPage> Show(MembershipFrame around)
    {
        var latest = around.Membership.Latest;
        return ConfideReasonPage.Show(
            new(around, new() { Reason = latest.Reason, Share = latest.ReasonIsShared ? "yes" : "no" }, new()));
    }

    public static Results<RedirectHttpResult, RazorComponentResult<ConfideReasonPage>> Confide(
        Here here, MembershipFrame around, [FromForm] Input typed)
    {
        var reason = ChangeMembership.Tidy(typed.Reason);
        if (reason is { Length: > MembershipSpan.LongestReason })
        {
            var problems = new Problems();
            problems.Add(nameof(Input.Reason), $"The reason must be {MembershipSpan.LongestReason} characters or fewer");
            return ConfideReasonPage.Show(new(around, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var shared = typed.Share == "yes";
        around.Membership.Confide(reason, shared);
        here.Say(
            shared
                ? "The co-leaders can now read the reason. No page shows it to others."
                : "No page shows the reason to anybody but the school's head.");
        return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, around.School));
    }
}
