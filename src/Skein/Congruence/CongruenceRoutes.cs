using Skein.Access;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>Every way in to the slice, in one place.</summary>
public static class CongruenceRoutes
{
    public static void MapCongruence(this SiteRoutes site)
    {
        var map = site.MapGroup("/networks/{networkId:guid}/congruence").NeedsAny(Right.SeeNetwork);
        map.MapGet("", ShowMap.Show);
        map.MapGet("/mine", WhereItHelpsMe.Show);
        map.MapPost("/mine", WhereItHelpsMe.Keep);

        var priorities = site.MapGroup("/networks/{networkId:guid}/congruence/priorities").NeedsAny(Right.ArrangeNetwork);
        priorities.MapPost("", SetPriorities.Set);
        priorities.MapPost("/{priorityId}/ending", SetPriorities.End);

        // A school's plan lines: its head's own, or typed in for them.
        var plan = site.MapGroup("/networks/{networkId:guid}/schools/{schoolId:guid}/plan")
            .NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
        plan.MapGet("", PlanOfSchool.Show);
        plan.MapPost("", PlanOfSchool.Add);
        plan.MapPost("/{lineId}", MatchLine.Match);
        plan.MapPost("/{lineId}/ending", MatchLine.End);

        site.MapGet("/api/networks/{networkId:guid}/congruence", ShowMap.Json).NeedsAny(Right.SeeNetwork);
    }
}
