using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Registers;

namespace Skein.Engagement;

/// <summary>Somebody notes what was done to bring a school on board, and what is next.</summary>
public static class NoteSteps
{
    internal static readonly RegisterFields<SchoolEngagement> Fields = new RegisterFields<SchoolEngagement>()
        .DayDone(e => e.InformedOn, "Informed on")
        .DayDone(e => e.ConsultedOn, "Consulted on")
        .DayDone(e => e.ShapedOn, "Helped to shape the purpose on")
        .Line(e => e.NextStep, "What is next with this school?", 200);

    public sealed record Model(MembershipFrame Around, AskedForm Form);

    public static async Task<RazorComponentResult<StepsPage>> Show(
        Here here, MembershipFrame around, CancellationToken cancel) =>
        StepsPage.Show(new(around, await Fields.AskAsync(here, await FindAsync(here, around, cancel), cancel)));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StepsPage>>> Note(
        Here here, MembershipFrame around, IFormCollection typed, CancellationToken cancel)
    {
        var told = await FindAsync(here, around, cancel)
            ?? here.Db.Add(new SchoolEngagement(here.Id, around.School)).Entity;
        var form = await Fields.FillAsync(here, told, typed, cancel);
        if (form.Problems.Any)
        {
            return StepsPage.Show(new(around, form), form.Status);
        }

        here.Record("engagement.noted", $"How far {around.Name} has come along was noted.", around.School);
        here.Say("Noted.");
        return TypedResults.LocalRedirect(EngagementLinks.Board(here.Id));
    }

    private static Task<SchoolEngagement?> FindAsync(Here here, MembershipFrame around, CancellationToken cancel) =>
        here.Db.Engagements.SingleOrDefaultAsync(e => e.NetworkId == here.Id && e.SchoolId == around.School, cancel);
}
