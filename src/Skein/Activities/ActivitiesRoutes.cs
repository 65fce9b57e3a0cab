using Skein.Access;
using Skein.Site;

namespace Skein.Activities;

/// <summary>Every way in to the slice, in one place.</summary>
public static class ActivitiesRoutes
{
    public static void MapActivities(this SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(ActivitiesLinks.Kinds, ListProtocols.Show);
        seen.MapJson(ActivitiesLinks.Kinds, ListProtocols.Json);
        seen.MapGet(ActivitiesLinks.Kind, ShowProtocol.Show);
        seen.MapJson(ActivitiesLinks.Kind, ShowProtocol.Json);
    }
}
