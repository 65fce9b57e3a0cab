using Skein.Access;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>Every way in to the slice, in one place.</summary>
public static class PairsRoutes
{
    public static void MapPairs(this SiteRoutes site)
    {
        // From a message: a signed link to one proposal, for one of the two.
        var pairing = site.MapGroup("/pairing/{link}").IsAnsweredByLink();
        pairing.MapGet("", AnswerPair.Show);
        pairing.MapPost("", AnswerPair.Answer);

        // The two alone, asked in the handler: no role opens a pair.
        var mine = site.MapGroup("/me/pairs").RequireAuthorization();
        mine.MapGet("", MyPairs.Show);
        mine.MapPost("/line-manager", MyPairs.SayManager);
        mine.MapGet("/{pairId:guid}", ShowPair.Show);
        mine.MapPost("/{pairId:guid}/notes", ShowPair.Write);
        mine.MapPost("/{pairId:guid}/yes", MyPairs.Accept);
        mine.MapPost("/{pairId:guid}/away", MyPairs.PutAway);
        mine.MapPost("/{pairId:guid}/ending", MyPairs.End);

        var pairs = site.MapGroup("/networks/{networkId:guid}/pairs");
        var seen = pairs.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet("", ShowPairs.Show);
        seen.MapPost("/wish", ShowPairs.Wish);
        seen.MapGet("/new", ProposePair.Show);
        seen.MapPost("/new", ProposePair.Propose);
        pairs.MapGet("/partners", OfferPartners.Show).NeedsAny(Right.ArrangeNetwork);
        site.MapGet("/api/networks/{networkId:guid}/pairs", ShowPairs.Json).NeedsAny(Right.SeeNetwork);
    }
}
