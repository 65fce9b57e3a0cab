using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;

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
public sealed class Aim(AimId id, NetworkId networkId, DateOnly from) : RegisterRow<AimId>(id, networkId)
{
    /// <summary>Whose aim it is, where it is not the whole network's: “the heads”, “the writing triad”.</summary>
    public string? Group { get; private set; }

    public string Text { get; init; } = "";
    public DateOnly From { get; private init; } = from;

    /// <summary>The day by which it should be reached.</summary>
    public DateOnly DueOn { get; init; }

    public AimOutcome? Outcome { get; private set; }
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The aim that this one follows from.</summary>
    public AimId? After { get; init; }

    public static Aim Set(
        NetworkId network, string? group, string text, DateOnly from, DateOnly by, Aim? after, DateTimeOffset now) =>
        new(Ids.New<AimId>(now), network, from) { Group = after?.Group ?? group, Text = text, DueOn = by, After = after?.Id };

    /// <summary>It is the aim of those whose aim the one before was.</summary>
    public void Follow(Aim before) => Group = before.Group ?? Group;

    /// <returns>Why it cannot be said, or null once it is.</returns>
    public Refusal? RecordOutcome(AimOutcome outcome, DateOnly on)
    {
        if (End(on) is { } refusal)
        {
            return refusal;
        }

        Outcome = outcome;
        return null;
    }

    /// <summary>What came of it is known from this day.</summary>
    /// <returns>Why that cannot be said, or null.</returns>
    public Refusal? End(DateOnly on)
    {
        if (EndedOn is { } before)
        {
            return new($"What came of it was said on {before.Said()}. Set the next aim.");
        }

        EndedOn = on;
        return null;
    }
}
