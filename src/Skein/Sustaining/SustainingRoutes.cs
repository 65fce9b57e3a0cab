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

        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(SustainingLinks.Tasks, ListTasks.Show);
        seen.MapGet(SustainingLinks.Reasons, ShowReasons.Show);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost(SustainingLinks.Tasks, ChangeTask.Add);
        arranged.MapGet(SustainingLinks.Task, ChangeTask.Show);
        arranged.MapPost(SustainingLinks.Task, ChangeTask.Change);
        arranged.MapPost(SustainingLinks.GrantEnd, Undertakings.SetGrantEnd);

        site.MapGet(SustainingLinks.Noticeboard, ShowNoticeboard.Show).NeedsAny(Right.SeeNetwork);
        site.MapGet(SustainingLinks.Poster, ShowNoticeboard.Poster).NeedsAny(Right.SeeNetwork);
        site.MapPost(SustainingLinks.Noticeboard, ShowNoticeboard.Tell).NeedsAny(Right.SpeakForSchool, Right.ArrangeNetwork);

        site.MapJson(SustainingLinks.Tasks, ListTasks.Json).NeedsAny(Right.SeeNetwork);
    }
}
