using Skein.Access;
using Skein.Site;

namespace Skein.Steering;

/// <summary>Every way in to the slice, in one place.</summary>
public static class SteeringRoutes
{
    public static void MapSteering(this SiteRoutes site)
    {
        var one = site.MapGroup("/networks/{networkId:guid}/groups/{groupId:guid}").NeedsAny(Right.SeeNetwork);
        one.MapGet("/composition", ShowComposition.Show);
        one.MapPost("/composition/representatives", ShowComposition.Name);
        one.MapPost("/composition/representatives/{representsId:guid}/ending", ShowComposition.End);
        one.MapGet("/rounds", ShowRound.Show);
        one.MapGet("/rounds/sheet", ShowRound.Sheet);
        one.MapGet("/rounds/{reportingId:guid}", ShowRound.ShowSlot);
        one.MapPost("/rounds/{reportingId:guid}", ShowRound.Report);
        site.MapGet("/api/networks/{networkId:guid}/groups/{groupId:guid}/composition", ShowComposition.Json)
            .NeedsAny(Right.SeeNetwork);
    }
}
