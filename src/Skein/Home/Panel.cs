using System.Text.RegularExpressions;
using Skein.Measures;
using Skein.Site;

namespace Skein.Home;

/// <summary>Something a panel says: a sentence, and where it comes from.</summary>
/// <param name="Figure">The figure or names it begins with, which stand out; empty for a sentence of words alone.</param>
/// <param name="Sentence">The rest of it.</param>
/// <param name="Source">What it was read from.</param>
/// <param name="Definition">What it counts, and what it leaves out.</param>
public sealed partial record Fact(string Figure, string Sentence, string Source, string Definition)
{
    /// <summary>What the figure cannot say; null when nothing is missing.</summary>
    public string? Unknown { get; init; }

    /// <summary>Where there is more of it.</summary>
    public NamedPage? Lead { get; init; }

    /// <summary>What a measure says, here as everywhere.</summary>
    public static Fact From(Measure measure, Reading reading, DateOnly day)
    {
        var (found, figure) = (new Finding(measure, reading, day), LeadingFigure().Match(reading.Sentence).Value);
        return new(figure, reading.Sentence[figure.Length..], found.Source, found.Definition)
        {
            Unknown = found.Unknown,
            Lead = reading.Lead,
        };
    }

    /// <summary>“12 schools”, or “9 of 12 schools”.</summary>
    [GeneratedRegex(@"^[\d,]+(?: of [\d,]+)? \w+")]
    private static partial Regex LeadingFigure();
}

/// <summary>One of the four panels of a network's home (S-60).</summary>
/// <param name="Title">Its heading, which leads to <paramref name="Href"/>.</param>
/// <param name="Href">Where there is more.</param>
/// <param name="WentWell">What went well; null where nothing can be said yet.</param>
/// <param name="NeedsAttention">What asks for somebody's attention; null where nothing does.</param>
public sealed record Panel(string Title, string Href, Fact? WentWell, Fact? NeedsAttention)
{
    /// <summary>Who leads, and in which part: only the panel in the centre has them.</summary>
    public IReadOnlyList<Leader> Leaders { get; init; } = [];

    public bool IsSilent => WentWell is null && NeedsAttention is null;

    public sealed record Leader(string Name, string Role, string? Remit);
}
