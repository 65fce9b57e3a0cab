using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Questions;

/// <summary>
/// A deck as cards, one drawn for a meeting, and all of them on paper. It reads no measures: a card does when it is opened.
/// </summary>
public static class ShowDeck
{
    /// <param name="Network">Where it is.</param>
    /// <param name="Drawn">A card for a meeting.</param>
    /// <param name="Another">The card for somebody who would like another.</param>
    /// <param name="ConsideredOn">When a card was last talked about, for those that were.</param>
    /// <param name="Others">The other decks that there are.</param>
    public sealed record Model(
        NetworkFrame Network, Card Drawn, Card Another, IReadOnlyDictionary<string, DateOnly> ConsideredOn,
        IReadOnlyList<Deck> Others);

    public sealed record OnPaper(NetworkFrame Network, Deck Deck);

    public static async Task<Results<RazorComponentResult<DeckPage>, NotFound>> Show(
        Here here, Decks decks, string? deck, string? card, CancellationToken cancel)
    {
        if (Asked(decks, deck) is not { } shown)
        {
            return TypedResults.NotFound();
        }

        var considered = await here.Db.CardTalks.Where(t => t.NetworkId == here.Id)
            .GroupBy(t => t.Prompt)
            .Select(g => new { g.Key, On = g.Max(t => t.TalkedOn) })
            .ToDictionaryAsync(g => g.Key, g => g.On, cancel);
        var drawn = shown.Draw(card, here.Id, here.Today);
        return DeckPage.Show(new(here.Network, drawn, shown.After(drawn), considered, [.. decks.All.Where(d => d != shown)]));
    }

    public static Results<RazorComponentResult<DeckSheetsPage>, NotFound> Sheets(Here here, Decks decks, string? deck) =>
        Asked(decks, deck) is { } shown ? DeckSheetsPage.Show(new(here.Network, shown)) : TypedResults.NotFound();

    private static Deck? Asked(Decks decks, string? key) => key is null ? decks.Leaders : decks.Find(key);
}
