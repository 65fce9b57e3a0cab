using Skein.Access;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>Every way in to the slice, in one place.</summary>
public static class CongruenceRoutes
{
    public static void MapCongruence(this SiteRoutes site)
    {
        var map = site.MapGroup().NeedsAny(Right.SeeNetwork);
        map.MapGet(CongruenceLinks.Map, ShowMap.Show);
        map.MapGet(CongruenceLinks.Mine, WhereItHelpsMe.Show);
        map.MapPost(CongruenceLinks.Mine, WhereItHelpsMe.Keep);

        var priorities = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        priorities.MapPost(CongruenceLinks.Priorities, SetPriorities.Set);
        priorities.MapPost(CongruenceLinks.EndPriority, SetPriorities.End);

        // A school's plan lines: its head's own, or typed in for them.
        var plan = site.MapGroup()
            .NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
        plan.MapGet(CongruenceLinks.Plan, PlanOfSchool.Show);
        plan.MapPost(CongruenceLinks.Plan, PlanOfSchool.Add);
        plan.MapPost(CongruenceLinks.Line, MatchLine.Match);
        plan.MapPost(CongruenceLinks.EndLine, MatchLine.End);

        site.MapJson(CongruenceLinks.Map, ShowMap.Json).NeedsAny(Right.SeeNetwork);
    }
}
