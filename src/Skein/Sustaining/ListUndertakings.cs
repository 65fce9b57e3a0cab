using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Posts and projects, how far they reach, and which go on when the money from outside has ended (S-117).</summary>
public static class ListUndertakings
{
    public sealed record Row(
        UndertakingId Id, UndertakingKind Kind, string Title, DateOnly From, DateOnly LastDay, bool IsShortPost, bool GoesOn);

    public sealed record Model(
        NetworkFrame Network, DateOnly? GrantEnds, int BeyondFunding, int Count, IReadOnlyList<Row> Rows, int Page, int Pages,
        BeginUndertaking.Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<UndertakingsPage>> Show(Here here, int? page, CancellationToken cancel) =>
        UndertakingsPage.Of(await ModelAsync(here, page, new(), new(), cancel));

    internal static async Task<Model> ModelAsync(
        Here here, int? page, BeginUndertaking.Input typed, Problems problems, CancellationToken cancel)
    {
        var ends = await here.Db.GrantEnds
            .Where(g => g.NetworkId == here.Id)
            .Select(g => (DateOnly?)g.LastDay)
            .SingleOrDefaultAsync(cancel);
        var all = here.Db.Undertakings.Where(u => u.NetworkId == here.Id);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await all.AsNoTracking()
            .OrderByDescending(u => u.LastDay)
            .ThenBy(u => u.Title)
            .ThenBy(u => u.Id)
            .Of(shown)
            .ToListAsync(cancel);
        return new(
            here.Network,
            ends,
            ends is null ? 0 : await all.CountAsync(u => u.LastDay > ends, cancel),
            count,
 [
                .. rows.Select(u => new Row(
                    u.Id, u.Kind, u.Title, u.From, u.LastDay, u.IsShortPost, ends is { } end && u.GoesOnAfter(end))),
            ],
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }
}
