using Skein.Site;

namespace Skein.Measures;

/// <summary>What a measure says of one network today.</summary>
/// <param name="Sentence">What is so, or what is missing.</param>
/// <param name="IsNothingYet">Nothing can be said yet.</param>
/// <param name="Lead">
/// The page that says more, or on which what is missing can be written down; null where the reader may open none about it.
/// </param>
public sealed record Reading(string Sentence, bool IsNothingYet, NamedPage? Lead)
{
    /// <summary>What stands beneath the sentence, one line each.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Where this came from; null where that is what its measure says.</summary>
    public string? Source { get; init; }

    /// <summary>What this means; null where that is what its measure says.</summary>
    public string? Definition { get; init; }

    /// <summary>What is not known this time, empty for nothing; null where that is what its measure says.</summary>
    public string? Unknown { get; init; }

    public static Reading From(string sentence, NamedPage? lead = null) => new(sentence, IsNothingYet: false, lead);

    public static Reading NothingYet(string missing, NamedPage? lead = null) => new(missing, IsNothingYet: true, lead);
}

/// <summary>What a measure says of a network on a day, with where it comes from.</summary>
public sealed record Finding(Measure Measure, Reading Reading, DateOnly AsOf)
{
    public string Source => Reading.Source ?? Measure.Source;

    public string Definition => Reading.Definition ?? Measure.Definition;

    /// <summary>What it cannot say; null when nothing is missing.</summary>
    public string? Unknown => (Reading.Unknown ?? Measure.Unknown) is { Length: > 0 } unknown ? unknown : null;
}
