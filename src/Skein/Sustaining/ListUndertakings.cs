using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Posts and projects, how far they reach, and which go on when the money from outside has ended (S-117).</summary>
public static class ListUndertakings
{
    public sealed record Row(UndertakingId Id, UndertakingKind Kind, string Title, DateOnly From, DateOnly LastDay, bool IsShortPost, bool GoesOn);

    public sealed record Model(
        NetworkFrame Network, DateOnly? GrantEnds, int BeyondFunding, int Count, IReadOnlyList<Row> Rows, int Page, int Pages,
        BeginUndertaking.Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<UndertakingsPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? UndertakingsPage.Of(await ModelAsync(network, page, db, new(), new(), cancel))
            : TypedResults.NotFound();

    internal static async Task<Model> ModelAsync(
        NetworkFrame network, int? page, SkeinDb db, BeginUndertaking.Input typed, Problems problems, CancellationToken cancel)
    {
        var ends = await db.GrantEnds.Where(g => g.NetworkId == network.Id).Select(g => (DateOnly?)g.LastDay).SingleOrDefaultAsync(cancel);
        var all = db.Undertakings.Where(u => u.NetworkId == network.Id);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await all.AsNoTracking().OrderByDescending(u => u.LastDay).ThenBy(u => u.Title).ThenBy(u => u.Id).Of(shown).ToListAsync(cancel);
        return new(
            network,
            ends,
            ends is null ? 0 : await all.CountAsync(u => u.LastDay > ends, cancel),
            count,
            [.. rows.Select(u => new Row(u.Id, u.Kind, u.Title, u.From, u.LastDay, u.IsShortPost, ends is { } end && u.GoesOnAfter(end)))],
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }
}
