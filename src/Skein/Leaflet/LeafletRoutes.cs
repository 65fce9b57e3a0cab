using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>Every way in to the slice, in one place. Statements also come in through the letters of Asking.</summary>
public static class LeafletRoutes
{
    public static void MapLeaflet(this SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(LeafletLinks.Leaflet, ShowLeaflet.Show);
        seen.MapGet(LeafletLinks.Sheet, ShowLeaflet.Print);
        seen.MapGet(LeafletLinks.Mine, TickMine.Show);
        seen.MapPost(LeafletLinks.Mine, TickMine.Tick).LeavesNoTrace();

        var made = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        made.MapGet(LeafletLinks.Workshop, WriteDownWorkshop.Show);
        made.MapPost(LeafletLinks.Workshop, WriteDownWorkshop.Write);
        made.MapGet(LeafletLinks.Statements, SortStatements.Show);
        made.MapPost(LeafletLinks.Statements, SortStatements.Sort);
        made.MapPost(LeafletLinks.Answers, TakeInAnswers.TakeIn);
        made.MapPost(LeafletLinks.Draft, DraftLeaflet.Draft);

        site.MapJson(LeafletLinks.Leaflet, ShowLeaflet.Json).NeedsAny(Right.SeeNetwork);
    }
}
