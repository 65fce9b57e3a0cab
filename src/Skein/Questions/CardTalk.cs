using Skein.Networks;
using Skein.Persistence;

namespace Skein.Questions;

public readonly record struct CardTalkId(Guid Value) : IId<CardTalkId>
{
    public static bool TryParse(string? text, out CardTalkId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// That a card was talked about on a day, and perhaps what was said: words without a speaker. The latest is when it was last
/// considered.
/// </summary>
public sealed class CardTalk
{
    public const int MaxLength = 2000;
    public const int LongestPrompt = 10;

    private CardTalk(CardTalkId id, NetworkId networkId, string prompt, DateOnly talkedOn) =>
        (Id, NetworkId, Prompt, TalkedOn) = (id, networkId, prompt, talkedOn);

    public CardTalkId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>The card's id, which it has in no other deck.</summary>
    public string Prompt { get; private init; }

    public DateOnly TalkedOn { get; private init; }

    /// <summary>What was said; null where nobody wrote it down.</summary>
    public string? Note { get; private set; }

    public static CardTalk About(NetworkId network, Card card, DateOnly on, string? note, DateTimeOffset now) =>
        new(Ids.New<CardTalkId>(now), network, card.Prompt.Id, on) { Note = note };

    /// <summary>The words go; that the card was talked about stays.</summary>
    public void TakeDown() => Note = null;
}
