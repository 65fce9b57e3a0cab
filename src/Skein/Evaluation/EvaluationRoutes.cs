using Skein.Access;
using Skein.Site;

namespace Skein.Evaluation;

/// <summary>Every way in to the slice, in one place.</summary>
public static class EvaluationRoutes
{
    public static void MapEvaluation(this SiteRoutes site)
    {
        var plan = site.MapGroup("/networks/{networkId}/evaluation");
        plan.MapGet("/", ShowPlan.Show).NeedsAny(Right.SeeNetwork);

        var arranged = plan.MapGroup("/lines").NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet("/new", WriteLine.ShowBlank);
        arranged.MapPost("/new", WriteLine.Add);
        arranged.MapGet("/{lineId}", WriteLine.Show);
        arranged.MapPost("/{lineId}", WriteLine.Change);
        arranged.MapPost("/{lineId}/removal", WriteLine.Remove);

        site.MapGet("/api/networks/{networkId}/evaluation", ShowPlan.Json).NeedsAny(Right.SeeNetwork);
    }
}
