using Skein.Access;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>Every way in to the slice, in one place. The words of the purpose come in through the agreements.</summary>
public static class PurposeRoutes
{
    public static void MapPurpose(this SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(PurposeLinks.Purpose, ShowPurpose.Show);
        seen.MapGet(PurposeLinks.Beginning, TellBeginning.Show);
        seen.MapGet(PurposeLinks.Weighings, WeighIssue.Show);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost(PurposeLinks.Focuses, ChooseFocus.Choose);
        arranged.MapPost(PurposeLinks.Focus, ChooseFocus.ExpectFirst);
        arranged.MapPost(PurposeLinks.EndFocus, ChooseFocus.End);
        arranged.MapGet(PurposeLinks.Definers, CountDefiners.Show);
        arranged.MapPost(PurposeLinks.Definers, CountDefiners.Count);
        arranged.MapPost(PurposeLinks.Beginning, TellBeginning.Tell);
        arranged.MapPost(PurposeLinks.Weighings, WeighIssue.Weigh);

        site.MapJson(PurposeLinks.Purpose, ShowPurpose.Json).NeedsAny(Right.SeeNetwork);
        site.MapGet(PurposeLinks.Origins, CountOrigins.Show).NeedsAny(Right.Administer);
    }
}
