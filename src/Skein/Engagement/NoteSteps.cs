using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Somebody notes what was done to bring a school on board, and what is next.</summary>
public static class NoteSteps
{
    public sealed record Input
    {
        public string? InformedOn { get; init; }
        public string? ConsultedOn { get; init; }
        public string? ShapedOn { get; init; }
        public string? NextStep { get; init; }
    }

    public sealed record Model(MembershipFrame Around, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<StepsPage>, NotFound>> Show(
        Here here, SchoolId schoolId, CancellationToken cancel)
    {
        if (await MembershipPages.FindAsync(here, schoolId, cancel) is not var (around, _))
        {
            return TypedResults.NotFound();
        }

        var told = await here.Db.Engagements
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.NetworkId == here.Id && e.SchoolId == schoolId, cancel);
        return StepsPage.Of(new(
            around,
            new()
            {
                InformedOn = Day(told?.InformedOn),
                ConsultedOn = Day(told?.ConsultedOn),
                ShapedOn = Day(told?.ShapedOn),
                NextStep = told?.NextStep,
            },
            new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StepsPage>, NotFound>> Note(
        Here here, SchoolId schoolId, [FromForm] Input typed, CancellationToken cancel)
    {
        if (await MembershipPages.FindAsync(here, schoolId, cancel) is not var (around, _))
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var informed = TypedDay.ReadDone(typed.InformedOn, nameof(Input.InformedOn), null, around.Network.Today, problems);
        var consulted = TypedDay.ReadDone(typed.ConsultedOn, nameof(Input.ConsultedOn), null, around.Network.Today, problems);
        var shaped = TypedDay.ReadDone(typed.ShapedOn, nameof(Input.ShapedOn), null, around.Network.Today, problems);
        var next = TypedText.Read(typed.NextStep, nameof(Input.NextStep), SchoolEngagement.MaxLength, problems);
        if (problems.Any)
        {
            return StepsPage.Of(new(around, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var told = await here.Db.Engagements.SingleOrDefaultAsync(e => e.NetworkId == here.Id && e.SchoolId == schoolId, cancel);
        if (told is null)
        {
            here.Db.Add(told = new(here.Id, schoolId));
        }

        told.Note(informed, consulted, shaped, next);
        here.Record("engagement.noted", $"How far {around.Name} has come along was noted.", schoolId);
        here.Say("Noted.");
        return TypedResults.LocalRedirect(EngagementLinks.Board(here.Id));
    }

    private static string? Day(DateOnly? day) => day is { } there ? TypedDay.Of(there) : null;
}
