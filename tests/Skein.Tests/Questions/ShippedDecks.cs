using Skein.Questions;

namespace Skein.Tests.Questions;

/// <summary>The decks that the program holds.</summary>
internal static class ShippedDecks
{
    private static readonly Decks Shipped = new(SkeinSite.Measures);

    public static IReadOnlyList<Deck> All => Shipped.All;

    public static Deck Leaders => Shipped.Leaders;
}
