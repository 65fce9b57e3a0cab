using Skein.Access;

namespace Skein.Measures;

/// <summary>
/// Something that is known of a network by a name. Wherever it stands it says the same. It names no school and nobody: what it
/// says is made to lie on a table.
/// </summary>
/// <param name="Key">What it is about and what it tells, in plain words: “sustaining.commitments”.</param>
/// <param name="Title">What it tells, in a few words.</param>
public sealed record Measure(string Key, string Title)
{
    /// <summary>What it is read from.</summary>
    public required string Source { get; init; }

    /// <summary>What it counts, and what it leaves out.</summary>
    public required string Definition { get; init; }

    /// <summary>What it cannot say; null when nothing is missing.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whoever may not do this is not told that there is such a measure.</summary>
    public Right ReadBy { get; init; } = Right.SeeNetwork;

    public required Func<MeasureReader, CancellationToken, Task<Reading>> Read { get; init; }
}
