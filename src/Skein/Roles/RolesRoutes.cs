using Skein.Access;
using Skein.Site;

namespace Skein.Roles;

/// <summary>Every way in to the slice, in one place.</summary>
public static class RolesRoutes
{
    public static void MapRoles(this SiteRoutes site)
    {
        var seen = site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.SeeNetwork);

        // Of those who see the network, co-leaders and partners whose terms run: asked in the handler.
        seen.MapGet("/challenges", ListChallenges.Show);
        seen.MapPost("/challenges", RaiseChallenge.Raise);
        site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.LeadNetwork)
            .MapPost("/challenges/{challengeId:guid}/response", RespondToChallenge.Respond);

        // Which of these roles the visitor may change is asked of each role: a network's own are for its co-leaders.
        var roles = site.MapGroup("/networks/{networkId}/people/{personId:guid}/roles")
            .NeedsAny(Right.ArrangeNetwork);
        roles.MapGet("/new", GiveRole.Show);
        roles.MapPost("/new", GiveRole.Give);
        roles.MapGet("/{roleId:guid}", CorrectRole.Show);
        roles.MapPost("/{roleId:guid}", CorrectRole.Correct);
        roles.MapGet("/{roleId:guid}/end", EndRole.Show);
        roles.MapPost("/{roleId:guid}/end", EndRole.End);
        roles.MapPost("/{roleId:guid}/end/undo", EndRole.Undo);

        var kept = site.MapGroup("/people").NeedsAny(Right.Administer);
        kept.MapGet("/administrators", Administrators.Show);
        kept.MapPost("/administrators", Administrators.Name);
        kept.MapPost("/administrators/{roleId:guid}/end", Administrators.End);
    }
}
