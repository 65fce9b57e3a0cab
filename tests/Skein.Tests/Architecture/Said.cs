using System.Text;
using System.Text.RegularExpressions;

namespace Skein.Tests.Architecture;

/// <summary>Words that people read, and the file they stand in.</summary>
internal sealed record Said(string File, string Words)
{
    private static readonly string[] Places = ["src/Skein/", "docs/guide/"];

    /// <summary>What pages, mail, letters and guides say. What the made-up people of the demonstration say is theirs.</summary>
    public static IEnumerable<Said> All { get; } =
    [
        .. SourceTree.Files(".razor", ".cs", ".yaml", ".md")
            .Where(file => Places.Any(place => file.StartsWith(place, StringComparison.Ordinal)))
            .Where(file => !file.StartsWith("src/Skein/Demo/", StringComparison.Ordinal))
            .Where(file => !file.EndsWith("README.md", StringComparison.Ordinal))
            .SelectMany(In),
    ];

    private static IEnumerable<Said> In(string file) =>
        SaidWords.In(Path.GetExtension(file), SourceTree.Read(file)).Select(words => new Said(file, words));
}

/// <summary>Takes the words that people read out of a file: no names, expressions, comments or quotations of others.</summary>
internal static partial class SaidWords
{
    public static IEnumerable<string> In(string kind, string text) => kind switch
    {
        ".razor" => InPage(Quotation().Replace(PageComment().Replace(text, ""), "")),
        ".cs" => InCode(Unread().Replace(text, "")),
        ".yaml" => Entry().Split(YamlComment().Replace(text, "")).Select(entry => Whole(Key().Replace(entry, ""))),
        _ => Paragraph().Split(Fenced().Replace(Quotation().Replace(text, ""), "")).Select(Whole),
    };

    private static IEnumerable<string> InPage(string page)
    {
        var code = page.IndexOf("@code {", StringComparison.Ordinal);
        var (markup, rest) = code < 0 ? (page, "") : (page[..code], page[code..]);
        var (text, expressions) = Parted(markup);
        return Literals.Of(GoesOn().Replace(expressions + rest, "")).Where(IsRead)
            .Concat(Tag().Split(text))
            .Concat(
                Tag().Matches(text).SelectMany(tag => Attribute().Matches(tag.Value)).Select(read => read.Groups["words"].Value))
            .Select(Whole);
    }

    /// <summary>The words between the expressions of a page, and the expressions.</summary>
    private static (string Text, string Expressions) Parted(string markup)
    {
        var (text, expressions) = (new StringBuilder(), new StringBuilder());
        var at = 0;
        foreach (Match found in Expression().Matches(markup))
        {
            if (found.Index < at)
            {
                continue;
            }

            text.Append(markup, at, found.Index - at).Append('…');
            at = EndOfExpression(markup, found.Index + found.Length);
            expressions.Append(markup, found.Index, at - found.Index).Append('\n');
        }

        return (text.Append(markup, at, markup.Length - at).ToString(), expressions.ToString());
    }

    private static int EndOfExpression(string markup, int at)
    {
        while (at < markup.Length && (markup[at] is '(' or '[' || Name().IsMatch(markup, at)))
        {
            at = markup[at] is '(' or '[' ? Closing(markup, at) : at + Name().Match(markup, at).Length;
        }

        return at;
    }

    /// <summary>
    /// The place after the bracket that closes the one at the place given, whatever stands in quotation marks between.
    /// </summary>
    private static int Closing(string code, int at)
    {
        var depth = 0;
        for (; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    return at + 1;
                case '"':
                    at = Literals.End(code, at) - 1;
                    break;
            }
        }

        return at;
    }

    private static IEnumerable<string> InCode(string code) =>
        Literals.Of(GoesOn().Replace(code, "")).Where(words => words.Contains(' ', StringComparison.Ordinal)).Select(Whole);

    /// <summary>Of a page's literals also a single word, where it begins as a heading does.</summary>
    private static bool IsRead(string words) =>
        words.Length > 0 && words[0] is not '@' && (words.Contains(' ', StringComparison.Ordinal) || char.IsUpper(words[0]));

    private static string Whole(string words) => Spaces().Replace(words, " ").Trim();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex PageComment();

    /// <summary>What somebody else wrote.</summary>
    [GeneratedRegex(@"<(?<tag>blockquote|q|cite)\b.*?</\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Quotation();

    /// <summary>What only engineers read: the messages of bugs and of the log.</summary>
    [GeneratedRegex(@"^\s*//.*$|\bnew \w*Exception\(.*$|^\s*\[LoggerMessage.*$", RegexOptions.Multiline)]
    private static partial Regex Unread();

    [GeneratedRegex(@"^\s*#.*$", RegexOptions.Multiline)]
    private static partial Regex YamlComment();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*-?\s*[a-z_]+:)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\s*-?\s*[\w-]+:\s*(?:[a-z_-]+\s*$)?")]
    private static partial Regex Key();

    [GeneratedRegex("```.*?```|`[^`\n]*`|\\]\\([^)]*\\)", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*[-|#>]|\s*\d+\.)")]
    private static partial Regex Paragraph();

    [GeneratedRegex("""</?[A-Za-z](?:"[^"]*"|[^">])*>""")]
    private static partial Regex Tag();

    /// <summary>
    /// Attributes that are read; what a link, a class or a name holds has no space in it, or is no word of ours.
    /// </summary>
    [GeneratedRegex(
        """
        \b(?:(?:[\w-]*label|Title|Caption|Hint|Lead|Text|Act|Empty|Sentence)="(?<words>[^"]*)"
        | (?!class\b|Link\b)[\w-]+="(?<words>[^"]*\ [^"]*)")
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Attribute();

    /// <summary>Where an expression begins, up to its first name; and whole lines of code between the markup.</summary>
    [GeneratedRegex(
        """
        @(?:namespace|using|inherits|inject|implements)\b[^\n]*
        | @(?:await\ )?(?:(?:if|for|foreach|switch|while)\ | [A-Za-z_]\w* | (?=\())
        | \belse\ if\ (?=\()
        | ^\s*(?:case|var|return|when)\ [^\n]*$
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\G[?!]?\.[A-Za-z_]\w*")]
    private static partial Regex Name();

    /// <summary>Words that go on in the next line.</summary>
    [GeneratedRegex("""
        "\s*\n\s*\+\s*\$?"
        """)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
