using Skein.Access;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Every way in to the slice, in one place.</summary>
public static class NetworksRoutes
{
    public static void MapNetworks(this SiteRoutes site)
    {
        site.MapGet(NetworksLinks.Settings, ChangeSettings.Show).NeedsAny(Right.LeadNetwork);
        site.MapPost(NetworksLinks.Settings, ChangeSettings.Change).NeedsAny(Right.LeadNetwork);

        site.MapGet(NetworksLinks.Schools, ListNetworkSchools.Show).NeedsAny(Right.SeeNetwork);
        site.MapJson(NetworksLinks.Schools, ListNetworkSchools.Json).NeedsAny(Right.SeeNetwork);

        MapMembership(site);
        site.MapJson(NetworksLinks.School, ShowMembership.Json)
            .NeedsAny(Right.SeeNetwork, Right.SpeakForSchool);

        MapInvitations(site);

        MapSubNetworks(site);
    }

    private static void MapMembership(SiteRoutes school)
    {
        school.MapGet(NetworksLinks.School, ShowMembership.Show).NeedsAny(Right.SeeNetwork, Right.SpeakForSchool);
        school.MapPost(NetworksLinks.Acts, "undoing", UndoMembership.Undo).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
        school.MapGet(NetworksLinks.Acts, "reason", ConfideReason.Show).NeedsAny(Right.SpeakForSchool);
        school.MapPost(NetworksLinks.Acts, "reason", ConfideReason.Confide).NeedsAny(Right.SpeakForSchool);
        school.MapGet(NetworksLinks.Acts, "succession", DismissSuccessor.Show).NeedsAny(Right.ArrangeNetwork);
        school.MapPost(NetworksLinks.Acts, "succession", DismissSuccessor.Dismiss).NeedsAny(Right.ArrangeNetwork);

        // Takes part, rests, returns, leaves, rejoins: MembershipAct has them.
        school.MapGet(NetworksLinks.Acts, ChangeMembership.Show).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
        school.MapPost(NetworksLinks.Acts, ChangeMembership.Change).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);
    }

    private static void MapInvitations(SiteRoutes invitations)
    {
        invitations.MapGet(NetworksLinks.Invitations, ListInvitations.Show).NeedsAny(Right.LeadNetwork);
        invitations.MapGet(NetworksLinks.InvitationSheet, ListInvitations.Print).NeedsAny(Right.LeadNetwork);
        invitations.MapGet(NetworksLinks.InviteSchools, InviteSchools.Show).NeedsAny(Right.ArrangeNetwork);
        invitations.MapPost(NetworksLinks.InviteSchools, InviteSchools.Invite).NeedsAny(Right.ArrangeNetwork);
        invitations.MapGet(NetworksLinks.InvitationSlip, RecordInvitationAnswer.Print).NeedsAny(Right.LeadNetwork);
        invitations.MapGet(NetworksLinks.InvitationAnswer, RecordInvitationAnswer.Show).NeedsAny(Right.LeadNetwork);
        invitations.MapPost(NetworksLinks.InvitationAnswer, RecordInvitationAnswer.Answer).NeedsAny(Right.LeadNetwork);
    }

    private static void MapSubNetworks(SiteRoutes subs)
    {
        subs.MapGet(NetworksLinks.SubNetworks, ListSubNetworks.Show).NeedsAny(Right.SeeNetwork);
        subs.MapPost(NetworksLinks.SubNetworks, ListSubNetworks.Start).NeedsAny(Right.ArrangeNetwork);
        subs.MapGet(NetworksLinks.SubNetwork, ChangeSubNetwork.Show).NeedsAny(Right.ArrangeNetwork);
        subs.MapPost(NetworksLinks.SubNetwork, ChangeSubNetwork.Change).NeedsAny(Right.ArrangeNetwork);
        subs.MapPost(NetworksLinks.CloseSubNetwork, ChangeSubNetwork.Close).NeedsAny(Right.ArrangeNetwork);
    }
}
