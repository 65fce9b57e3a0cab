using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Questions;

/// <summary>The deck as cards, one drawn for a meeting, and all of them on paper. It looks for no answers: a card does when it is opened.</summary>
public static class ShowDeck
{
    /// <param name="Network">Where it is.</param>
    /// <param name="Drawn">A card for a meeting.</param>
    /// <param name="Another">The card for somebody who would like another.</param>
    /// <param name="ConsideredOn">When a card was last talked about, for those that were.</param>
    public sealed record Model(NetworkFrame Network, Card Drawn, Card Another, IReadOnlyDictionary<string, DateOnly> ConsideredOn);

    public static async Task<Results<RazorComponentResult<DeckPage>, NotFound>> Show(
        NetworkId networkId, string? card, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var considered = await db.CardTalks.Where(t => t.NetworkId == networkId)
            .GroupBy(t => t.Prompt)
            .Select(g => new { g.Key, On = g.Max(t => t.TalkedOn) })
            .ToDictionaryAsync(g => g.Key, g => g.On, cancel);
        var drawn = Deck.Leaders.Draw(card, networkId, network.Today);
        return DeckPage.Of(new(network, drawn, Deck.Leaders.After(drawn), considered));
    }

    public static async Task<Results<RazorComponentResult<DeckSheetsPage>, NotFound>> Sheets(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network ? DeckSheetsPage.Of(network) : TypedResults.NotFound();
}
