namespace Skein.Questions;

/// <summary>What can be said to a card today, and what cannot be said yet. A card always has one or the other.</summary>
public sealed record Answer(IReadOnlyList<Finding> Findings, IReadOnlyList<Gap> Gaps);

/// <summary>One thing that stands on an opened card. It names no school and nobody: a card is made to lie on a table.</summary>
public abstract record Part(string Sentence)
{
    /// <summary>
    /// The page that says more, or on which what is missing can be written down; null where the reader may open none.
    /// </summary>
    public CardLink? Link { get; init; }
}

/// <summary>What the data can say: a sentence, and where it comes from.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Source">What it was read from.</param>
/// <param name="Definition">What it counts, and what it leaves out.</param>
public sealed record Finding(string Sentence, string Source, string Definition) : Part(Sentence)
{
    /// <summary>What the figure cannot say; null when nothing is missing.</summary>
    public string? Unknown { get; init; }

    /// <summary>What stands beneath the sentence, one line each.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>Nothing can be said yet: what is missing, in a sentence.</summary>
public sealed record Gap(string Sentence) : Part(Sentence);

public sealed record CardLink(string Href, string Text);
