using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>Somebody who speaks for a school, or types for them, says what a line of its plan fits.</summary>
public static class MatchLine
{
    public sealed record Input
    {
        public string? Theme { get; init; }

        /// <summary>How far it matches each priority, by the priority's id.</summary>
        public Dictionary<string, string>? Levels { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PlanPage>>> Match(
        Here here, MembershipFrame around, LineOfSchool found, [FromForm] Input typed, CancellationToken cancel)
    {
        var line = found.It;
        var problems = new Problems();
        var theme = TypedText.Read(typed.Theme, "", SchoolPlanLine.LongestTheme, problems);
        var priorities = await here.Db.PrioritiesOn(here.Id, around.Network.Today).Select(p => p.Id).ToListAsync(cancel);
        problems.OnlyOffered("", typed.Levels?.Keys, priorities.Select(p => p.Value.ToString()));
        if (problems.Any)
        {
            return PlanPage.Show(
                await PlanOfSchool.ModelAsync(around, here.Db, new(), problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        line.CallIt(theme);
        foreach (var priority in priorities)
        {
            line.MatchFrom(
                around.Network.Today, priority, MatchWords.Read(typed.Levels?.GetValueOrDefault(priority.Value.ToString())));
        }

        here.Record(
            PlanOfSchool.Told(
                "plan-line.matched", $"It was said what a line of the plan of {around.Name} fits.", around, here.Visitor));
        here.Say("Kept.");
        return TypedResults.LocalRedirect(CongruenceLinks.Plan(here.Id, around.School));
    }

    public static RedirectHttpResult End(Here here, MembershipFrame around, LineOfSchool line)
    {
        line.It.EndOn(around.Network.Today);
        here.Record(
            PlanOfSchool.Told("plan-line.ended", $"A line of the plan of {around.Name} was taken off.", around, here.Visitor));
        here.Say("The line is off the plan.");
        return TypedResults.LocalRedirect(CongruenceLinks.Plan(here.Id, around.School));
    }
}
