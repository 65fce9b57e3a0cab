using Skein.Access;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Every way in to the slice, in one place.</summary>
public static class FormingRoutes
{
    public static void MapForming(this SiteRoutes site)
    {
        // Whoever signs up has a link or a code, and is nobody here.
        var own = site.MapGroup("/sign-up/{link}").IsAnsweredByLink();
        own.MapGet("", SignUpByLink.Show);
        own.MapPost("", SignUpByLink.Choose);
        own.MapPost("/withdrawal", SignUpByLink.Withdraw);
        own.MapGet("/tables", ShowTables.ShowOwn);
        own.MapPost("/tables", ShowTables.Sit);
        own.MapPost("/convening", AskConvenors.SayYes);
        own.MapPost("/not-convening", AskConvenors.SayNo);
        own.MapPost("/giving-back", ChangePlace.GiveBack);
        own.MapPost("/place", ChangePlace.Take);
        own.MapPost("/swap-offer", ChangePlace.OfferSwap);
        own.MapPost("/swap", ChangePlace.Swap);
        var join = site.MapGroup("/join/{code}").IsAnsweredByLink().CountsWrongCodes();
        join.MapGet("", JoinByCode.Show);
        join.MapPost("", JoinByCode.Join).RequireRateLimiting(FormingServices.JoinPolicy);

        var signUps = site.MapGroup("/networks/{networkId:guid}/sign-ups");
        var seen = signUps.MapGroup("").NeedsAny(Right.SeeNetwork);
        seen.MapGet("", ListSignUps.Show);
        seen.MapGet("/{signUpId:guid}", ShowSignUp.Show);
        seen.MapGet("/{signUpId:guid}/tables", ShowTables.Show);
        seen.MapGet("/{signUpId:guid}/mine", SignUpMyself.Show);
        seen.MapGet("/{signUpId:guid}/poster", PrintPack.Poster);

        var arranged = signUps.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost("", ListSignUps.Draft);
        var one = arranged.MapGroup("/{signUpId:guid}");
        one.MapGet("/foci", GatherFoci.Show);
        one.MapPost("/foci", GatherFoci.Gather);
        one.MapGet("/opening", OpenSignUp.Show);
        one.MapPost("/opening", OpenSignUp.Open);
        one.MapPost("/closing", ShowSignUp.Close);
        one.MapPost("/tables", NameTable.Name);
        one.MapGet("/volunteers", ListVolunteers.Show);
        one.MapGet("/volunteers/slips", PrintSlips.Show);
        one.MapGet("/volunteers/new", TakeDownSignUp.Show);
        one.MapPost("/volunteers/new", TakeDownSignUp.TakeDown);
        one.MapGet("/pack", PrintPack.Show);
        one.MapGet("/proposals", ProposeGroups.Show);
        one.MapPost("/proposals", ProposeGroups.Ask);
        one.MapGet("/proposals/{name}", ShowProposal.Show);
        one.MapPost("/proposals/{name}/moves", ChangeProposal.Move);
        one.MapPost("/proposals/{name}/locks", ChangeProposal.Lock);
        one.MapPost("/proposals/{name}/convenors", ChangeProposal.Convene);
        one.MapPost("/proposals/{name}/again", ChangeProposal.Again);
        one.MapPost("/proposals/{name}/longer", ChangeProposal.Longer);
        one.MapPost("/proposals/{name}/asking", AskConvenors.Ask);
        one.MapGet("/proposals/{name}/publishing", PublishGroups.Show);
        one.MapPost("/proposals/{name}/publishing", PublishGroups.Publish);

        site.MapGet("/api/networks/{networkId:guid}/sign-ups", ListSignUps.Json).NeedsAny(Right.SeeNetwork);
    }
}
