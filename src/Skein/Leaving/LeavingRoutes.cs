using Skein.Access;
using Skein.Site;

namespace Skein.Leaving;

/// <summary>Every way in to the slice, in one place.</summary>
public static class LeavingRoutes
{
    public static void MapLeaving(this SiteRoutes site)
    {
        var led = site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.LeadNetwork);
        led.MapGet("/{personId:guid}/leaving", Leave.Show);
        led.MapPost("/{personId:guid}/leaving", Leave.Complete);

        // For whoever is signed in, about themselves.
        var mine = site.MapGroup("/me").RequireAuthorization();
        mine.MapGet("/data", MyData.Download);
        mine.MapGet("/erasure", ErasePerson.ShowMine).ByPersonAlone();
        mine.MapPost("/erasure", ErasePerson.EraseMine).ByPersonAlone();

        var kept = site.MapGroup("/people").NeedsAny(Right.Administer);
        kept.MapGet("/{personId:guid}/erasure", ErasePerson.Show).ByPersonAlone();
        kept.MapPost("/{personId:guid}/erasure", ErasePerson.Erase).ByPersonAlone();
    }
}
