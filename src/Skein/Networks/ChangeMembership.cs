using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Site;

namespace Skein.Networks;

/// <summary>
/// Records that a school takes part, rests, returns, leaves or rejoins: on the day it was so, which may lie back.
/// </summary>
public static class ChangeMembership
{
    public sealed record Input
    {
        public string? On { get; init; }
        public string? ExpectedBack { get; init; }
        public string? Reason { get; init; }
        public string? Share { get; init; }
    }

    public sealed record Model(MembershipFrame Around, MembershipAct Act, Input Typed, Problems Problems);

    public static RazorComponentResult<ChangeMembershipPage> Show(MembershipFrame around, MembershipAct act) =>
        ChangeMembershipPage.Show(new(around, act, new() { On = Day(around.Network.Today) }, new()));

    public static Results<RedirectHttpResult, RazorComponentResult<ChangeMembershipPage>> Change(
        Here here, MembershipFrame around, MembershipAct act, [FromForm] Input typed)
    {
        var problems = new Problems();
        if (!Do(act, around, typed, problems, out var on))
        {
            return ChangeMembershipPage.Show(new(around, act, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            NetworkHappenings.In(
                here.Id, here.Visitor, act.Verb,
                $"{here.Visitor.Name} recorded that {around.Name} {act.Told} from {on.Said()}.", around.School)
                with
            { Day = on });
        here.Say($"{around.Name} {around.Membership.Latest.State.Told()} from {on.Said()}.");
        return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, around.School));
    }

    /// <summary>The reason never reaches the chronicle: it stands with the membership, where its readers are known.</summary>
    private static bool Do(
        MembershipAct act, MembershipFrame around, Input typed, Problems problems, out DateOnly on)
    {
        if (!TryDay(typed.On, out on))
        {
            problems.Add(nameof(Input.On), "Enter the day, for example 2026-09-07");
        }
        else if (!act.MayLieAhead && on.NotYet(around.Network.Today) is { } notYet)
        {
            problems.Add(nameof(Input.On), notYet);
        }

        DateOnly? back = null;
        if (act.AsksReturn && typed.ExpectedBack is { Length: > 0 })
        {
            if (!TryDay(typed.ExpectedBack, out var day) || day <= on)
            {
                problems.Add(nameof(Input.ExpectedBack), "Enter a day after the rest begins, or leave it empty");
            }

            back = day;
        }

        var reason = act.AsksReason && around.MayGiveReason ? Tidy(typed.Reason) : null;
        if (reason is { Length: > MembershipSpan.LongestReason })
        {
            problems.Add(nameof(Input.Reason), $"The reason must be {MembershipSpan.LongestReason} characters or fewer");
        }

        if (!problems.Any && act.Do(around.Membership, on, reason, back) is { } refusal)
        {
            problems.Add(nameof(Input.On), refusal.Reason);
        }

        if (!problems.Any && reason is not null)
        {
            // What a co-leader writes down, the co-leaders know; what a head writes is the head's until it is shared.
            around.Membership.Confide(reason, !around.IsHead || typed.Share == "yes");
        }

        return !problems.Any;
    }

    internal static string? Tidy(string? typed) => typed?.Trim() is { Length: > 0 } words ? words : null;

    public static bool TryDay(string? typed, out DateOnly day) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
