using Skein.Access;
using Skein.Site;

namespace Skein.Measures;

/// <summary>Every way in to the room, in one place.</summary>
public static class MeasuresRoutes
{
    public static void MapMeasures(this SiteRoutes site)
    {
        site.MapGet("/networks/{networkId:guid}/measures", ShowMeasures.Show).NeedsAny(Right.SeeNetwork);

        var told = site.MapGroup("/api/networks/{networkId:guid}/measures").NeedsAny(Right.SeeNetwork);
        told.MapGet("", ShowMeasures.Json);
        told.MapGet("/{key}", ShowMeasures.JsonOfOne);
    }
}
