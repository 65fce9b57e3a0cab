using Skein.Networks;
using Skein.Site;

namespace Skein.Questions;

/// <summary>Every address out of the slice.</summary>
public static class QuestionsLinks
{
    public static NamedPage Deck(NetworkId network) => NetworksLinks.Questions(network);
    public static NamedPage DeckOf(NetworkId network, Deck deck) => Deck(network).With("deck", deck.Key);
    public static string Drawn(NetworkId network, Card card) => DeckOf(network, card.Deck).With("card", card.Id);
    public static NamedPage Sheets(NetworkId network) => new($"{Deck(network)}/sheets", "All the cards on paper", Door.Agenda);
    public static NamedPage SheetsOf(NetworkId network, Deck deck) => Sheets(network).With("deck", deck.Key);

    /// <param name="network">Whose talk about it is shown.</param>
    /// <param name="prompt">Which card.</param>
    public static string Card(NetworkId network, string prompt) => $"{Deck(network)}/{prompt}";
    public static string Sheet(NetworkId network, string prompt) => $"{Card(network, prompt)}/sheet";
    public static string Notes(NetworkId network, string prompt) => $"{Card(network, prompt)}/notes";
    public static string Note(NetworkId network, string prompt, CardTalkId talk) =>
        $"{Notes(network, prompt)}/{talk.Value}/removal";
    public static string Talked(NetworkId network, string prompt) => $"{Card(network, prompt)}/talked";
}
