using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
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

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AimsPage>>> Set(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var (problems, aims) = (new Problems(), here.Db.Aims);
        var after = AimId.TryParse(typed.After, out var before)
            ? await aims.SingleOrDefaultAsync(
                a => a.Id == before
                    && a.NetworkId == here.Id
                    && a.EndedOn != null
                    && !aims.Any(next => next.After == before), cancel)
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
            var aim = Aim.Set(here.Id, group, text!, here.Today, by, after, here.Now);
            here.Db.Add(aim);
            here.Record("aim.set", $"{here.Visitor.Name} wrote down an aim: {text}", "aim", aim.Id.Value);
            here.Say("The aim is set.");
            return TypedResults.LocalRedirect(SustainingLinks.Aims(here.Id));
        }

        return AimsPage.Of(
            await ListAims.ModelAsync(here, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AimsPage>, NotFound>> Say(
        Here here, AimId aimId, [FromForm] Input typed, CancellationToken cancel)
    {
        if (await here.Db.Aims.SingleOrDefaultAsync(a => a.Id == aimId && a.NetworkId == here.Id, cancel) is not { } aim)
        {
            return TypedResults.NotFound();
        }

        var outcome = typed.Outcome == Reached ? AimOutcome.Reached : AimOutcome.Missed;
        if (aim.Say(outcome, here.Today) is { } refusal)
        {
            var problems = new Problems();
            problems.Add("", refusal.Reason);
            return AimsPage.Of(
                await ListAims.ModelAsync(here, null, new(), problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var sentence = outcome is AimOutcome.Reached ? $"An aim was reached: {aim.Text}" : $"An aim was not reached: {aim.Text}";
        here.Record("aim.ended", sentence, "aim", aimId.Value);
        here.Say(
            outcome is AimOutcome.Reached
                ? "Well done. What would be a little more ambitious?"
                : "That happens. What smaller step is within reach?");
        return TypedResults.LocalRedirect(SustainingLinks.Aims(here.Id));
    }
}
