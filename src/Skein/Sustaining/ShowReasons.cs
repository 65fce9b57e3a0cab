using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Sustaining;

/// <summary>
/// Why we do not just give up: what people answered to the letter that asks it once a year (S-116). The answers are shown
/// without names and in no order that could tell who gave them.
/// </summary>
public static class ShowReasons
{
    public const string LetterKind = "reasons";

    public sealed record Year(int Of, IReadOnlyList<string> Reasons);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Year> Years, int Page, int Pages);

    public static async Task<Results<RazorComponentResult<ReasonsPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var reasons =
            from letter in db.Letters
            where letter.NetworkId == networkId && letter.Kind == LetterKind
            join addressee in db.Addressees on letter.Id equals addressee.LetterId
            where addressee.Answer != null
            select new { letter.ClosesOn.Year, Text = addressee.Answer! };
        var count = await reasons.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await reasons.OrderByDescending(r => r.Year).ThenBy(r => r.Text).Of(shown).ToListAsync(cancel);
        return ReasonsPage.Of(new(
            network, [.. rows.GroupBy(r => r.Year).Select(year => new Year(year.Key, [.. year.Select(r => r.Text)]))], shown, Paging.Pages(count)));
    }
}
