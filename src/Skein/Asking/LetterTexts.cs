using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>The letter to each head as text to paste into one's own mail.</summary>
public static class LetterTexts
{
    public sealed record Row(string School, string Name, string? Email, LetterText Text);

    public sealed record Model(NetworkFrame Network, LetterId LetterId, IReadOnlyList<Row> Texts, bool IsAlone, int LeftOut);

    public static async Task<Results<RazorComponentResult<LetterTextsPage>, NotFound>> Show(
        NetworkId networkId, LetterId letterId, SkeinDb db, Visitor visitor, SignedLinks links, SiteOptions options, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await Addressed.LetterAsync(db, networkId, letterId, cancel) is not { } letter)
        {
            return TypedResults.NotFound();
        }

        var post = await Addressed.PostAsync(db, letter, network, links, options, cancel);
        var pasted = await Addressed.Of(db, letterId).AsNoTracking().Where(a => a.Addressee.GoesBy == GoesBy.Paste).ToListAsync(cancel);
        var all = await Addressed.ToHandOutAsync(db, pasted, visitor, network.Today, cancel);
        return LetterTextsPage.Of(new(
            network, letterId, [.. all.Select(a => new Row(a.School, a.Name, a.Email?.Value, post.Text(a.Addressee, a.Name, a.School)))], options.IsAlone, pasted.Count - all.Count));
    }
}
