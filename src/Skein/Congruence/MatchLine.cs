using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
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

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PlanPage>, NotFound>> Match(
        NetworkId networkId, SchoolId schoolId, PlanLineId lineId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, schoolId, lineId, db, visitor, clock, cancel) is not var (around, line))
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var theme = TypedText.Read(typed.Theme, "", PlanLine.LongestTheme, problems);
        var priorities = await db.PrioritiesOn(networkId, around.Network.Today).Select(p => p.Id).ToListAsync(cancel);
        problems.OnlyOffered("", typed.Levels?.Keys, priorities.Select(p => p.Value.ToString()));
        if (problems.Any)
        {
            return PlanPage.Of(await PlanOfSchool.ModelAsync(around, db, new(), problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        line.CallIt(theme);
        foreach (var priority in priorities)
        {
            line.MatchFrom(around.Network.Today, priority, MatchWords.Read(typed.Levels?.GetValueOrDefault(priority.Value.ToString())));
        }

        db.Record(PlanOfSchool.Told("plan-line.matched", $"It was said what a line of the plan of {around.Name} fits.", around, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("Kept.");
        return TypedResults.LocalRedirect(CongruenceLinks.Plan(networkId, schoolId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> End(
        NetworkId networkId, SchoolId schoolId, PlanLineId lineId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, schoolId, lineId, db, visitor, clock, cancel) is not var (around, line))
        {
            return TypedResults.NotFound();
        }

        line.EndOn(around.Network.Today);
        db.Record(PlanOfSchool.Told("plan-line.ended", $"A line of the plan of {around.Name} was taken off.", around, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("The line is off the plan.");
        return TypedResults.LocalRedirect(CongruenceLinks.Plan(networkId, schoolId));
    }

    private static async Task<(MembershipFrame Around, PlanLine Line)?> FindAsync(
        NetworkId networkId, SchoolId schoolId, PlanLineId lineId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await MembershipPages.FindAsync(db, networkId, schoolId, visitor, clock, cancel) is var (around, _)
        && await db.PlanLinesOn(networkId, around.Network.Today).SingleOrDefaultAsync(l => l.Id == lineId && l.SchoolId == schoolId, cancel) is { } line
            ? (around, line)
            : null;
}
