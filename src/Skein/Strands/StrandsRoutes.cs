using Skein.Access;
using Skein.Site;

namespace Skein.Strands;

/// <summary>Every way in to the slice, in one place.</summary>
public static class StrandsRoutes
{
    public static void MapStrands(this SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(StrandsLinks.Grid, ShowStrands.Show);
        seen.MapJson(StrandsLinks.Grid, ShowStrands.Json);
        seen.MapGet(StrandsLinks.Shape, ChangeShape.Show);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost(StrandsLinks.Grid, ShowStrands.Add);
        arranged.MapPost(StrandsLinks.Shape, ChangeShape.Change);
        arranged.MapPost(StrandsLinks.Ending, ShowStrands.End);
        arranged.MapGet(StrandsLinks.Leads, LeadStrand.Show);
        arranged.MapPost(StrandsLinks.Leads, LeadStrand.Change);
    }
}
