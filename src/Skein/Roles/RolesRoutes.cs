using Skein.Access;
using Skein.People;
using Skein.Site;

namespace Skein.Roles;

/// <summary>Every way in to the slice, in one place.</summary>
public static class RolesRoutes
{
    public static void MapRoles(this SiteRoutes site)
    {
        // Of those who see the network, co-leaders and partners whose terms run: asked in the handler.
        site.MapGet(PeopleLinks.Challenges, ListChallenges.Show).NeedsAny(Right.SeeNetwork);
        site.MapPost(PeopleLinks.Challenges, RaiseChallenge.Raise).NeedsAny(Right.SeeNetwork);
        site.MapPost(RolesLinks.Response, RespondToChallenge.Respond).NeedsAny(Right.LeadNetwork);

        // Which of these roles the visitor may change is asked of each role: a network's own are for its co-leaders.
        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet(PeopleLinks.GiveRole, GiveRole.Show);
        arranged.MapPost(PeopleLinks.GiveRole, GiveRole.Give);
        arranged.MapGet(PeopleLinks.Role, CorrectRole.Show);
        arranged.MapPost(PeopleLinks.Role, CorrectRole.Correct);
        arranged.MapGet(PeopleLinks.EndRole, EndRole.Show);
        arranged.MapPost(PeopleLinks.EndRole, EndRole.End);
        arranged.MapPost(PeopleLinks.UndoEnd, EndRole.Undo);

        var kept = site.MapGroup().NeedsAny(Right.Administer);
        kept.MapGet(PeopleLinks.Administrators, Administrators.Show);
        kept.MapPost(PeopleLinks.Administrators, Administrators.Name);
        kept.MapPost(RolesLinks.EndAdministrator, Administrators.End);
    }
}
