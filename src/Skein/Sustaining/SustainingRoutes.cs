using Skein.Access;
using Skein.Registers;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Every way in to the slice, in one place.</summary>
public static class SustainingRoutes
{
    public static void MapSustaining(this SiteRoutes site)
    {
        site.MapRegister(Undertakings.All);
        site.MapRegister(Aims.All);
        site.MapRegister(Pledges.All);

        var network = site.MapGroup("/networks/{networkId:guid}");
        var seen = network.MapGroup("").NeedsAny(Right.SeeNetwork);
        seen.MapGet("/tasks", ListTasks.Show);
        seen.MapGet("/reasons", ShowReasons.Show);

        var arranged = network.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost("/tasks", ChangeTask.Add);
        arranged.MapGet("/tasks/{task}", ChangeTask.Show);
        arranged.MapPost("/tasks/{task}", ChangeTask.Change);
        arranged.MapPost("/undertakings/grant", Undertakings.SetGrantEnd);

        var board = network.MapGroup("/schools/{schoolId:guid}/noticeboard");
        board.MapGet("", ShowNoticeboard.Show).NeedsAny(Right.SeeNetwork);
        board.MapGet("/poster", ShowNoticeboard.Poster).NeedsAny(Right.SeeNetwork);
        board.MapPost("", ShowNoticeboard.Tell).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);

        site.MapGet("/api/networks/{networkId:guid}/tasks", ListTasks.Json).NeedsAny(Right.SeeNetwork);
    }
}
