using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>A network sets its next modest aim, by itself or after another, and says what came of it.</summary>
public static class SetAim
{
    public const string Reached = "reached";

    public sealed record Input
    {
        public string? Group { get; init; }
        public string? Text { get; init; }
        public string? By { get; init; }
        public string? After { get; init; }
        public string? Outcome { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AimsPage>, NotFound>> Set(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var (problems, aims) = (new Problems(), db.Aims);
        var after = AimId.TryParse(typed.After, out var before)
            ? await aims.SingleOrDefaultAsync(
                a => a.Id == before && a.NetworkId == networkId && a.EndedOn != null && !aims.Any(next => next.After == before), cancel)
            : null;
        problems.OnlyOffered("", [typed.After], after is null ? [] : [after.Id.Value.ToString()]);
        var text = TypedText.Read(typed.Text, nameof(Input.Text), Aim.MaxLength, problems);
        if (text is null)
        {
            problems.Add(nameof(Input.Text), "Write what you aim for next");
        }

        var group = TypedText.Read(typed.Group, nameof(Input.Group), Aim.LongestGroup, problems);
        if (TypedDay.Read(typed.By, nameof(Input.By), null, problems) is not { } by)
        {
            problems.Add(nameof(Input.By), "Say by which day");
        }
        else if (!problems.Any)
        {
            var now = clock.GetUtcNow();
            var aim = Aim.Set(networkId, group, text!, network.Today, by, after, now);
            db.Add(aim);
            db.Record(Happened.In(networkId, visitor, "aim.set", $"{visitor.Name} wrote down an aim: {text}", "aim", aim.Id.Value), now);
            await db.SaveChangesAsync(cancel);
            frame.Say("The aim is set.");
            return TypedResults.LocalRedirect(SustainingLinks.Aims(networkId));
        }

        return AimsPage.Of(await ListAims.ModelAsync(network, null, db, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AimsPage>, NotFound>> Say(
        NetworkId networkId, AimId aimId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.Aims.SingleOrDefaultAsync(a => a.Id == aimId && a.NetworkId == networkId, cancel) is not { } aim)
        {
            return TypedResults.NotFound();
        }

        var outcome = typed.Outcome == Reached ? AimOutcome.Reached : AimOutcome.Missed;
        if (aim.Say(outcome, network.Today) is { } refusal)
        {
            var problems = new Problems();
            problems.Add("", refusal.Reason);
            return AimsPage.Of(await ListAims.ModelAsync(network, null, db, new(), problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var sentence = outcome is AimOutcome.Reached ? $"An aim was reached: {aim.Text}" : $"An aim was not reached: {aim.Text}";
        db.Record(Happened.In(networkId, visitor, "aim.ended", sentence, "aim", aimId.Value), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say(outcome is AimOutcome.Reached ? "Well done. What would be a little more ambitious?" : "That happens. What smaller step is within reach?");
        return TypedResults.LocalRedirect(SustainingLinks.Aims(networkId));
    }
}
