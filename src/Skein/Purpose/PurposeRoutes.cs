using Skein.Access;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>Every way in to the slice, in one place. The words of the purpose come in through the agreements.</summary>
public static class PurposeRoutes
{
    public static void MapPurpose(this SiteRoutes site)
    {
        var purpose = site.MapGroup("/networks/{networkId:guid}/purpose");
        var seen = purpose.MapGroup("").NeedsAny(Right.SeeNetwork);
        seen.MapGet("", ShowPurpose.Show);
        seen.MapGet("/beginning", TellBeginning.Show);
        seen.MapGet("/weighings", WeighIssue.Show);

        var arranged = purpose.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost("/focuses", ChooseFocus.Choose);
        arranged.MapPost("/focuses/{focusId}", ChooseFocus.ExpectFirst);
        arranged.MapPost("/focuses/{focusId}/ending", ChooseFocus.End);
        arranged.MapGet("/definers", CountDefiners.Show);
        arranged.MapPost("/definers", CountDefiners.Count);
        arranged.MapPost("/beginning", TellBeginning.Tell);
        arranged.MapPost("/weighings", WeighIssue.Weigh);

        site.MapGet("/api/networks/{networkId:guid}/purpose", ShowPurpose.Json).NeedsAny(Right.SeeNetwork);
        site.MapGet("/origins", CountOrigins.Show).NeedsAny(Right.Administer);
    }
}
