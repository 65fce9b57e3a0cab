using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>Every way in to the slice, in one place. Statements also come in through the letters of Asking.</summary>
public static class LeafletRoutes
{
    public static void MapLeaflet(this SiteRoutes site)
    {
        var seen = site.MapGroup("/networks/{networkId:guid}/leaflet").NeedsAny(Right.SeeNetwork);
        seen.MapGet("", ShowLeaflet.Show);
        seen.MapGet("/sheet", ShowLeaflet.Print);
        seen.MapGet("/mine", TickMine.Show);
        seen.MapPost("/mine", TickMine.Tick).LeavesNoTrace();

        var made = site.MapGroup("/networks/{networkId:guid}/leaflet").NeedsAny(Right.ArrangeNetwork);
        made.MapGet("/workshop", WriteDownWorkshop.Show);
        made.MapPost("/workshop", WriteDownWorkshop.Write);
        made.MapGet("/statements", SortStatements.Show);
        made.MapPost("/statements", SortStatements.Sort);
        made.MapPost("/statements/answers", TakeInAnswers.TakeIn);
        made.MapPost("/draft", DraftLeaflet.Draft);

        site.MapGet("/api/networks/{networkId:guid}/leaflet", ShowLeaflet.Json).NeedsAny(Right.SeeNetwork);
    }
}
