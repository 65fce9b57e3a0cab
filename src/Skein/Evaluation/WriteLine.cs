using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;
using Skein.Voice;

namespace Skein.Evaluation;

/// <summary>A line of the plan is written, changed or taken out.</summary>
public static class WriteLine
{
    public sealed record Input
    {
        public string? WhatWeValue { get; init; }
        public string? Evidence { get; init; }
        public string? LookedAtOn { get; init; }
        public string? Who { get; init; }
        public string? Level { get; init; }
        public string? Item { get; init; }
    }

    /// <param name="Network">Where it is.</param>
    /// <param name="LineId">Null for a new line.</param>
    public sealed record Model(
        NetworkFrame Network, PlanLineId? LineId, IReadOnlyList<Option> Items, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<WriteLinePage>> ShowBlank(Here here, CancellationToken cancel) =>
        WriteLinePage.Of(new(here.Network, null, await ItemsAsync(here, cancel), new(), new()));

    public static async Task<RazorComponentResult<WriteLinePage>> Show(
        Here here, InNetwork<PlanLine> line, CancellationToken cancel) =>
        WriteLinePage.Of(new(here.Network, line.It.Id, await ItemsAsync(here, cancel), InputOf(line.It), new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>>> Add(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        if (await here.Db.PlanLines.CountAsync(l => l.NetworkId == here.Id, cancel) >= ShowPlan.Most)
        {
            problems.Add(
                nameof(Input.WhatWeValue), $"The plan is one page, so it holds {ShowPlan.Most} lines. Take one out first");
        }

        var line = PlanLine.Write(here.Id, here.Now);
        var items = await ItemsAsync(here, cancel);
        if (!Read(typed, items, line, problems))
        {
            return WriteLinePage.Of(new(here.Network, null, items, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(line);
        return Planned(here, line, "wrote a line of");
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>>> Change(
        Here here, InNetwork<PlanLine> line, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var items = await ItemsAsync(here, cancel);
        return Read(typed, items, line.It, problems)
            ? Planned(here, line.It, "changed a line of")
            : WriteLinePage.Of(
                new(here.Network, line.It.Id, items, typed, problems), StatusCodes.Status422UnprocessableEntity);
    }

    public static RedirectHttpResult Remove(Here here, InNetwork<PlanLine> line)
    {
        here.Db.Remove(line.It);
        return Planned(here, line.It, "took a line out of");
    }

    private static RedirectHttpResult Planned(Here here, PlanLine line, string did)
    {
        here.Record("evaluation.planned", $"{here.Visitor.Name} {did} the evaluation plan.", "evaluation", line.Id.Value);
        return TypedResults.LocalRedirect(EvaluationLinks.Plan(here.Id));
    }

    private static Input InputOf(PlanLine line) => new()
    {
        WhatWeValue = line.WhatWeValue,
        Evidence = line.Evidence,
        LookedAtOn = TypedDay.Of(line.LookedAtOn),
        Who = line.Who,
        Level = line.Level.ToString(),
        Item = line.ItemId?.Value.ToString(),
    };

    /// <summary>Puts what was typed into the line; false after <paramref name="problems"/> was told.</summary>
    private static bool Read(Input typed, IReadOnlyList<Option> items, PlanLine line, Problems problems)
    {
        var value = TypedText.Need(
            typed.WhatWeValue, nameof(Input.WhatWeValue), "what you value", PlanLine.LongestText, problems);
        var evidence = TypedText.Need(
            typed.Evidence, nameof(Input.Evidence), "by what you will see it", PlanLine.LongestText, problems);
        var who = TypedText.Need(typed.Who, nameof(Input.Who), "who looks", PlanLine.LongestWho, problems);
        var on = TypedDay.Find(typed.LookedAtOn);
        if (on is null)
        {
            problems.Add(nameof(Input.LookedAtOn), "Choose a day on which you look");
        }

        if (!Enum.TryParse<LearningLevel>(typed.Level, out var level) || !Enum.IsDefined(level))
        {
            problems.Add(nameof(Input.Level), "Choose whose learning it is");
        }

        problems.OnlyOffered(nameof(Input.Item), [typed.Item], items.Select(i => i.Value));
        if (problems.Any || on is not { } day)
        {
            return false;
        }

        line.Say(value, evidence, day, who, level, SurveyItemId.TryParse(typed.Item, out var item) ? item : null);
        return true;
    }

    private static async Task<IReadOnlyList<Option>> ItemsAsync(Here here, CancellationToken cancel) =>
        [.. (await (
            from survey in here.Db.Surveys
            where survey.NetworkId == here.Id
            join item in here.Db.SurveyItems on survey.Id equals item.SurveyId
            orderby survey.Title, item.Place
            select new { item.Id, survey.Title, item.Text }).ToListAsync(cancel))
            .Select(i => new Option(i.Id.Value.ToString(), $"{i.Title}: {i.Text}"))];
}
