using Microsoft.AspNetCore.Http.HttpResults;
using QRCoder;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>The letter on paper: one A4 sheet a head, with a code of their own, and room to write the answer by hand.</summary>
public static class LetterSheets
{
    public sealed record Sheet(string School, string Name, LetterText Text, string Code, string? Picture);

    public sealed record Model(
        NetworkFrame Network, LetterId LetterId, LetterKind Kind, DateOnly ClosesOn, string? CodePage, IReadOnlyList<Sheet> Sheets);

    public static async Task<Results<RazorComponentResult<LetterSheetsPage>, NotFound>> Show(
        NetworkId networkId, LetterId letterId, string? who, SkeinDb db, Visitor visitor, SignedLinks links, SiteOptions options,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await Addressed.LetterAsync(db, networkId, letterId, cancel) is not { } letter)
        {
            return TypedResults.NotFound();
        }

        // Sheets for the silent would name them, so only those who may know who is silent get that pile.
        var allSilent = who == "silent" && network.MayLead;
        var post = await Addressed.PostAsync(db, letter, network, links, options, cancel);
        var codePage = options.IsAlone ? null : options.AddressOf(AskingLinks.EnterCode);
        var all = await Addressed.Of(db, letterId)
            .AsNoTracking()
            .Where(a => allSilent ? a.Addressee.AnsweredAt == null : a.Addressee.GoesBy == GoesBy.Paper)
            .ToListAsync(cancel);
        var sheets = all.Select(a => new Sheet(
            a.School, a.Name, post.Words(a.Name, a.School), AnswerCode.Printed(a.Addressee.Code), PictureOf(post.LinkOf(a.Addressee))));
        return LetterSheetsPage.Of(new(network, letterId, LetterKinds.Of(letter), letter.ClosesOn, codePage, [.. sheets]));
    }

    /// <summary>The link as a picture that a phone reads, drawn as SVG; null where there is no link.</summary>
    private static string? PictureOf(string? link)
    {
        if (link is null)
        {
            return null;
        }

        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(new System.Drawing.Size(160, 160), sizingMode: SvgQRCode.SizingMode.WidthHeightAttribute);
    }
}
