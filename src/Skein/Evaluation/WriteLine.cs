using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
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

    public static async Task<Results<RazorComponentResult<WriteLinePage>, NotFound>> Show(
        Here here, PlanLineId lineId, CancellationToken cancel)
    {
        if (await LineAsync(here, lineId, cancel) is not { } line)
        {
            return TypedResults.NotFound();
        }

        var typed = new Input
        {
            WhatWeValue = line.WhatWeValue,
            Evidence = line.Evidence,
            LookedAtOn = line.LookedAtOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Who = line.Who,
            Level = line.Level.ToString(),
            Item = line.ItemId?.Value.ToString(),
        };
        return WriteLinePage.Of(new(here.Network, lineId, await ItemsAsync(here, cancel), typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>, NotFound>> Add(
        Here here, [FromForm] Input typed, CancellationToken cancel) =>
        await KeepAsync(here, null, typed, cancel);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>, NotFound>> Change(
        Here here, PlanLineId lineId, [FromForm] Input typed, CancellationToken cancel) =>
        await LineAsync(here, lineId, cancel) is { } line
            ? await KeepAsync(here, line, typed, cancel)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, NotFound>> Remove(Here here, PlanLineId lineId, CancellationToken cancel)
    {
        if (await LineAsync(here, lineId, cancel) is not { } line)
        {
            return TypedResults.NotFound();
        }

        here.Db.Remove(line);
        here.Record(Changed(here, $"{here.Visitor.Name} took a line out of the evaluation plan.", lineId));
        return TypedResults.LocalRedirect(EvaluationLinks.Plan(here.Id));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>, NotFound>> KeepAsync(
        Here here, PlanLine? line, Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var items = await ItemsAsync(here, cancel);
        if (line is null && await here.Db.PlanLines.CountAsync(l => l.NetworkId == here.Id, cancel) >= ShowPlan.Most)
        {
            problems.Add(
                nameof(Input.WhatWeValue), $"The plan is one page, so it holds {ShowPlan.Most} lines. Take one out first");
        }

        var written = line ?? PlanLine.Write(here.Id, here.Now);
        if (!Read(typed, items, written, problems))
        {
            here.Db.ChangeTracker.Clear();
            return WriteLinePage.Of(
                new(here.Network, line?.Id, items, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        if (line is null)
        {
            here.Db.Add(written);
        }

        here.Record(
            Changed(
                here, $"{here.Visitor.Name} {(line is null ? "wrote" : "changed")} a line of the evaluation plan.", written.Id));
        await here.Db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(EvaluationLinks.Plan(here.Id));
    }

    private static bool Read(Input typed, IReadOnlyList<Option> items, PlanLine line, Problems problems)
    {
        string Text(string? text, string field, string what, int longest)
        {
            var words = text?.Trim() ?? "";
            if (words.Length == 0 || words.Length > longest)
            {
                problems.Add(field, words.Length == 0 ? $"Write {what}" : $"Write {longest:N0} characters or fewer");
            }

            return words;
        }

        var value = Text(typed.WhatWeValue, nameof(Input.WhatWeValue), "what you value", PlanLine.LongestText);
        var evidence = Text(typed.Evidence, nameof(Input.Evidence), "by what you will see it", PlanLine.LongestText);
        var who = Text(typed.Who, nameof(Input.Who), "who looks", PlanLine.LongestWho);
        if (
            !DateOnly.TryParseExact(
                typed.LookedAtOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            problems.Add(nameof(Input.LookedAtOn), "Choose a day on which you look");
        }

        if (!Enum.TryParse<LearningLevel>(typed.Level, out var level) || !Enum.IsDefined(level))
        {
            problems.Add(nameof(Input.Level), "Choose whose learning it is");
        }

        problems.OnlyOffered(nameof(Input.Item), [typed.Item], items.Select(i => i.Value));
        if (problems.Any)
        {
            return false;
        }

        line.Say(
            value, evidence, on, who, level, items.Any(i => i.Value == typed.Item)
                ? new SurveyItemId(Guid.Parse(typed.Item!))
                : null);
        return true;
    }

    private static Task<PlanLine?> LineAsync(Here here, PlanLineId line, CancellationToken cancel) =>
        here.Db.PlanLines.SingleOrDefaultAsync(l => l.NetworkId == here.Id && l.Id == line, cancel);

    private static async Task<IReadOnlyList<Option>> ItemsAsync(Here here, CancellationToken cancel) =>
        [.. (await (
            from survey in here.Db.Surveys
            where survey.NetworkId == here.Id
            join item in here.Db.SurveyItems on survey.Id equals item.SurveyId
            orderby survey.Title, item.Place
            select new { item.Id, survey.Title, item.Text }).ToListAsync(cancel))
            .Select(i => new Option(i.Id.Value.ToString(), $"{i.Title}: {i.Text}"))];

    private static Happening Changed(Here here, string sentence, PlanLineId line) =>
        here.Happened("evaluation.planned", sentence, "evaluation", line.Value);
}
