using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

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
        return ListLettersPage.Of(new(network, await RowsAsync(db, networkId, network.Today, shown, cancel), shown, pages));
    }

    public static async Task<Results<Ok<List<Row>>, NotFound>> Json(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? TypedResults.Ok(await RowsAsync(db, networkId, network.Today, Math.Max(1, page ?? 1), cancel))
            : TypedResults.NotFound();

    private static async Task<List<Row>> RowsAsync(SkeinDb db, NetworkId network, DateOnly today, int page, CancellationToken cancel)
    {
        var letters = await db.Letters
            .Where(l => l.NetworkId == network)
            .OrderByDescending(l => l.WrittenAt)
            .Skip((page - 1) * APage)
            .Take(APage)
            .Select(l => new { l.Id, l.Subject, l.Kind, l.WrittenAt, l.ClosesOn, IsAbout = l.AboutId != null })
            .ToListAsync(cancel);
        var how = await HowAnswered.OfAsync(
            db, network, [.. letters.Select(l => new HowAnswered.Asking(l.Id, l.Kind, l.IsAbout))], today, null, cancel);
        return
        [
            .. from l in letters
               let heard = how[l.Id]
               select new Row(l.Id.Value, LetterText.About(l.Subject), l.Kind, l.WrittenAt, l.ClosesOn, heard.Asked, heard.Answered)
               {
                   Of = Counted.Of(heard.Asked, heard.Unit),
               },
        ];
    }
}
