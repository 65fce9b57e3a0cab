using Skein.Access;

namespace Skein.Asking;

/// <summary>
/// A sort of letter: what it says until somebody changes it, and what it asks. The kinds are data, one file each.
/// </summary>
public sealed record LetterKind : IFound<LetterKind>
{
    static Task<LetterKind?> IFound<LetterKind>.FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        Task.FromResult(LetterKinds.ToStart(sought.Word("kind")));


    public const string HeadsIssues = "heads-issues";

    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string About { get; init; }

    /// <summary>
    /// An offer to people themselves, which they may leave lying: nobody is silent on it, and it is no business of their
    /// school's.
    /// </summary>
    public bool IsOffer { get; init; }

    /// <summary>One of those whom it asks, in a word.</summary>
    public string Asks { get; init; } = "head";

    public required string ToWhom { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }

    /// <summary>What a letter about a matter asks; any other asks what its subject says.</summary>
    public string Question { get; init; } = "";
    public required string Hint { get; init; }
    public required string Thanks { get; init; }
    public required string ReasonToReply { get; init; }
    /// <summary>The answers stand together, and nobody is shown whose is which.</summary>
    public bool WithoutNames { get; init; }

    public required IReadOnlyList<LetterChoice> Choices { get; init; }

    /// <summary>
    /// Letters of this kind are written by another slice, about something of its own; no page offers them by themselves.
    /// </summary>
    public bool HasMatter { get; init; }

    public string? LabelOf(string? choice) => Choices.FirstOrDefault(c => c.Key == choice)?.Label;
}

public sealed record LetterChoice
{
    public required string Key { get; init; }
    public required string Label { get; init; }

    /// <summary>What to say when this is chosen without a word; null where no word is needed.</summary>
    public string? NeedsWords { get; init; }
}

public static class LetterKinds
{
    public static IReadOnlyList<LetterKind> All { get; } = [.. DataFiles.ReadAll<LetterKind>("Asking.letters")];

    /// <summary>The keys of those that are offers.</summary>
    public static IReadOnlyList<string> Offers { get; } = [.. All.Where(kind => kind.IsOffer).Select(kind => kind.Key)];

    public static LetterKind? Find(string key) => All.FirstOrDefault(kind => kind.Key == key);

    public static LetterKind For(string key) =>
        Find(key) ?? throw new InvalidOperationException($"No kind of letter is called {key}.");

    /// <summary>The kind that a co-leader may write by itself.</summary>
    public static LetterKind? ToStart(string key) => Find(key) is { HasMatter: false } kind ? kind : null;

    /// <summary>The letter's kind, asking what this letter asks: whoever wrote it may have changed the question.</summary>
    public static LetterKind For(Letter letter)
    {
        var kind = For(letter.Kind);
        return kind.HasMatter ? kind : kind with { Question = letter.About };
    }
}
