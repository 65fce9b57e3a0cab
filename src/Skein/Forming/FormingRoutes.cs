using Skein.Access;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Every way in to the slice, in one place.</summary>
public static class FormingRoutes
{
    public static void MapForming(this SiteRoutes site)
    {
        // Whoever signs up has a link or a code, and is nobody here.
        var own = site.MapGroup().IsAnsweredByLink();
        own.MapGet(FormingLinks.Own, SignUpByLink.Show);
        own.MapPost(FormingLinks.Own, SignUpByLink.Choose);
        own.MapPost(FormingLinks.OwnAct, "withdrawal", SignUpByLink.Withdraw);
        own.MapGet(FormingLinks.OwnTables, ShowTables.ShowOwn);
        own.MapPost(FormingLinks.OwnTables, ShowTables.Sit);
        own.MapPost(FormingLinks.OwnAct, "convening", AskConvenors.SayYes);
        own.MapPost(FormingLinks.OwnAct, "not-convening", AskConvenors.SayNo);
        own.MapPost(FormingLinks.OwnAct, "giving-back", ChangePlace.GiveBack);
        own.MapPost(FormingLinks.OwnAct, "place", ChangePlace.Take);
        own.MapPost(FormingLinks.OwnAct, "swap-offer", ChangePlace.OfferSwap);
        own.MapPost(FormingLinks.OwnAct, "swap", ChangePlace.Swap);
        var join = site.MapGroup().IsAnsweredByLink().CountsWrongCodes();
        join.MapGet(FormingLinks.Join, JoinByCode.Show);
        join.MapPost(FormingLinks.Join, JoinByCode.Join).RequireRateLimiting(FormingServices.JoinPolicy);

        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(FormingLinks.SignUps, ListSignUps.Show);
        seen.MapGet(FormingLinks.SignUp, ShowSignUp.Show);
        seen.MapGet(FormingLinks.Tables, ShowTables.Show);
        seen.MapGet(FormingLinks.Mine, SignUpMyself.Show);
        seen.MapGet(FormingLinks.Poster, PrintPack.Poster);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost(FormingLinks.SignUps, ListSignUps.Draft);
        arranged.MapGet(FormingLinks.Foci, GatherFoci.Show);
        arranged.MapPost(FormingLinks.Foci, GatherFoci.Gather);
        arranged.MapGet(FormingLinks.Opening, OpenSignUp.Show);
        arranged.MapPost(FormingLinks.Opening, OpenSignUp.Open);
        arranged.MapPost(FormingLinks.Closing, ShowSignUp.Close);
        arranged.MapPost(FormingLinks.Tables, NameTable.Name);
        arranged.MapGet(FormingLinks.Volunteers, ListVolunteers.Show);
        arranged.MapGet(FormingLinks.Slips, PrintSlips.Show);
        arranged.MapGet(FormingLinks.TakeDown, TakeDownSignUp.Show);
        arranged.MapPost(FormingLinks.TakeDown, TakeDownSignUp.TakeDown);
        arranged.MapGet(FormingLinks.Pack, PrintPack.Show);
        arranged.MapGet(FormingLinks.Proposals, ProposeGroups.Show);
        arranged.MapPost(FormingLinks.Proposals, ProposeGroups.Ask);
        arranged.MapGet(FormingLinks.Proposal, ShowProposal.Show);
        arranged.MapPost(FormingLinks.ProposalAct, "moves", ChangeProposal.Move);
        arranged.MapPost(FormingLinks.ProposalAct, "locks", ChangeProposal.Lock);
        arranged.MapPost(FormingLinks.ProposalAct, "convenors", ChangeProposal.Convene);
        arranged.MapPost(FormingLinks.ProposalAct, "again", ChangeProposal.Again);
        arranged.MapPost(FormingLinks.ProposalAct, "longer", ChangeProposal.Longer);
        arranged.MapPost(FormingLinks.ProposalAct, "asking", AskConvenors.Ask);
        arranged.MapGet(FormingLinks.ProposalAct, "publishing", PublishGroups.Show);
        arranged.MapPost(FormingLinks.ProposalAct, "publishing", PublishGroups.Publish);

        site.MapJson(FormingLinks.SignUps, ListSignUps.Json).NeedsAny(Right.SeeNetwork);
    }
}
