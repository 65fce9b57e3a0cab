using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace Skein.Papers;

/// <summary>A part of a paper: words, or something that the page draws.</summary>
/// <param name="Drawn">What is drawn here; null for words.</param>
/// <param name="Words">The words, whose facts are text and never markup.</param>
public sealed record PaperPart(PaperPiece? Drawn, MarkupString Words);

/// <summary>What a paper asks for by a line of its own.</summary>
public enum PaperPiece
{
    /// <summary>Ruled lines to write on.</summary>
    Lines,

    /// <summary>For how long what is kept is kept.</summary>
    Kept,

    /// <summary>The member schools and their heads.</summary>
    Schools,

    /// <summary>A place to sign for each school.</summary>
    Signatures,
}

/// <summary>
/// Words in a file beside this one, with facts in their places: <c>{address}</c> in a sentence, <c>{lines}</c> on a line of its
/// own. A fact that Skein does not know becomes a ruled line.
/// </summary>
public static partial class PaperWords
{
    /// <summary>What stands where somebody has to write. A screen reader says so.</summary>
    private const string ByHand =
        "<span class=\"by-hand\"><span class=\"govuk-visually-hidden\">(to be written by hand)</span></span>";

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="file">Slice and file: “Papers.impact.md”.</param>
    /// <param name="facts">Every fact that the words may name; null where a person has to write it.</param>
    public static IReadOnlyList<PaperPart> Read(string file, IReadOnlyDictionary<string, string?> facts)
    {
        // Between two pieces stand words; a piece is on a line of its own.
        var cut = Piece().Split(DataFiles.Text(file));
        return [.. cut.Select((text, n) => n % 2 == 1
            ? new PaperPart(Enum.Parse<PaperPiece>(text, ignoreCase: true), default)
            : new PaperPart(null, Filled(text, facts)))];
    }

    /// <summary>Words without pieces, such as a statement.</summary>
    public static MarkupString Plainly(string file, IReadOnlyDictionary<string, string?> facts) =>
        Filled(DataFiles.Text(file), facts);

    private static MarkupString Filled(string text, IReadOnlyDictionary<string, string?> facts) =>
        new(Fact().Replace(Markdown.ToHtml(text, Plain), found =>
            facts.TryGetValue(found.Groups["name"].Value, out var fact)
                ? fact is null ? ByHand : HtmlEncoder.Default.Encode(fact)
                : throw new InvalidOperationException($"No paper knows the fact {found.Value}.")));

    [GeneratedRegex(@"^\{(lines|kept|schools|signatures)\}\r?$", RegexOptions.Multiline)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}")]
    private static partial Regex Fact();
}
