using Skein.Access;
using Skein.Site;

namespace Skein.Starting;

/// <summary>Every way in to the slice, in one place.</summary>
public static class StartingRoutes
{
    public static void MapStarting(this SiteRoutes site)
    {
        site.MapGet(StartingLinks.Welcome, FrontDoor.Welcome).IsOpen();
        site.MapGet(StartingLinks.Start, StartNetwork.Show).IsOpen();
        site.MapPost(StartingLinks.Start, StartNetwork.Start).IsOpen();

        var schools = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        schools.MapGet(StartingLinks.AddSchools, PasteSchools.Show);
        schools.MapPost(StartingLinks.AddSchools, PasteSchools.Read);
    }
}
