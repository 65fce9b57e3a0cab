using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
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
        NetworkId networkId, SchoolId schoolId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await MembershipPages.FindAsync(db, networkId, schoolId, visitor, clock, cancel) is not var (around, _))
        {
            return TypedResults.NotFound();
        }

        var told = await db.Engagements.AsNoTracking().SingleOrDefaultAsync(e => e.NetworkId == networkId && e.SchoolId == schoolId, cancel);
        return StepsPage.Of(new(
            around,
            new() { InformedOn = Day(told?.InformedOn), ConsultedOn = Day(told?.ConsultedOn), ShapedOn = Day(told?.ShapedOn), NextStep = told?.NextStep },
            new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StepsPage>, NotFound>> Note(
        NetworkId networkId, SchoolId schoolId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await MembershipPages.FindAsync(db, networkId, schoolId, visitor, clock, cancel) is not var (around, _))
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

        var told = await db.Engagements.SingleOrDefaultAsync(e => e.NetworkId == networkId && e.SchoolId == schoolId, cancel);
        if (told is null)
        {
            db.Add(told = new(networkId, schoolId));
        }

        told.Note(informed, consulted, shaped, next);
        db.Record(
            Happened.In(networkId, visitor, "engagement.noted", $"How far {around.Name} has come along was noted.", schoolId),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("Noted.");
        return TypedResults.LocalRedirect(EngagementLinks.Board(networkId));
    }

    private static string? Day(DateOnly? day) => day is { } there ? TypedDay.Of(there) : null;
}
