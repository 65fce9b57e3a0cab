using System.Text.RegularExpressions;
using Skein.Chronicle;
using Skein.Tests.Architecture;

namespace Skein.Tests.Chronicle;

/// <summary>The table of verbs knows every verb that is written, and none that is not.</summary>
public sealed partial class VerbTests
{
    private static readonly string[] Written = [.. SourceTree.Files(".cs")
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal)
        && !file.Contains("/Persistence/", StringComparison.Ordinal))
        .Select(SourceTree.Read)];

    [Fact]
    public void Every_verb_of_the_table_is_written_somewhere()
    {
        var whole = Written.SelectMany(text => Literal().Matches(text).Select(found => found.Groups[1].Value)).ToHashSet();

        // “agreement.{verb}” is written where the noun begins a sentence with a place in it, and the verb stands by itself.
        bool IsPutTogether(string verb) => verb.Split('.') is [var noun, var did]
            && whole.Contains(did) && Written.Any(text => text.Contains($"$\"{noun}.{{", StringComparison.Ordinal));

        Findings.None(VerbTable.All.Select(verb => verb.Key).Where(verb => !whole.Contains(verb) && !IsPutTogether(verb)));
    }

    [Fact]
    public void Every_verb_that_is_written_stands_in_the_table()
    {
        var known = VerbTable.All.Select(verb => verb.Key).ToHashSet();
        var told =
            from text in Written
            from Match call in Call().Matches(text)
            let verb = call.Groups[1].Value
            where !known.Contains(verb)
            select verb;

        Findings.None(told.Distinct());
        Assert.True(Written.Sum(text => Call().Count(text)) > 80);
    }

    [Fact]
    public void Every_promise_is_a_sentence()
    {
        Findings.None(
            VerbTable.All.Where(verb => !verb.Promise.EndsWith('.') || !char.IsUpper(verb.Promise[0])).Select(verb => verb.Key));
        Assert.Equal(VerbTable.All.Count, VerbTable.All.Select(verb => verb.Key).Distinct().Count());
    }

    [Fact]
    public void Nothing_is_written_under_a_verb_that_the_table_does_not_know()
    {
        var unknown = new Happening(
            "school.painted", "A school was painted.")
        { SubjectKind = Happening.School, SubjectId = Guid.Empty };

        var refused = Assert.Throws<InvalidOperationException>(
            () => ChronicleEntry.From(unknown, DateOnly.MinValue, DateTimeOffset.UnixEpoch));

        Assert.Contains("school.painted", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_reason_is_written_that_the_table_gives_nobody_to_read()
    {
        var because = new Happening(
            "school.rested", "A school is resting.")
        {
            SubjectKind = Happening.School,
            SubjectId = Guid.Empty,
            Reason = "The roof",
        };

        Assert.Throws<InvalidOperationException>(() => ChronicleEntry.From(because, DateOnly.MinValue, DateTimeOffset.UnixEpoch));
    }

    [GeneratedRegex("\"([a-z-]+(?:\\.[a-z-]+)?)\"")]
    private static partial Regex Literal();

    /// <summary>
    /// A verb where the chronicle is told of it: after “new(”, “About(”, “In(”,
    /// “Happened(”, “Told(”, “Record(” or “To(”. What begins a measure is its key.
    /// </summary>
    [GeneratedRegex(
        "(?<! Measure \\w+ \\{ get; \\} = )"
            + "(?:\\bnew|About|Of|In|Happened|Told|Record|To)\\("
            + "\\s*(?:[\\w.?]+(?:\\([^()]*\\))?,\\s*){0,3}\"([a-z-]+\\.[a-z-]+)\"")]
    private static partial Regex Call();
}
