using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Duties;

/// <summary>
/// What is owed in a network, for those who lead and arrange it: open, done or let go, by day, and as at any day.
/// </summary>
public static class ListDuties
{
    public const string OpenOnes = "open";
    public const string DoneOnes = "done";
    public const string LetGoOnes = "let-go";

    /// <summary>A count below this could tell who it is, so it is not told.</summary>
    public const int FewestTold = 5;

    public sealed record Row(DutyItem Duty, DateOnly? EndedOn, string? Note);

    public sealed record Model(
        NetworkFrame Network, string State, DateOnly Day, IReadOnlyList<Row> Duties, int Count, int Page, int Pages,
        HardTimes HardTimes);

    /// <summary>How people are helped in hard times (P20): counts and no names, and none that is small.</summary>
    /// <param name="Eased">How many have their deadlines eased at present; null for fewer than five, none included.</param>
    /// <param name="Offers">How many offers of help those have been made; null with it.</param>
    public sealed record HardTimes(int? Eased, int? Offers);

    public sealed record Told(DateOnly Day, string State, int Count, int Page, int Pages, IReadOnlyList<Row> Duties);

    public static async Task<RazorComponentResult<ListDutiesPage>> Show(
        Here here, string? state, DateOnly? on, int? page, CancellationToken cancel) =>
        ListDutiesPage.Show(await ModelAsync(here, state, on, page, cancel));

    public static async Task<Ok<Told>> Json(
        Here here, string? state, DateOnly? on, int? page, CancellationToken cancel)
    {
        var model = await ModelAsync(here, state, on, page, cancel);
        return TypedResults.Ok(new Told(model.Day, model.State, model.Count, model.Page, model.Pages, model.Duties));
    }

    private static async Task<Model> ModelAsync(Here here, string? state, DateOnly? on, int? page, CancellationToken cancel)
    {
        var shown = state is DoneOnes or LetGoOnes ? state : OpenOnes;
        var day = shown == OpenOnes && on < here.Today ? on.Value : here.Today;
        var duties = Read(here, shown, day);
        var count = await duties.CountAsync(cancel);
        var number = Paging.Within(page, count);
        var found = here.Db.DutiesOn(duties, here.Db.NetworksOn(day));
        var ordered = shown == OpenOnes
            ? found.OrderBy(d => d.DueOn).ThenBy(d => d.Id)
            : found.OrderByDescending(d => d.EndedOn).ThenByDescending(d => d.Id);
        var rows = await RowsAsync(here.Db, await ordered.OnPage(number).ToListAsync(cancel), day, here.Today, cancel);
        return new(
            here.Network, shown, day, rows, count, number, Paging.Pages(count),
            await HardTimesAsync(here.Db, here.Id, here.Today, cancel));
    }

    private static IQueryable<Duty> Read(Here here, string state, DateOnly day)
    {
        if (state == OpenOnes)
        {
            return here.Db.Duties.OpenOn(here.Id, day);
        }

        var ending = state == DoneOnes ? DutyEnding.Done : DutyEnding.LetGo;
        return here.Db.Duties.IgnoreAutoIncludes().Where(d => d.NetworkId == here.Id && d.EndedOn != null && d.Ending == ending);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(
        SkeinDb db, IReadOnlyList<DutyFound> found, DateOnly day, DateOnly today, CancellationToken cancel)
    {
        var items = day == today
            ? await DutyItems.ReadAsync(db, [.. found.Where(d => d.EndedOn is null)], reader: null, db.NetworksOn(today), cancel)
            : await AsThenAsync(db, found, day, cancel);
        var open = items.ToDictionary(i => i.Id);
        return
        [
            .. found.Select(d => new Row(
                open.GetValueOrDefault(d.Id.Value) ?? DutyItems.From(d, d.DueOn, null, isQuiet: true), d.EndedOn, d.Note)),
        ];
    }

    /// <summary>As they stood on a past day: before a deadline waited, it was due when it was due before.</summary>
    private static async Task<IReadOnlyList<DutyItem>> AsThenAsync(
        SkeinDb db, IReadOnlyList<DutyFound> found, DateOnly day, CancellationToken cancel)
    {
        var ids = found.Select(d => d.Id).ToList();
        var later = await db.DutyEasings
            .AsNoTracking()
            .Where(e => ids.Contains(e.DutyId) && e.From > day)
            .OrderBy(e => e.From)
            .ToListAsync(cancel);
        var first = later.GroupBy(e => e.DutyId).ToDictionary(g => g.Key, g => g.First().DueBeforeOn);
        return [.. found.Select(d => DutyItems.From(d, first.GetValueOrDefault(d.Id, d.DueOn), null, isQuiet: true))];
    }

    internal static async Task<HardTimes> HardTimesAsync(SkeinDb db, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var hard = db.Turbulences.IgnoreAutoIncludes().Where(t => t.NetworkId == network).On(today);
        var eased = await hard.Where(t => t.EasesDeadlines).Select(t => t.PersonId).Distinct().CountAsync(cancel);
        return eased < FewestTold
            ? new(null, null)
            : new(eased, await db.SupportOffers.CountAsync(o => hard.Any(t => t.Id == o.TurbulenceId), cancel));
    }
}
