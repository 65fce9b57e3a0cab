using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
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
    public sealed record Model(NetworkFrame Network, PlanLineId? LineId, IReadOnlyList<Option> Items, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<WriteLinePage>, NotFound>> ShowBlank(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? WriteLinePage.Of(new(network, null, await ItemsAsync(db, networkId, cancel), new(), new()))
            : TypedResults.NotFound();

    public static async Task<Results<RazorComponentResult<WriteLinePage>, NotFound>> Show(
        NetworkId networkId, PlanLineId lineId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await LineAsync(db, networkId, lineId, cancel) is not { } line)
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
        return WriteLinePage.Of(new(network, lineId, await ItemsAsync(db, networkId, cancel), typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>, NotFound>> Add(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? await KeepAsync(network, null, typed, db, visitor, clock, cancel)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>, NotFound>> Change(
        NetworkId networkId, PlanLineId lineId, [FromForm] Input typed, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
        && await LineAsync(db, networkId, lineId, cancel) is { } line
            ? await KeepAsync(network, line, typed, db, visitor, clock, cancel)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, NotFound>> Remove(
        NetworkId networkId, PlanLineId lineId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await LineAsync(db, networkId, lineId, cancel) is not { } line)
        {
            return TypedResults.NotFound();
        }

        db.Remove(line);
        db.Record(Changed($"{visitor.Name} took a line out of the evaluation plan.", networkId, lineId, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(EvaluationLinks.Plan(networkId));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLinePage>, NotFound>> KeepAsync(
        NetworkFrame network, PlanLine? line, Input typed, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        var problems = new Problems();
        var items = await ItemsAsync(db, network.Id, cancel);
        var now = clock.GetUtcNow();
        if (line is null && await db.PlanLines.CountAsync(l => l.NetworkId == network.Id, cancel) >= ShowPlan.Most)
        {
            problems.Add(nameof(Input.WhatWeValue), $"The plan is one page, so it holds {ShowPlan.Most} lines. Take one out first");
        }

        var written = line ?? PlanLine.Write(network.Id, now);
        if (!Read(typed, items, written, problems))
        {
            db.ChangeTracker.Clear();
            return WriteLinePage.Of(new(network, line?.Id, items, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        if (line is null)
        {
            db.Add(written);
        }

        db.Record(Changed($"{visitor.Name} {(line is null ? "wrote" : "changed")} a line of the evaluation plan.", network.Id, written.Id, visitor), now);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(EvaluationLinks.Plan(network.Id));
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
        if (!DateOnly.TryParseExact(typed.LookedAtOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
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

        line.Say(value, evidence, on, who, level, items.Any(i => i.Value == typed.Item) ? new SurveyItemId(Guid.Parse(typed.Item!)) : null);
        return true;
    }

    private static Task<PlanLine?> LineAsync(SkeinDb db, NetworkId network, PlanLineId line, CancellationToken cancel) =>
        db.PlanLines.SingleOrDefaultAsync(l => l.NetworkId == network && l.Id == line, cancel);

    private static async Task<IReadOnlyList<Option>> ItemsAsync(SkeinDb db, NetworkId network, CancellationToken cancel) =>
        [.. (await (
            from survey in db.Surveys
            where survey.NetworkId == network
            join item in db.SurveyItems on survey.Id equals item.SurveyId
            orderby survey.Title, item.Place
            select new { item.Id, survey.Title, item.Text }).ToListAsync(cancel))
            .Select(i => new Option(i.Id.Value.ToString(), $"{i.Title}: {i.Text}"))];

    private static Happening Changed(string sentence, NetworkId network, PlanLineId line, Visitor visitor) =>
        Happened.In(network, visitor, "evaluation.planned", sentence, "evaluation", line.Value);
}
