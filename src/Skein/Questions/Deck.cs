using System.Buffers.Binary;
using System.Numerics;
using Skein.Access;
using Skein.Measures;
using Skein.Networks;

namespace Skein.Questions;

/// <summary>Cards to talk about, issue by issue. A deck is a file of data, and needs nothing else.</summary>
public sealed record Deck
{
    public required string Key { get; init; }
    /// <summary>As it stands within a sentence: “the leader's questions”.</summary>
    public required string Title { get; init; }

    public required string Source { get; init; }
    public required string About { get; init; }

    /// <summary>The text that its questions follow in words of their own; null where they follow none.</summary>
    public string? Follows { get; init; }

    public required IReadOnlyList<DeckIssue> Issues { get; init; }

    public IEnumerable<Card> Cards =>
        Issues.SelectMany(issue => issue.Prompts.Select(prompt => new Card(this, issue.Title, prompt)));

    public Card? Find(string? id) => Cards.FirstOrDefault(card => card.Prompt.Id == id);

    /// <summary>The card with this id; otherwise the network's card of the day, the same for everybody at the meeting.</summary>
    public Card Draw(string? id, NetworkId network, DateOnly day)
    {
        if (Find(id) is { } card)
        {
            return card;
        }

        var cards = Cards.ToList();
        return cards[(int)(Mixed(network, day) % (uint)cards.Count)];
    }

    /// <summary>The card after this one, for somebody who would like another.</summary>
    public Card After(Card card)
    {
        var cards = Cards.ToList();
        return cards[(cards.FindIndex(c => c.Prompt.Id == card.Prompt.Id) + StepTo(cards.Count)) % cards.Count];
    }

    /// <summary>How far on the next card lies: away from its issue, and so that every card comes round.</summary>
    private static int StepTo(int cards) =>
        Enumerable.Range((cards / 3) + 2, cards).First(step => BigInteger.GreatestCommonDivisor(step, cards).IsOne);

    /// <summary>
    /// A number that looks like chance and is the same on every machine: D. Knuth's multiplicative hash of the day in the
    /// network.
    /// </summary>
    private static uint Mixed(NetworkId network, DateOnly day)
    {
        var chance = BinaryPrimitives.ReadUInt32BigEndian(network.Value.ToByteArray(bigEndian: true).AsSpan(12));
        return unchecked((chance + (uint)day.DayNumber) * 2654435761u) >> 8;
    }
}

public sealed record DeckIssue
{
    public required string Title { get; init; }
    public required string About { get; init; }
    public required IReadOnlyList<Prompt> Prompts { get; init; }
}

public sealed record Prompt
{
    /// <summary>Its own in all decks: what was said about a card is kept under it.</summary>
    public required string Id { get; init; }

    public required string About { get; init; }
    public required IReadOnlyList<PromptQuestion> Questions { get; init; }

    /// <summary>What is read when the card is opened.</summary>
    public IReadOnlyList<Measure> Says { get; init; } = [];

    /// <summary>What nothing here can tell yet.</summary>
    public IReadOnlyList<MissingSentence> Missing { get; init; } = [];
}

public sealed record PromptQuestion
{
    public required int Number { get; init; }
    public required string Text { get; init; }
}

public sealed record MissingSentence
{
    public required string Sentence { get; init; }
    public DeckPlace? Link { get; init; }
}

/// <summary>A prompt as it is drawn: with the issue and the deck it belongs to.</summary>
public sealed record Card(Deck Deck, string Issue, Prompt Prompt) : IFound<Card>
{
    public string Id => Prompt.Id;

    static Task<Card?> IFound<Card>.FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        Task.FromResult(sought.Service<Decks>().Card(sought.Word("prompt")));
}
