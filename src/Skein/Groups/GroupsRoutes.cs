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
        joining.MapGet("", AnswerGroupInvitation.Show);
        joining.MapPost("", AnswerGroupInvitation.Answer);

        // For whoever is signed in, about themselves.
        var mine = site.MapGroup("/me/groups").RequireAuthorization();
        mine.MapGet("", MyGroups.Show);
        mine.MapPost("/{groupId:guid}/leaving", MyGroups.Leave);
        mine.MapPost("/invitations/{invitationId:guid}/yes", MyGroups.Accept);
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
        one.MapPost("/needs", ShowNeeds.State);
        seen.MapGet("/tranches", CompareTranches.Show);
        seen.MapGet("/not-yet", ShowNotYet.Show);
        groups.MapPost("/{groupId:guid}/remit", StartRemit.Start).NeedsAny(Right.ArrangeNetwork);

        var api = site.MapGroup("/api/networks/{networkId:guid}/groups").NeedsAny(Right.SeeNetwork);
        api.MapGet("", ListGroups.Json);
        api.MapGet("/{groupId:guid}", ShowGroup.Json);
        api.MapGet("/{groupId:guid}/needs", ShowNeeds.Json);
        api.MapGet("/not-yet", ShowNotYet.Json);
    }
}
