using Skein.Access;
using Skein.Registers;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Every way in to the slice, in one place.</summary>
public static class EngagementRoutes
{
    public static void MapEngagement(this SiteRoutes site)
    {
        site.MapRegister(Stakeholders.Known);
        site.MapRegister(SchoolVisits.All);
        var network = site.MapGroup("/networks/{networkId:guid}");
        network.MapGet("/engagement", ShowBoard.Show).NeedsAny(Right.SeeNetwork);
        network.MapGet("/schools/{schoolId:guid}/engagement", NoteSteps.Show).NeedsAny(Right.ArrangeNetwork);
        network.MapPost("/schools/{schoolId:guid}/engagement", NoteSteps.Note).NeedsAny(Right.ArrangeNetwork);
    }
}
