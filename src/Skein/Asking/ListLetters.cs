using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>The letters of a network, newest first.</summary>
public static class ListLetters
{
    public const int APage = 25;

    public sealed record Row(Guid Id, string Subject, string Kind, DateTime WrittenAt, DateOnly ClosesOn, int Asked, int Answered);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Letters, int Page, int Pages);

    public static async Task<Results<RazorComponentResult<ListLettersPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var pages = Math.Max(1, (int)Math.Ceiling(await db.Letters.CountAsync(l => l.NetworkId == networkId, cancel) / (double)APage));
        var shown = Math.Clamp(page ?? 1, 1, pages);
        return ListLettersPage.Of(new(network, await Rows(db, networkId, shown).ToListAsync(cancel), shown, pages));
    }

    public static async Task<Ok<List<Row>>> Json(NetworkId networkId, int? page, SkeinDb db, CancellationToken cancel) =>
        TypedResults.Ok(await Rows(db, networkId, Math.Max(1, page ?? 1)).ToListAsync(cancel));

    private static IQueryable<Row> Rows(SkeinDb db, NetworkId network, int page)
    {
        var addressees = db.Addressees;
        return db.Letters
            .Where(l => l.NetworkId == network)
            .OrderByDescending(l => l.WrittenAt)
            .Skip((page - 1) * APage)
            .Take(APage)
            .Select(l => new Row(
                l.Id.Value,
                l.Subject,
                l.Kind,
                l.WrittenAt,
                l.ClosesOn,
                addressees.Count(a => a.LetterId == l.Id),
                addressees.Count(a => a.LetterId == l.Id && a.AnsweredAt != null)));
    }
}
