using Skein.Access;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Every way in to the slice, in one place.</summary>
public static class NetworksRoutes
{
    public static void MapNetworks(this SiteRoutes site)
    {
        var network = site.MapGroup("/networks/{networkId:guid}");
        network.MapGet("/settings", ChangeSettings.Show).NeedsAny(Right.LeadNetwork);
        network.MapPost("/settings", ChangeSettings.Change).NeedsAny(Right.LeadNetwork);

        network.MapGet("/schools", ListSchools.Show).NeedsAny(Right.SeeNetwork);
        site.MapGet("/api/networks/{networkId:guid}/schools", ListSchools.Json).NeedsAny(Right.SeeNetwork);

        MapMembership(network.MapGroup("/schools/{schoolId:guid}"));
        site.MapGet("/api/networks/{networkId:guid}/schools/{schoolId:guid}", ShowMembership.Json)
            .NeedsAny(Right.SeeNetwork, Right.SpeakForSchool);

        MapInvitations(network.MapGroup("/invitations"));
        site.MapGet("/invitations/{link}", AnswerInvitation.Show).IsOpen();
        site.MapPost("/invitations/{link}", AnswerInvitation.Answer).IsAnsweredByLink();

        MapSubNetworks(network.MapGroup("/sub-networks"));
    }

    private static void MapMembership(SiteRoutes school)
    {
        school.MapGet("", ShowMembership.Show).NeedsAny(Right.SeeNetwork, Right.SpeakForSchool);
        school.MapPost("/undoing", UndoMembership.Undo).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
        school.MapGet("/reason", ConfideReason.Show).NeedsAny(Right.SpeakForSchool);
        school.MapPost("/reason", ConfideReason.Confide).NeedsAny(Right.SpeakForSchool);
        school.MapGet("/succession", DismissSuccessor.Show).NeedsAny(Right.ArrangeNetwork);
        school.MapPost("/succession", DismissSuccessor.Dismiss).NeedsAny(Right.ArrangeNetwork);

        // Takes part, rests, returns, leaves, rejoins: MembershipAct has them.
        school.MapGet("/{act}", ChangeMembership.Show).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
        school.MapPost("/{act}", ChangeMembership.Change).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
    }

    private static void MapInvitations(SiteRoutes invitations)
    {
        invitations.MapGet("", ListInvitations.Show).NeedsAny(Right.LeadNetwork);
        invitations.MapGet("/sheet", ListInvitations.Print).NeedsAny(Right.LeadNetwork);
        invitations.MapGet("/new", InviteSchools.Show).NeedsAny(Right.ArrangeNetwork);
        invitations.MapPost("/new", InviteSchools.Invite).NeedsAny(Right.ArrangeNetwork);
        invitations.MapGet("/{invitationId:guid}/slip", RecordInvitationAnswer.Print).NeedsAny(Right.LeadNetwork);
        invitations.MapGet("/{invitationId:guid}/answer", RecordInvitationAnswer.Show).NeedsAny(Right.LeadNetwork);
        invitations.MapPost("/{invitationId:guid}/answer", RecordInvitationAnswer.Answer).NeedsAny(Right.LeadNetwork);
    }

    private static void MapSubNetworks(SiteRoutes subs)
    {
        subs.MapGet("", ListSubNetworks.Show).NeedsAny(Right.SeeNetwork);
        subs.MapPost("", ListSubNetworks.Start).NeedsAny(Right.ArrangeNetwork);
        subs.MapGet("/{subNetworkId:guid}", ChangeSubNetwork.Show).NeedsAny(Right.ArrangeNetwork);
        subs.MapPost("/{subNetworkId:guid}", ChangeSubNetwork.Change).NeedsAny(Right.ArrangeNetwork);
        subs.MapPost("/{subNetworkId:guid}/closure", ChangeSubNetwork.Close).NeedsAny(Right.ArrangeNetwork);
    }
}
