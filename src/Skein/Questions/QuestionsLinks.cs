using Skein.Networks;

namespace Skein.Questions;

/// <summary>Every address out of the slice.</summary>
public static class QuestionsLinks
{
    public static string Deck(NetworkId network) => NetworksLinks.Questions(network);
    public static string Deck(NetworkId network, Deck deck) => $"{Deck(network)}?deck={deck.Key}";
    public static string Drawn(NetworkId network, Card card) => $"{Deck(network, card.Deck)}&card={card.Prompt.Id}";
    public static string Sheets(NetworkId network) => $"{Deck(network)}/sheets";
    public static string Sheets(NetworkId network, Deck deck) => $"{Sheets(network)}?deck={deck.Key}";
    public static string Card(NetworkId network, Card card) => $"{Deck(network)}/{card.Prompt.Id}";
    public static string Card(NetworkId network, Card card, int page) => $"{Card(network, card)}?page={page}";
    public static string Sheet(NetworkId network, Card card) => $"{Card(network, card)}/sheet";
    public static string Notes(NetworkId network, Card card) => $"{Card(network, card)}/notes";
    public static string Note(NetworkId network, Card card, CardTalkId talk) => $"{Notes(network, card)}/{talk.Value}/removal";
    public static string Talked(NetworkId network, Card card) => $"{Card(network, card)}/talked";
}
