using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Questions;

/// <summary>
/// The deck as cards, one drawn for a meeting, and all of them on paper. It looks for no answers: a card does when it is
/// opened.
/// </summary>
public static class ShowDeck
{
    /// <param name="Network">Where it is.</param>
    /// <param name="Drawn">A card for a meeting.</param>
    /// <param name="Another">The card for somebody who would like another.</param>
    /// <param name="ConsideredOn">When a card was last talked about, for those that were.</param>
    public sealed record Model(
        NetworkFrame Network, Card Drawn, Card Another, IReadOnlyDictionary<string, DateOnly> ConsideredOn);

    public static async Task<RazorComponentResult<DeckPage>> Show(Here here, string? card, CancellationToken cancel)
    {
        var considered = await here.Db.CardTalks.Where(t => t.NetworkId == here.Id)
            .GroupBy(t => t.Prompt)
            .Select(g => new { g.Key, On = g.Max(t => t.TalkedOn) })
            .ToDictionaryAsync(g => g.Key, g => g.On, cancel);
        var drawn = Deck.Leaders.Draw(card, here.Id, here.Today);
        return DeckPage.Of(new(here.Network, drawn, Deck.Leaders.After(drawn), considered));
    }

    public static RazorComponentResult<DeckSheetsPage> Sheets(Here here) =>
        DeckSheetsPage.Of(here.Network);
}
