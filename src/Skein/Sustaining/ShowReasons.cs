using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Asking;
using Skein.Networks;
using Skein.Site;

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

    public static async Task<RazorComponentResult<ReasonsPage>> Show(Here here, int? page, CancellationToken cancel)
    {
        var reasons =
            from letter in here.Db.Letters
            where letter.NetworkId == here.Id && letter.Kind == LetterKind
            join addressee in here.Db.Addressees on letter.Id equals addressee.LetterId
            from given in addressee.Given
            select new { letter.ClosesOn.Year, Text = given.Words };
        var count = await reasons.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await reasons.OrderByDescending(r => r.Year).ThenBy(r => r.Text).OnPage(shown).ToListAsync(cancel);
        return ReasonsPage.Show(new(
            here.Network, [.. rows.GroupBy(r => r.Year).Select(year => new Year(year.Key, [.. year.Select(r => r.Text)]))], shown,
            Paging.Pages(count)));
    }
}
