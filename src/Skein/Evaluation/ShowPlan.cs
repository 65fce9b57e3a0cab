using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Evaluation;

/// <summary>The evaluation plan on one page, level by level; a level without a line is seen to have none.</summary>
public static class ShowPlan
{
    /// <summary>One page of paper holds no more.</summary>
    public const int Most = 24;

    public sealed record Row(
        Guid Id, LearningLevel Level, string WhatWeValue, string Evidence, DateOnly LookedAtOn, string Who, string? Question);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Lines);

    public static async Task<RazorComponentResult<ShowPlanPage>> Show(Here here, CancellationToken cancel) =>
        ShowPlanPage.Of(new(here.Network, await RowsAsync(here, cancel)));

    public static async Task<Ok<List<Row>>> Json(Here here, CancellationToken cancel) =>
        TypedResults.Ok(await RowsAsync(here, cancel));

    /// <summary>Whether the network has planned how it will know (S-107). Home asks, from the first day.</summary>
    public static Task<bool> IsThereAsync(Here here, CancellationToken cancel) =>
        here.Db.PlanLines.AnyAsync(l => l.NetworkId == here.Id, cancel);

    private static Task<List<Row>> RowsAsync(Here here, CancellationToken cancel)
    {
        var items = here.Db.Set<Voice.SurveyItem>();
        return here.Db.PlanLines
            .Where(l => l.NetworkId == here.Id)
            .OrderBy(l => l.Level).ThenBy(l => l.LookedAtOn).ThenBy(l => l.Id)
            .Take(Most)
            .Select(l => new Row(
                l.Id.Value, l.Level, l.WhatWeValue, l.Evidence, l.LookedAtOn, l.Who, items.Where(i => i.Id == l.ItemId)
                    .Select(i => i.Text)
                    .FirstOrDefault()))
            .ToListAsync(cancel);
    }
}
