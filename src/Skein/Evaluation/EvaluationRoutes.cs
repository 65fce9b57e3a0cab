using Skein.Access;
using Skein.Registers;
using Skein.Site;

namespace Skein.Evaluation;

/// <summary>Every way in to the slice, in one place.</summary>
public static class EvaluationRoutes
{
    public static void MapEvaluation(this SiteRoutes site)
    {
        site.MapRegister(EvaluationPlan.Lines);
        site.MapJson(EvaluationPlan.Lines.ListLink, EvaluationPlan.Json).NeedsAny(Right.SeeNetwork);
    }
}
