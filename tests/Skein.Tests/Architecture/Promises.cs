using System.Text.RegularExpressions;

namespace Skein.Tests.Architecture;

/// <summary>A sentence that says who reads, sees or hears something, and the file that says it.</summary>
internal sealed record Promise(string File, string Sentence);

/// <summary>
/// Collects what pages, letters, mails, papers and guides say of who reads what: from markup, from the words in code, and from
/// files of words. The made-up people of the demonstration promise nothing.
/// </summary>
internal static partial class Promises
{
    private static readonly string[] Places = ["src/Skein/", "docs/guide/", "SECURITY.md"];

    public static IReadOnlyList<Promise> Found { get; } =
    [
        .. SourceTree.Files(".razor", ".cs", ".yaml", ".md")
            .Where(file => Places.Any(place => file.StartsWith(place, StringComparison.Ordinal)))
            .Where(file => !file.StartsWith("src/Skein/Demo/", StringComparison.Ordinal))
            .Where(file => !file.StartsWith("src/", StringComparison.Ordinal)
            || !file.EndsWith("README.md", StringComparison.Ordinal))
            .SelectMany(In),
    ];

    public static bool IsOne(string sentence) => SaysWhoReads().IsMatch(sentence);

    private static IEnumerable<Promise> In(string file) => Words(file, SourceTree.Read(file))
        .SelectMany(words => EndOfSentence().Split(Spaces().Replace(words, " ")))
        .Select(sentence => sentence.Trim(' ', '"', '$', '@', '?', '(', ')', '+', ',', '|', '#', '-', '.', ';', ':'))
        .Where(sentence => SaysWhoReads().IsMatch(sentence))
        .Distinct()
        .Select(sentence => new Promise(file.Replace("src/Skein/", "", StringComparison.Ordinal), sentence));

    private static IEnumerable<string> Words(string file, string text) => Path.GetExtension(file) switch
    {
        ".md" => Paragraph().Split(Code().Replace(text, "")).Select(p => MarkdownMarks().Replace(p, "")),
        ".yaml" => Entry().Split(YamlComment().Replace(text, "")),
        ".razor" => InPage(PageComment().Replace(text, "")),
        _ => InCode(text),
    };

    private static IEnumerable<string> InPage(string page)
    {
        var code = page.IndexOf("@code {", StringComparison.Ordinal);
        var (markup, rest) = code < 0 ? (page, "") : (page[..code], page[code..]);
        markup = LongAttribute().Replace(GoesOn().Replace(markup, ""), "=\"${words}\"");
        return MarkupWords().Matches(markup).Select(found => found.Groups["words"].Value).Concat(InCode(rest));
    }

    /// <summary>
    /// From the first quotation mark of a line to its last, once words that go on in the next line are put together.
    /// </summary>
    private static IEnumerable<string> InCode(string code)
    {
        var whole = GoesOn().Replace(CodeComment().Replace(code, ""), "");
        return RawWords().Matches(whole).Select(found => found.Groups["words"].Value)
            .Concat(RawWords().Replace(whole, "").Split('\n').Select(line => Quoted().Match(line)).Where(found => found.Success)
                .Select(found => found.Groups["words"].Value.Replace("\\n", " ", StringComparison.Ordinal)));
    }

    /// <summary>An attribute whose words stand in several lines.</summary>
    [GeneratedRegex(@"=""@\(""(?<words>[^""]*)""\)""")]
    private static partial Regex LongAttribute();

    /// <summary>The ways in which Skein says who reads something. A new way of saying it belongs here.</summary>
    [GeneratedRegex(
        """
        \bnobody(?:\ (?:else|of|in|here))?(?:\ \w+)?\ (?:can\ (?:see|read|tell|open)|could\ tell|reads?|sees?
            |is\ (?:told|named|asked\ why)|asks\ why|hears|learns|by\ name)\b
        | \bnobody\ is\ (?:named|told|counted)\b
        | \bnobody\ (?:tries\ to\ find|can\ see|else's)
        | (?<!if\ )\bnobody\ else\b(?=.)(?!\ (?:can\ follow|can\ reach|keeps|sees\ to|calls))
        | \b(?:tells?|told|shown?|mailed|gives?)\ (?:to\ )?nobody\b
        | \bno\ page\ shows\b
        | \bonly\ (?:you|they|co-leaders|the\ co-leaders|those|whoever|heads|administrators)\b[^.]*
            \b(?:sees?|reads?|opens?|know|can)\b
        | \b(?:you|yours|theirs|co-leaders|heads?|manager|two|own)\ alone\b
        | \b(?:is|are)\ (?:never|not)\ (?:shown|named|told)\b | \bnever\ (?:who|named|shown|for\ fewer)\b | \bnot\ shown\b
        | \bwithout\ (?:your\ |their\ |a\ |any\ )?names?\b(?!\ until|\.\ ) | \bno\ name\b(?=,|\ on) | \bgive\ no\ name\b
        | \banonymous\b | \bconfidential\b | \bin\ confidence\b
        | (?<!that\ you\ )\b(?:can|may|be\ able\ to)\ (?:now\ )?(?:read|see)\ (?:it|this|that|what\ you
            |the\ (?:note|reason|answers?)|your|who)\b
        | \bwho\ can\ read\b
        | \b(?:is|are)\ (?:read|seen)\ by\b | ^read\ by\b | \b(?:is|are)\ shown\ to\b | \bothers(?:\ in\ the\ network)?\ see\b
        | \bread\ this\ here\b
        | \b(?:the\ other|head|person|co-leaders|manager)\ (?:reads|sees?)\ (?:it|this|your|these|how|that)\b
        | \bsees?\ who\ has\b | \bchoose\ see\b
        | \bkeeps?\ no\ (?:name|log|person|address|list\ of\ who|absence)\b | \b(?:are|is|was|were)\ deleted\b
        | \bwho\ opened\ which\ page\b
        | \bstays?\ yours\b | \bis\ theirs\b(?!\ already) | \bnothing\ leads\b | \bdoes\ not\ say\ whose\b
        | \bnot\ kept\b(?!\ here) | \bnothing\ is\ kept\b
        | \bgoes\ into\ (?:an|your)\ appraisal\b | \bnothing\ goes\ into\ yours\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SaysWhoReads();

    [GeneratedRegex("""(?<=[.!?:;])["””)]*\s+""")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*[-|#>]|\s*\d+\.)")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"[*`]|\]\([^)]*\)|\[")]
    private static partial Regex MarkdownMarks();

    [GeneratedRegex(@"^\s*#.*$", RegexOptions.Multiline)]
    private static partial Regex YamlComment();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*-?\s*[a-z_]+:)")]
    private static partial Regex Entry();

    [GeneratedRegex("""@\*.*?\*@|<!--.*?-->""", RegexOptions.Singleline)]
    private static partial Regex PageComment();

    [GeneratedRegex("""
        "(?<words>[^"\n]*)"|>(?<words>[^<]+)
        """)]
    private static partial Regex MarkupWords();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CodeComment();

    [GeneratedRegex("""
        "\s*\n\s*\+\s*\$?"
        """)]
    private static partial Regex GoesOn();

    [GeneratedRegex(""""
        """(?<words>.*?)"""
        """", RegexOptions.Singleline)]
    private static partial Regex RawWords();

    [GeneratedRegex("""
        "(?<words>.*)"
        """)]
    private static partial Regex Quoted();
}
