using Skein.Access;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>Every way in to the slice, in one place.</summary>
public static class PairsRoutes
{
    public static void MapPairs(this SiteRoutes site)
    {
        // From a message: a signed link to one proposal, for one of the two.

        // The two alone, asked in the handler: no role opens a pair.
        var mine = site.MapGroup().RequireAuthorization();
        mine.MapGet(PairsLinks.Mine, MyPairs.Show);
        mine.MapPost(PairsLinks.LineManager, MyPairs.SayManager);
        mine.MapGet(PairsLinks.Pair, ShowPair.Show);
        mine.MapPost(PairsLinks.Notes, ShowPair.Write);
        mine.MapPost(PairsLinks.Yes, MyPairs.Accept);
        mine.MapPost(PairsLinks.Away, MyPairs.PutAway);
        mine.MapPost(PairsLinks.Ending, MyPairs.End);

        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(PairsLinks.Pairs, ShowPairs.Show);
        seen.MapJson(PairsLinks.Pairs, ShowPairs.Json);
        seen.MapPost(PairsLinks.Wish, ShowPairs.Wish);
        seen.MapGet(PairsLinks.New, ProposePair.Show);
        seen.MapPost(PairsLinks.New, ProposePair.Propose);
        site.MapGet(PairsLinks.Partners, OfferPartners.Show).NeedsAny(Right.ArrangeNetwork);
    }
}
