using Skein.Networks;
using Skein.Persistence;

namespace Skein.Sustaining;

public readonly record struct AimId(Guid Value) : IId<AimId>
{
    public static bool TryParse(string? text, out AimId id) => Ids.TryParse(text, out id);
}

public enum AimOutcome
{
    Reached,
    Missed,
}

/// <summary>
/// The next modest thing that a network, or a part of it, sets out to do. Small successes are what trust grows on, so each
/// aim may follow from the one before (S-103).
/// </summary>
public sealed class Aim : IVersioned
{
    public const int MaxLength = 300;
    public const int LongestGroup = 80;

    private Aim(AimId id, NetworkId networkId, string text, DateOnly from, DateOnly dueOn) =>
        (Id, NetworkId, Text, From, DueOn) = (id, networkId, text, from, dueOn);

    public AimId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>Whose aim it is, where it is not the whole network's: “the heads”, “the writing triad”.</summary>
    public string? Group { get; private set; }

    public string Text { get; private set; }
    public DateOnly From { get; private init; }

    /// <summary>The day by which it should be reached.</summary>
    public DateOnly DueOn { get; private init; }

    public AimOutcome? Outcome { get; private set; }
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The aim that this one follows from.</summary>
    public AimId? After { get; private init; }

    public int Version { get; private set; }

    public static Aim Set(
        NetworkId network, string? group, string text, DateOnly from, DateOnly by, Aim? after, DateTimeOffset now) =>
        new(Ids.New<AimId>(now), network, text, from, by) { Group = after?.Group ?? group, After = after?.Id };

    /// <returns>Why it cannot be said, or null once it is.</returns>
    public Refusal? Say(AimOutcome outcome, DateOnly on)
    {
        if (EndedOn is { } before)
        {
            return new($"What came of it was said on {before.Said()}. Set the next aim.");
        }

        (Outcome, EndedOn) = (outcome, on);
        return null;
    }
}
