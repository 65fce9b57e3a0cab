using Skein.Access;
using Skein.Site;

namespace Skein.Steering;

/// <summary>Every way in to the slice, in one place.</summary>
public static class SteeringRoutes
{
    public static void MapSteering(this SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(SteeringLinks.Composition, ShowComposition.Show);
        seen.MapJson(SteeringLinks.Composition, ShowComposition.Json);
        seen.MapPost(SteeringLinks.Representatives, ShowComposition.Name);
        seen.MapPost(SteeringLinks.Ending, ShowComposition.End);
        seen.MapGet(SteeringLinks.Round, ShowRound.Show);
        seen.MapGet(SteeringLinks.Sheet, ShowRound.Sheet);
        seen.MapGet(SteeringLinks.Report, ShowRound.ShowSlot);
        seen.MapPost(SteeringLinks.Report, ShowRound.Report);
    }
}
