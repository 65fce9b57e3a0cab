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
        site.MapGet(EngagementLinks.Board, ShowBoard.Show).NeedsAny(Right.SeeNetwork);
        site.MapGet(EngagementLinks.Steps, NoteSteps.Show).NeedsAny(Right.ArrangeNetwork);
        site.MapPost(EngagementLinks.Steps, NoteSteps.Note).NeedsAny(Right.ArrangeNetwork);
    }
}
