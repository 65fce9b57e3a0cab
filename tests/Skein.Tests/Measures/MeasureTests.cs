using System.Reflection;
using System.Text.RegularExpressions;
using Skein.Measures;
using Skein.Tests.Architecture;

namespace Skein.Tests.Measures;

public sealed partial class MeasureTests
{
    private const int LongestMeasure = 30;

    private static IReadOnlyList<Measure> All => SkeinSite.Measures.All;

    [Fact]
    public void Every_measure_that_a_room_declares_is_known()
    {
        var declared = typeof(SkeinSite).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Measures", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(Measure))
            .Select(property => ((Measure)property.GetValue(null)!).Key);

        Assert.Equal(All.Select(measure => measure.Key).Order(), declared.Order());
    }

    [Fact]
    public void A_key_that_two_measures_have_is_refused()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new KnownMeasures([.. All, All[3] with { Title = "Another" }]));

        Assert.Contains(All[3].Key, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_words_and_what_a_measure_says_of_itself_is_whole_sentences()
    {
        Assert.All(All, measure => Assert.Matches(@"^[a-z]+\.[a-z]+(-[a-z]+)*$", measure.Key));
        Assert.Equal(All.Count, All.Select(measure => measure.Title).Distinct().Count());
        Assert.All(All, measure => Assert.EndsWith(".", measure.Definition, StringComparison.Ordinal));
        Assert.All(All, measure => Assert.EndsWith(".", measure.Unknown ?? ".", StringComparison.Ordinal));
    }

    [Fact]
    public void A_measure_takes_30_lines_at_most()
    {
        var found = SourceTree.Files("Measures.cs").Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => Declared().Matches(SourceTree.Read(file)))
            .Select(block => (Key: block.Groups["key"].Value, Lines: block.Value.Count(c => c == '\n') + 1))
            .ToList();

        Assert.Equal(All.Select(measure => measure.Key).Order(), found.Select(block => block.Key).Order());
        Findings.None(found.Where(block => block.Lines > LongestMeasure).Select(block => $"{block.Key}: {block.Lines} lines"));
    }

    [GeneratedRegex(
        @"^    \w+ static Measure \w+ [^\n]*= new\(""(?<key>[^""]+)"".*?^    \};",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Declared();
}
