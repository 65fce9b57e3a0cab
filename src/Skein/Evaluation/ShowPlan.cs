using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Evaluation;

/// <summary>The evaluation plan on one page, level by level; a level without a line is seen to have none.</summary>
public static class ShowPlan
{
    /// <summary>One page of paper holds no more.</summary>
    public const int Most = 24;

    public sealed record Row(Guid Id, LearningLevel Level, string WhatWeValue, string Evidence, DateOnly LookedAtOn, string Who, string? Question);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Lines);

    public static async Task<Results<RazorComponentResult<ShowPlanPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? ShowPlanPage.Of(new(network, await RowsAsync(db, networkId, cancel)))
            : TypedResults.NotFound();

    public static async Task<Ok<List<Row>>> Json(NetworkId networkId, SkeinDb db, CancellationToken cancel) =>
        TypedResults.Ok(await RowsAsync(db, networkId, cancel));

    /// <summary>Whether the network has planned how it will know (S-107). Home asks, from the first day.</summary>
    public static Task<bool> IsThereAsync(SkeinDb db, NetworkId network, CancellationToken cancel) =>
        db.PlanLines.AnyAsync(l => l.NetworkId == network, cancel);

    private static Task<List<Row>> RowsAsync(SkeinDb db, NetworkId network, CancellationToken cancel)
    {
        var items = db.Set<Voice.SurveyItem>();
        return db.PlanLines
            .Where(l => l.NetworkId == network)
            .OrderBy(l => l.Level).ThenBy(l => l.LookedAtOn).ThenBy(l => l.Id)
            .Take(Most)
            .Select(l => new Row(
                l.Id.Value, l.Level, l.WhatWeValue, l.Evidence, l.LookedAtOn, l.Who, items.Where(i => i.Id == l.ItemId).Select(i => i.Text).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}
