using Skein.Access;
using Skein.Site;

namespace Skein.Groups;

/// <summary>Every way in to the slice, in one place.</summary>
public static class GroupsRoutes
{
    public static void MapGroups(this SiteRoutes site)
    {
        // From a message: a signed link to one invitation of one person.
        var joining = site.MapGroup("/joining/{link}").IsAnsweredByLink();
        joining.MapGet("", AnswerInvitation.Show);
        joining.MapPost("", AnswerInvitation.Answer);

        // The same for one of two who may become a pair.
        var pairing = site.MapGroup("/pairing/{link}").IsAnsweredByLink();
        pairing.MapGet("", AnswerPair.Show);
        pairing.MapPost("", AnswerPair.Answer);

        // For whoever is signed in, about themselves.
        var mine = site.MapGroup("/me/groups").RequireAuthorization();
        mine.MapGet("", MyGroups.Show);
        mine.MapPost("/{groupId:guid}/leaving", MyGroups.Leave);
        mine.MapPost("/invitations/{invitationId:guid}/yes", MyGroups.Say);
        mine.MapPost("/invitations/{invitationId:guid}/away", MyGroups.PutAway);

        var groups = site.MapGroup("/networks/{networkId:guid}/groups");
        groups.MapGet("/new", StartGroup.Show).NeedsAny(Right.ArrangeNetwork);
        groups.MapPost("/new", StartGroup.Start).NeedsAny(Right.ArrangeNetwork).Makes();

        // Of those who see the network, its members, its convenor, or those who arrange for them: asked in the handler.
        var seen = groups.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet("", ListGroups.Show);
        seen.MapGet("/charters", ShowVignettes.Show);
        var one = seen.MapGroup("/{groupId:guid}");
        one.MapGet("", ShowGroup.Show);
        one.MapGet("/words", DescribeGroup.Show);
        one.MapPost("/words", DescribeGroup.Describe);
        one.MapPost("/focus", ChangeFocus.Answer);
        one.MapPost("/closing", DescribeGroup.Close);
        one.MapGet("/beginning", BeginGroup.Show);
        one.MapPost("/beginning", BeginGroup.Begin);
        one.MapGet("/invitations", InviteToGroup.Show);
        one.MapPost("/invitations", InviteToGroup.Invite);
        one.MapPost("/invitations/{invitationId:guid}/yes", InviteToGroup.Hear);
        one.MapGet("/charter", WriteCharter.Show);
        one.MapPost("/charter", WriteCharter.Write);
        one.MapGet("/charter/sheet", WriteCharter.Sheet);
        one.MapGet("/needs", ShowNeeds.Show);
        one.MapPost("/needs", ShowNeeds.Say);
        seen.MapGet("/tranches", CompareTranches.Show);
        seen.MapGet("/not-yet", ShowNotYet.Show);
        one.MapGet("/composition", ShowComposition.Show);
        one.MapPost("/composition/representatives", ShowComposition.Name);
        one.MapPost("/composition/representatives/{representsId:guid}/ending", ShowComposition.End);
        one.MapGet("/rounds", ShowRound.Show);
        one.MapGet("/rounds/sheet", ShowRound.Sheet);
        one.MapGet("/rounds/{reportingId:guid}", ShowRound.ShowSlot);
        one.MapPost("/rounds/{reportingId:guid}", ShowRound.Say);
        groups.MapPost("/{groupId:guid}/remit", StartRemit.Start).NeedsAny(Right.ArrangeNetwork);

        MapStrands(site);
        MapPairs(site);

        var api = site.MapGroup("/api/networks/{networkId:guid}/groups").NeedsAny(Right.SeeNetwork);
        api.MapGet("", ListGroups.Json);
        api.MapGet("/{groupId:guid}", ShowGroup.Json);
        api.MapGet("/{groupId:guid}/needs", ShowNeeds.Json);
        api.MapGet("/{groupId:guid}/composition", ShowComposition.Json);
        api.MapGet("/not-yet", ShowNotYet.Json);
    }

    private static void MapStrands(SiteRoutes site)
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

    private static void MapPairs(SiteRoutes site)
    {
        // The two alone, asked in the handler: no role opens a pair.
        var mine = site.MapGroup("/me/pairs").RequireAuthorization();
        mine.MapGet("", MyPairs.Show);
        mine.MapPost("/line-manager", MyPairs.SayManager);
        mine.MapGet("/{pairId:guid}", ShowPair.Show);
        mine.MapPost("/{pairId:guid}/notes", ShowPair.Write);
        mine.MapPost("/{pairId:guid}/yes", MyPairs.Say);
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
