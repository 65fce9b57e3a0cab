using System.Diagnostics.CodeAnalysis;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>The words of a draft, in plain paragraphs, and what is different from the version before.</summary>
public sealed record DraftWords
{
    private DraftWords(string words, string? why) => (Words, Why) = (words, why);

    public string Words { get; }
    public string? Why { get; }

    public static bool TryRead(
        string? words, string? why, [NotNullWhen(true)] out DraftWords? read,
        [NotNullWhen(false)] out (string Field, string Message)? problem)
    {
        var (typed, reason) = (TypedText.Read(words) ?? "", TypedText.Read(why));
        problem = typed.Length switch
        {
            0 => ("Words", "Write the text, in your own words"),
            > AgreementVersion.LongestWords =>
                ("Words", $"The text must be {AgreementVersion.LongestWords:N0} characters or fewer"),
            _ when reason?.Length > AgreementVersion.LongestWhy =>
                ("Why", $"Write {AgreementVersion.LongestWhy:N0} characters or fewer"),
            _ => null,
        };
        read = problem is null ? new(typed, reason) : null;
        return read is not null;
    }

    /// <summary>The paragraphs of some words: what stands between empty lines.</summary>
    public static IReadOnlyList<string> Paragraphs(string words) =>
        [.. words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
