using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Asking;

/// <summary>The letters of a network, newest first.</summary>
public static class ListLetters
{
    public const int APage = 25;

    public sealed record Row(Guid Id, string Subject, string Kind, DateTime WrittenAt, DateOnly ClosesOn, int Asked, int Answered)
    {
        /// <summary>“11 schools”, for the page; a program has the two numbers.</summary>
        [JsonIgnore]
        public string Of { get; init; } = "";
    }

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Letters, IReadOnlyList<SilentColleagues.Row> Silent, int Page, int Pages);

    public static async Task<RazorComponentResult<ListLettersPage>> Show(Here here, int? page, CancellationToken cancel)
    {
        var pages = Math.Max(
            1, (int)Math.Ceiling(await here.Db.Letters.SeenBy(here).CountAsync(cancel) / (double)APage));
        var shown = Math.Clamp(page ?? 1, 1, pages);
        return ListLettersPage.Show(new(
            here.Network, await RowsAsync(here, shown, cancel), await SilentColleagues.ReadAsync(here, cancel), shown, pages));
    }

    public static async Task<Ok<List<Row>>> Json(Here here, int? page, CancellationToken cancel) =>
        TypedResults.Ok(await RowsAsync(here, Math.Max(1, page ?? 1), cancel));

    private static async Task<List<Row>> RowsAsync(Here here, int page, CancellationToken cancel)
    {
        var letters = await here.Db.Letters
            .SeenBy(here)
            .OrderByDescending(l => l.WrittenAt)
            .Skip((page - 1) * APage)
            .Take(APage)
            .Select(l => new { l.Id, l.Subject, l.Kind, l.WrittenAt, l.ClosesOn, IsAbout = l.AboutId != null })
            .ToListAsync(cancel);
        var how = await HowAnswered.ReadAsync(
            here.Db, here.Id, [.. letters.Select(l => new HowAnswered.Asking(l.Id, l.Kind, l.IsAbout))], here.Today, null,
            cancel);
        return
        [
            .. from l in letters
               let heard = how[l.Id]
               select new Row(
                   l.Id.Value, LetterText.About(l.Subject), l.Kind, l.WrittenAt, l.ClosesOn, heard.Asked, heard.Answered)
               {
                   Of = Counted.Words(heard.Asked, heard.Unit),
               },
        ];
    }
}
