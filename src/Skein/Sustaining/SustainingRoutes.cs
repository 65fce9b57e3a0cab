using Skein.Access;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Every way in to the slice, in one place.</summary>
public static class SustainingRoutes
{
    public static void MapSustaining(this SiteRoutes site)
    {
        var network = site.MapGroup("/networks/{networkId:guid}");
        var seen = network.MapGroup("").NeedsAny(Right.SeeNetwork);
        seen.MapGet("/tasks", ListTasks.Show);
        seen.MapGet("/undertakings", ListUndertakings.Show);
        seen.MapGet("/aims", ListAims.Show);
        seen.MapGet("/reasons", ShowReasons.Show);

        // Whoever has a part in the network speaks for themselves.
        seen.MapGet("/commitments", ListCommitments.Show);
        seen.MapPost("/commitments", MakePledge.Make);
        seen.MapPost("/commitments/{pledgeId}/renewal", MakePledge.Renew);
        seen.MapPost("/commitments/{pledgeId}/retirement", MakePledge.Retire);

        var arranged = network.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost("/tasks", ChangeTask.Add);
        arranged.MapGet("/tasks/{task}", ChangeTask.Show);
        arranged.MapPost("/tasks/{task}", ChangeTask.Change);
        arranged.MapPost("/undertakings", BeginUndertaking.Begin);
        arranged.MapPost("/undertakings/grant", BeginUndertaking.SetGrantEnd);
        arranged.MapPost("/undertakings/{undertakingId}/ending", BeginUndertaking.End);
        arranged.MapPost("/aims", SetAim.Set);
        arranged.MapPost("/aims/{aimId}/outcome", SetAim.Say);

        var board = network.MapGroup("/schools/{schoolId:guid}/noticeboard");
        board.MapGet("", ShowNoticeboard.Show).NeedsAny(Right.SeeNetwork);
        board.MapGet("/poster", ShowNoticeboard.Poster).NeedsAny(Right.SeeNetwork);
        board.MapPost("", ShowNoticeboard.Tell).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);

        site.MapGet("/api/networks/{networkId:guid}/tasks", ListTasks.Json).NeedsAny(Right.SeeNetwork);
    }
}
