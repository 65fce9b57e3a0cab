using System.Text.RegularExpressions;

namespace Skein.Tests.Architecture;

/// <summary>Every place where code says that what may be null is not: the operator “!” behind an expression.</summary>
internal static partial class Forgiven
{
    /// <summary>The lines, counted from 1, that forgive a null and do not say why.</summary>
    /// <param name="kind">How the file's name ends.</param>
    /// <param name="text">What stands in it.</param>
    public static IEnumerable<int> WithoutReason(string kind, string text)
    {
        var code = kind is ".razor" ? text.IndexOf("@code {", StringComparison.Ordinal) : 0;
        var (markup, rest) = code < 0 ? (text, "") : (text[..code], text[code..]);
        return InMarkup(markup).Concat(InCode(rest).Select(line => line + markup.Count(c => c is '\n')));
    }

    private static IEnumerable<int> InCode(string code)
    {
        var bare = Literals.Blanked(code);
        var (lines, bareLines) = (code.Split('\n'), bare.Split('\n'));
        return bareLines.Index()
            .Where(line => Forgiving().IsMatch(line.Item) && !IsExplained(lines, bareLines, line.Index))
            .Select(line => line.Index + 1);
    }

    /// <summary>In markup an exclamation mark may end a sentence, and a comment of the page says why.</summary>
    private static IEnumerable<int> InMarkup(string markup)
    {
        var lines = markup.Split('\n');
        return lines.Index()
            .Where(line => ForgivingInMarkup().IsMatch(PageComment().Replace(line.Item, "")))
            .Where(line => !line.Item.Contains("@*", StringComparison.Ordinal))
            .Where(line => line.Index == 0 || !lines[line.Index - 1].TrimStart().StartsWith("@*", StringComparison.Ordinal))
            .Select(line => line.Index + 1);
    }

    /// <summary>A comment says why: at the end of the line, on the line above, or above the statement.</summary>
    private static bool IsExplained(string[] lines, string[] bare, int at)
    {
        if (HasComment(lines[at], bare[at]) || IsComment(lines, bare, at - 1))
        {
            return true;
        }

        var first = at;
        while (first > 0 && !IsEndOfStatement(bare[first - 1]))
        {
            first--;
        }

        return IsComment(lines, bare, first - 1);
    }

    private static bool IsEndOfStatement(string bare) => bare.Split("//")[0].Trim() is "" or [.., ';' or '{' or '}'];

    private static bool IsComment(string[] lines, string[] bare, int at) =>
        at >= 0 && bare[at].TrimStart() is ['/', ..] && HasComment(lines[at], bare[at]);

    /// <summary>A comment, and no summary of what is written below it.</summary>
    private static bool HasComment(string line, string bare) =>
        bare.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at && !line.AsSpan(at).StartsWith("///");

    /// <summary>Behind a name or a bracket, and before no operand; or before what only follows a value.</summary>
    [GeneratedRegex(@"(?<=[\w)\]}])!(?![=\w(])|(?<=[\w\]])!\(|!(?=[.;,\])}\[?:])")]
    private static partial Regex Forgiving();

    [GeneratedRegex(
        """
        (?<=[\w)\]])!(?=\??\.\w|\[|[;,)]|\s+(?:==|!=|&&|\|\||\?\?|is\b|as\b))
        | ="@[^"]*[\w)\]]!"
        | ="[\w()\[\]?]+\.[\w.()\[\]?!]*!"
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ForgivingInMarkup();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->")]
    private static partial Regex PageComment();
}
