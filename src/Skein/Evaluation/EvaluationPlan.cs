using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Site;
using Skein.Voice;

namespace Skein.Evaluation;

/// <summary>The evaluation plan on one page, level by level; a level without a line is seen to have none (S-107).</summary>
public sealed class EvaluationPlan : Register<PlanLine, PlanLineId>
{
    /// <summary>One page of paper holds no more.</summary>
    public const int Most = 24;

    public static readonly EvaluationPlan Lines = new();

    public sealed record Row(
        Guid Id, LearningLevel Level, string WhatWeValue, string Evidence, DateOnly LookedAtOn, string Who, string? Question);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Lines);

    public override NamedPage ListLink(NetworkId network) => NetworksLinks.Evaluation(network);

    protected override string EntriesLink(NetworkId network) => $"{ListLink(network)}/lines";

    public override RegisterFields<PlanLine> Fields { get; } = new RegisterFields<PlanLine>()
        .Line(l => l.WhatWeValue, "What do we value?", 300, orElse: "Write what you value")
        .Text(
            l => l.Evidence, "By what shall we see it?", 300, orElse: "Write by what you will see it", hint: "Name no pupil.",
            rows: 2)
        .List(l => l.ItemId, "A question that tells of it, if there is one", "None", QuestionsAsync, name: "Item")
        .Day(l => l.LookedAtOn, "When do we look?", orElse: "Choose a day on which you look")
        .Line(l => l.Who, "Who looks?", 100, orElse: "Write who looks")
        .Choice(l => l.Level, "Whose learning is it?", LearningLevelWords.Said, orElse: "Choose whose learning it is");

    public override EntryWords<PlanLine> Entry { get; } = new(_ => "A line of the evaluation plan")
    {
        New = "A line of the evaluation plan",
        Keep = "Keep this line",
        Buttons = [("Take it out", EntryWords<PlanLine>.Removal)],
    };

    protected override string Kind => "evaluation";

    public static async Task<Ok<List<Row>>> Json(Here here, CancellationToken cancel) =>
        TypedResults.Ok(await RowsAsync(here, cancel));

    /// <summary>Whether the network has planned how it will know (S-107). Home asks, from the first day.</summary>
    public static Task<bool> IsThereAsync(Here here, CancellationToken cancel) =>
        here.Db.PlanLines.AnyAsync(l => l.NetworkId == here.Id, cancel);

    protected override PlanLine Begin(Here here) => new(Ids.New<PlanLineId>(here.Now), here.Id);

    protected override ValueTask<Done> AddedAsync(Here here, PlanLine row, CancellationToken cancel) =>
        Planned(here, "wrote a line of");

    protected override ValueTask<Done> ChangedAsync(Here here, PlanLine row, CancellationToken cancel) =>
        Planned(here, "changed a line of");

    protected override ValueTask<Done> RemovedAsync(Here here, PlanLine row, CancellationToken cancel) =>
        Planned(here, "took a line out of");

    protected override async Task<Refusal?> FullAsync(Here here, CancellationToken cancel) =>
        await Shown(here).CountAsync(cancel) < Most
            ? null
            : new($"The plan is one page, so it holds {Most} lines. Take one out first");

    protected override async Task<RazorComponentResult> ListAsync(
        Here here, int? page, AskedForm form, CancellationToken cancel) =>
        EvaluationPlanPage.Show(new(here.Network, await RowsAsync(here, cancel)));

    private static IQueryable<PlanLine> Shown(Here here) => here.Db.PlanLines.Where(l => l.NetworkId == here.Id)
        .OrderBy(l => l.Level).ThenBy(l => l.LookedAtOn).ThenBy(l => l.Id);

    private static Done Planned(Here here, string did) =>
        new("evaluation.planned", $"{here.Visitor.Name} {did} the evaluation plan.");

    private static Task<List<Row>> RowsAsync(Here here, CancellationToken cancel)
    {
        var items = here.Db.SurveyItems;
        return Shown(here).Take(Most)
            .Select(l => new Row(
                l.Id.Value, l.Level, l.WhatWeValue, l.Evidence, l.LookedAtOn, l.Who,
                items.Where(i => i.Id == l.ItemId).Select(i => i.Text).FirstOrDefault()))
            .ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<Option>> QuestionsAsync(Here here, CancellationToken cancel) =>
        [.. (await (
            from survey in here.Db.Surveys
            where survey.NetworkId == here.Id
            join item in here.Db.SurveyItems on survey.Id equals item.SurveyId
            orderby survey.Title, item.Place
            select new { item.Id, survey.Title, item.Text }).ToListAsync(cancel))
            .Select(i => new Option(i.Id.Value.ToString(), $"{i.Title}: {i.Text}"))];
}
