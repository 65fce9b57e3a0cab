using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>
/// One version: its words, what is different from the one before, and who agreed to it. Also as a sheet to sign.
/// </summary>
public static class ShowVersion
{
    public sealed record Model(
        NetworkFrame Network, AgreementTextId Id, string Title, AgreementKind Kind, DateOnly Day, VersionWords.Content Words,
        VersionView View, int Page);

    /// <summary>A school's line on the sheet: what it agreed and when, or room to sign.</summary>
    public sealed record Line(string School, string? Signature);

    public sealed record Sheet(
        NetworkFrame Network, AgreementTextId Id, string Title, AgreementKind Kind, VersionView View, IReadOnlyList<Line> Lines);

    public static async Task<Results<RazorComponentResult<ShowVersionPage>, NotFound>> Show(
        Here here, TextFrame found, int number, DateOnly? on, int? page, CancellationToken cancel)
    {
        var (network, text) = (here.Network, await found.OnAsync(here, on ?? here.Today, cancel));
        if (text.Find(number) is not { } version)
        {
            return TypedResults.NotFound();
        }

        var view = await VersionView.ReadAsync(
            here.Db, version, await ReadText.ReaderAsync(here.Db, network, here.Visitor, text.Kind, cancel), cancel);
        var before = text.Text.Versions.FirstOrDefault(v => v.Number == number - 1);
        return ShowVersionPage.Show(new(
            network, found.Id, text.Text.Title, text.Kind, text.Day, new(text.Text.Title, version.Version, before), view, page
                ?? 1));
    }

    public static async Task<Results<RazorComponentResult<SheetPage>, NotFound>> Print(
        Here here, TextFrame found, int number, CancellationToken cancel)
    {
        var (network, text) = (here.Network, await found.OnAsync(here, here.Today, cancel));
        if (text.Find(number) is not { } version)
        {
            return TypedResults.NotFound();
        }

        var reader = await ReadText.ReaderAsync(here.Db, network, here.Visitor, text.Kind, cancel);
        var view = await VersionView.ReadAsync(here.Db, version, reader, cancel);
        var parties = version.Parties.Select(p => p.School).ToList();
        var schools = await here.Db.Set<School>().Where(s => parties.Contains(s.Id)).Select(s => s.Name).ToListAsync(cancel);

        // Whoever has not agreed has an empty line, whether they are silent or said no; and so has whoever the reader may not
        // know of.
        var signed = view.Agreed
            .DistinctBy(a => a.School)
            .ToDictionary(a => a.School, a => $"{a.Head}, {a.Said} on {a.On.Said()}{(a.Reason is null ? "" : $": {a.Reason}")}");
        return SheetPage.Show(new(
            network, found.Id, text.Text.Title, text.Kind, view,
            [.. schools.Order(StringComparer.CurrentCulture).Select(s => new Line(s, signed.GetValueOrDefault(s)))]));
    }
}
