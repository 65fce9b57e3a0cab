using System.Text.RegularExpressions;

namespace Skein.Tests.Architecture;

/// <summary>Pages, mail and guides say what a head would say. Code keeps the glossary's terms.</summary>
public sealed partial class PlainWordsTests
{
    /// <summary>Files that nobody but engineers reads, each with what it is.</summary>
    private static readonly string[] ForEngineers =
    [
        "src/Skein/Chronicle/verbs.yaml", // Who may read which rows: no page shows its sentences.
        "src/Skein/Activities/protocols/enquiry.protocol.yaml", // Names of parts and questions stand among its words.
    ];

    [Fact]
    public void Pages_mail_and_guides_use_the_words_that_heads_use() =>
        Findings.None(
            from said in Said.All
            where !ForEngineers.Contains(said.File)
            from Match word in NotAHeadsWord().Matches(said.Words)
            select $"{said.File}: “{word.Value}” in: {said.Words}");

    /// <summary>The net itself: what it would not catch, nobody would be told of.</summary>
    [Theory]
    [InlineData(".razor", "<p>Its charter stands.</p>")]
    [InlineData(".razor", "<TextField Label=\"Choose a focus\" />")]
    [InlineData(".razor", "<SelectField Name=\"Role\" Hint=\"Its remit can follow.\"\n Options=\"Roles\" />")]
    [InlineData(".razor", "@code { new Column(\"Convenor\", g => g.Convenor); }")]
    [InlineData(".razor", "<h1>@(past ? $\"The strands on {day}\" : \"All of them\")</h1>")]
    [InlineData(".razor", "@code { private string Text => \"The convenor writes\"; }")]
    [InlineData(".cs", "new(\"The group has no convenor.\")")]
    [InlineData(".cs", "$\"{name}, tranche {number}\"")]
    [InlineData(".cs", "$\"{(late ? \"It is in the making\" : \"\")}\"")]
    [InlineData(".yaml", "title: The remit of a group\n")]
    [InlineData(".md", "Ask the convenors first.")]
    public void The_net_catches_a_word_wherever_it_is_read(string kind, string text) =>
        Assert.Contains(SaidWords.In(kind, text), words => NotAHeadsWord().IsMatch(words));

    [Theory]
    [InlineData(".razor", "@foreach (var focus in Model.Foci) { <p>@focus.Name</p> }")]
    [InlineData(".razor", "<blockquote>They wrote a charter together.</blockquote>")]
    [InlineData(".razor", "<a href=\"@GroupsLinks.Charter(Model.Id)\">How we work together</a>")]
    [InlineData(".cs", "Remit = remit; // The remit stands.")]
    public void The_net_lets_code_and_quotations_through(string kind, string text) =>
        Assert.DoesNotContain(SaidWords.In(kind, text), words => NotAHeadsWord().IsMatch(words));

    /// <summary>What engineers say, and what heads could not make out.</summary>
    [GeneratedRegex(
        """
        [«»]
        | (?<![\w.@/#-]) (?:tranches?|strands?|foci|focus(?:es)?|convenors?|conven(?:e[sd]?|ing)|congruen\w+) (?![\w(=/-]|\.\w)
        | (?<![\w.@/#-]) (?:remits?|charters?|silent) (?![\w(=/-]|\.\w)
        | \bwhat\ it\ stands\ on\b | \bwhom\ it\ needs\b | \bit\ begins\ its\ work\b | \bin\ the\ making\b
        | \bwhere\ this\ comes\ from\b | \bhoped\ for\ by\b
        | \ba\ group\ of\ individuals\b | ,\ or\ nobody\ has\b(?!\ been) | \blet\ (?:it\ )?go\b(?!\ of) | \bow(?:e[sd]?|ing)\b
        | \bcall(?:s|ed|ing)?\ (?:\S+\ ){0,3}together\b | \bprint\ the\ next\ meeting\b | \blet\ (?:it|this)\ rest\b
        | \bwho\ sees\ to\ what\b | \bhow\ far\ our\ plans\ reach\b | \b(?<!list\ of\ )dut(?:y|ies)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotAHeadsWord();
}
