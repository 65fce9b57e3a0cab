using System.Buffers.Binary;
using Skein.Networks;

namespace Skein.Questions;

/// <summary>The leader's questions (S-123): five issues, 29 prompts, 41 questions.</summary>
public sealed record Deck
{
    public static Deck Leaders { get; } = DataFiles.Read<Deck>("Questions.leaders-questions.yaml");

    public required string Title { get; init; }
    public required string Source { get; init; }
    public required string About { get; init; }
    public required IReadOnlyList<DeckIssue> Issues { get; init; }

    public IEnumerable<Card> Cards => Issues.SelectMany(issue => issue.Prompts.Select(prompt => new Card(issue.Title, prompt)));

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
        return cards[(cards.FindIndex(c => c.Prompt.Id == card.Prompt.Id) + 11) % cards.Count];
    }

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
    public required string Id { get; init; }
    public required string About { get; init; }
    public required IReadOnlyList<PromptQuestion> Questions { get; init; }
}

public sealed record PromptQuestion
{
    public required int Number { get; init; }
    public required string Text { get; init; }
}

/// <summary>A prompt as it is drawn: with the issue it belongs to.</summary>
public sealed record Card(string Issue, Prompt Prompt);
