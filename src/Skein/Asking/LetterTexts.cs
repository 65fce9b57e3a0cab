using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Asking;

/// <summary>The letter to each head as text to paste into one's own mail.</summary>
public static class LetterTexts
{
    public sealed record Row(string? School, string Name, string? Email, LetterText Text);

    public sealed record Model(NetworkFrame Network, LetterId LetterId, IReadOnlyList<Row> Texts, bool IsAlone, int LeftOut);

    public static async Task<RazorComponentResult<LetterTextsPage>> Show(
        Here here, OneLetter letter, SignedLinks links, SiteOptions options, CancellationToken cancel)
    {
        var post = await Addressed.PostAsync(here.Db, letter.It, here.Network, links, options, cancel);
        var pasted = await Addressed.Read(here.Db, letter.It.Id)
            .AsNoTracking()
            .Where(a => a.Addressee.GoesBy == GoesBy.Paste)
            .ToListAsync(cancel);
        var all = await Addressed.ToHandOutAsync(here, pasted, cancel);
        return LetterTextsPage.Show(new(
            here.Network, letter.It.Id,
            [.. all.Select(a => RowOf(a, post))],
            options.IsAlone, pasted.Count - all.Count));
    }

    private static Row RowOf(Addressed a, LetterWriter post)
    {
        var (subject, body) = post.Text(a.Addressee, a.Name, a.School).Write();
        return new(a.School, a.Name, a.Email?.Value, new(subject, body));
    }
}
