using Skein.Access;
using Skein.Site;

namespace Skein.Groups;

/// <summary>Every way in to the slice, in one place.</summary>
public static class GroupsRoutes
{
    public static void MapGroups(this SiteRoutes site)
    {
        // From a message: a signed link to one invitation of one person.

        // For whoever is signed in, about themselves.
        var mine = site.MapGroup().RequireAuthorization();
        mine.MapGet(GroupsLinks.Mine, MyGroups.Show);
        mine.MapPost(GroupsLinks.Leaving, MyGroups.Leave);
        mine.MapPost(GroupsLinks.SayYes, MyGroups.Accept);
        mine.MapPost(GroupsLinks.PutAway, MyGroups.PutAway);

        site.MapGet(GroupsLinks.New, StartGroup.Show).NeedsAny(Right.ArrangeNetwork);
        site.MapPost(GroupsLinks.New, StartGroup.Start).NeedsAny(Right.ArrangeNetwork).Makes();
        site.MapPost(GroupsLinks.Remit, StartRemit.Start).NeedsAny(Right.ArrangeNetwork);

        // Of those who see the network, its members, its convenor, or those who arrange for them: asked in the handler.
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(GroupsLinks.Groups, ListGroups.Show);
        seen.MapJson(GroupsLinks.Groups, ListGroups.Json);
        seen.MapGet(GroupsLinks.Vignettes, ShowVignettes.Show);
        seen.MapGet(GroupsLinks.Tranches, CompareTranches.Show);
        seen.MapGet(GroupsLinks.NotYet, ShowNotYet.Show);
        seen.MapJson(GroupsLinks.NotYet, ShowNotYet.Json);
        MapOne(seen);
    }

    private static void MapOne(SiteRoutes group)
    {
        group.MapGet(GroupsLinks.Group, ShowGroup.Show);
        group.MapJson(GroupsLinks.Group, ShowGroup.Json);
        group.MapGet(GroupsLinks.Words, DescribeGroup.Show);
        group.MapPost(GroupsLinks.Words, DescribeGroup.Describe);
        group.MapPost(GroupsLinks.Closing, DescribeGroup.Close);
        group.MapPost(GroupsLinks.Focus, ChangeFocus.Answer);
        group.MapGet(GroupsLinks.Beginning, BeginGroup.Show);
        group.MapPost(GroupsLinks.Beginning, BeginGroup.Begin);
        group.MapGet(GroupsLinks.Invitations, InviteToGroup.Show);
        group.MapPost(GroupsLinks.Invitations, InviteToGroup.Invite);
        group.MapPost(GroupsLinks.Heard, InviteToGroup.Hear);
        group.MapGet(GroupsLinks.Charter, WriteCharter.Show);
        group.MapPost(GroupsLinks.Charter, WriteCharter.Write);
        group.MapGet(GroupsLinks.CharterSheet, WriteCharter.Sheet);
        group.MapGet(GroupsLinks.Needs, ShowNeeds.Show);
        group.MapPost(GroupsLinks.Needs, ShowNeeds.State);
        group.MapJson(GroupsLinks.Needs, ShowNeeds.Json);
    }
}
