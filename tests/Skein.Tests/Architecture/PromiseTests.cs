using System.Text.RegularExpressions;

namespace Skein.Tests.Architecture;

/// <summary>“Nobody else reads this” stands only where something keeps it so: docs/promises.md says what.</summary>
public sealed partial class PromiseTests
{
    private const string Table = "docs/promises.md";

    [Fact]
    public void Every_sentence_that_says_who_reads_something_stands_in_the_table_with_what_keeps_it() =>
        Findings.None(
            Promises.Found
                .Where(promise => !Rows().Any(row => row.Covers(promise)))
                .Select(promise => $"{promise.File}: {promise.Sentence}"));

    [Fact]
    public void What_the_table_holds_is_still_said_where_it_says()
    {
        var stale =
            from row in Rows()
            from file in row.Files
            where !Promises.Found.Any(promise => promise.File == file && row.Covers(promise))
            select $"{file} no longer says: {row.Said}";

        Findings.None(stale);
    }

    [Fact]
    public void Every_test_that_is_named_as_keeping_a_promise_exists()
    {
        var tests = typeof(PromiseTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods()
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();

        Findings.None(
            Rows()
                .SelectMany(row => Named().Matches(row.KeptBy).Select(found => found.Groups["test"].Value))
                .Where(test => !tests.Contains(test)));
        Findings.None(Rows().Where(row => row.KeptBy.Length < 8).Select(row => $"{row.Said} is kept by nothing."));
    }

    /// <summary>The net itself: what it would not catch, nobody would be told of.</summary>
    [Theory]
    [InlineData("Nobody else can open this page.")]
    [InlineData("Only you can see it.")]
    [InlineData("Your answer is anonymous.")]
    [InlineData("The reason is yours alone.")]
    [InlineData("They know, and nobody else does.")]
    [InlineData("It is shown to the co-leaders.")]
    [InlineData("Nothing leads from it back to you.")]
    [InlineData("The answers stand on a wall, without names.")]
    public void The_net_catches_a_promise_however_it_is_said(string promise) => Assert.True(Promises.IsOne(promise), promise);

    private static IEnumerable<Row> Rows() =>
        from line in SourceTree.Read(Table).Split('\n')
        where line.StartsWith("| ", StringComparison.Ordinal)
            && !line.StartsWith("| ---", StringComparison.Ordinal)
            && !line.StartsWith("| where", StringComparison.Ordinal)
        let cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)
        select new Row(cells[0].Split(", "), cells[1], cells[2]);

    private sealed record Row(string[] Files, string Said, string KeptBy)
    {
        public bool Covers(Promise promise) =>
            Files.Contains(promise.File)
                && Said.Split('…').All(part => promise.Sentence.Contains(part.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"`(?<test>\w+\.\w+)`")]
    private static partial Regex Named();
}
