using Skein.Access;
using Skein.Site;

namespace Skein.Starting;

/// <summary>Every way in to the slice, in one place.</summary>
public static class StartingRoutes
{
    public static void MapStarting(this SiteRoutes site)
    {
        site.MapGet("/welcome/{token}", FrontDoor.Welcome).IsOpen();
        site.MapGet("/start", StartNetwork.Show).IsOpen();
        site.MapPost("/start", StartNetwork.Start).IsOpen();

        var schools = site.MapGroup("/networks/{networkId}/schools/add").NeedsAny(Right.ArrangeNetwork);
        schools.MapGet("/", PasteSchools.Show);
        schools.MapPost("/", PasteSchools.Read);
    }
}
