using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Registers;
using Skein.Schools;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Somebody notes what was done to bring a school on board, and what is next.</summary>
public static class NoteSteps
{
    private static readonly RegisterFields<SchoolEngagement> Fields = new RegisterFields<SchoolEngagement>()
        .DayDone(e => e.InformedOn, "Informed on")
        .DayDone(e => e.ConsultedOn, "Consulted on")
        .DayDone(e => e.ShapedOn, "Helped to shape the purpose on")
        .Line(e => e.NextStep, "What is next with this school?", SchoolEngagement.MaxLength);

    public sealed record Model(MembershipFrame Around, AskedForm Form)
    {
        public Problems Problems => Form.Problems;
    }

    public static async Task<Results<RazorComponentResult<StepsPage>, NotFound>> Show(
        Here here, SchoolId schoolId, CancellationToken cancel) =>
        await MembershipPages.FindAsync(here, schoolId, cancel) is var (around, _)
            ? StepsPage.Of(new(around, await Fields.AskAsync(here, await FindAsync(here, schoolId, cancel), cancel)))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StepsPage>, NotFound>> Note(
        Here here, SchoolId schoolId, IFormCollection typed, CancellationToken cancel)
    {
        if (await MembershipPages.FindAsync(here, schoolId, cancel) is not var (around, _))
        {
            return TypedResults.NotFound();
        }

        var told = await FindAsync(here, schoolId, cancel) ?? here.Db.Add(new SchoolEngagement(here.Id, schoolId)).Entity;
        var form = await Fields.FillAsync(here, told, typed, cancel);
        if (form.Problems.Any)
        {
            return StepsPage.Of(new(around, form), form.Status);
        }

        here.Record("engagement.noted", $"How far {around.Name} has come along was noted.", schoolId);
        here.Say("Noted.");
        return TypedResults.LocalRedirect(EngagementLinks.Board(here.Id));
    }

    private static Task<SchoolEngagement?> FindAsync(Here here, SchoolId school, CancellationToken cancel) =>
        here.Db.Engagements.SingleOrDefaultAsync(e => e.NetworkId == here.Id && e.SchoolId == school, cancel);
}
