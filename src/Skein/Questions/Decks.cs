using Skein.Access;
using Skein.Measures;

namespace Skein.Questions;

/// <summary>Every deck of cards that the program holds: a file each, in the folder beside this.</summary>
public sealed class Decks
{
    private readonly Dictionary<string, Card> _cards = [];

    public Decks(KnownMeasures measures)
        : this(DataFiles.ReadAll<Deck>("Questions.decks", new MeasureInYaml(measures)))
    {
    }

    /// <exception cref="InvalidDataException">A card is like another, or has nothing to say. It says which.</exception>
    internal Decks(IEnumerable<Deck> decks)
    {
        All = [.. decks];
        foreach (var card in All.SelectMany(deck => deck.Cards))
        {
            Add(card, card.Prompt);
        }
    }

    public IReadOnlyList<Deck> All { get; }

    /// <summary>The leader's questions (S-123): five issues, 29 prompts, 41 questions. A meeting draws from these.</summary>
    public Deck Leaders => All.First(deck => deck.Key == "leaders");

    public Deck? Find(string key) => All.FirstOrDefault(deck => deck.Key == key);

    /// <summary>A card of any deck.</summary>
    public Card? Card(string? id) => id is null ? null : _cards.GetValueOrDefault(id);

    /// <summary>A deck from the text of its file.</summary>
    internal static Deck Read(string name, string text, KnownMeasures measures) =>
        DataFiles.Parse<Deck>(name, text, new MeasureInYaml(measures));

    private void Add(Card card, Prompt prompt)
    {
        if (prompt.Id.Length > CardTalk.LongestPrompt)
        {
            throw new InvalidDataException($"The id of card {prompt.Id} has more than {CardTalk.LongestPrompt} characters.");
        }

        if (prompt.Missing.Count == 0 && !prompt.Says.Any(measure => measure.ReadBy is Right.SeeNetwork))
        {
            throw new InvalidDataException($"Card {prompt.Id} says nothing to some who may open it.");
        }

        if (!_cards.TryAdd(prompt.Id, card))
        {
            throw new InvalidDataException($"Two cards have the id {prompt.Id}.");
        }
    }
}
