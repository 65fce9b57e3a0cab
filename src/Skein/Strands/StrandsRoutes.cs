using Skein.Access;
using Skein.Site;

namespace Skein.Strands;

/// <summary>Every way in to the slice, in one place.</summary>
public static class StrandsRoutes
{
    public static void MapStrands(this SiteRoutes site)
    {
        var strands = site.MapGroup("/networks/{networkId:guid}/strands");
        var seen = strands.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet("", ShowStrands.Show);
        seen.MapGet("/shape", ChangeShape.Show);
        var arranged = strands.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost("", ShowStrands.Add);
        arranged.MapPost("/shape", ChangeShape.Change);
        arranged.MapPost("/{strandId:guid}/ending", ShowStrands.End);
        arranged.MapGet("/{strandId:guid}/schools/{schoolId:guid}", LeadStrand.Show);
        arranged.MapPost("/{strandId:guid}/schools/{schoolId:guid}", LeadStrand.Change);
        site.MapGet("/api/networks/{networkId:guid}/strands", ShowStrands.Json).NeedsAny(Right.SeeNetwork);
    }
}
