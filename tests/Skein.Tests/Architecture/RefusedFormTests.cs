using System.Text.RegularExpressions;
using Skein.Site;

namespace Skein.Tests.Architecture;

/// <summary>
/// A program hears what a page says because both read the same record. So every page says it from the same two places.
/// </summary>
public sealed partial class RefusedFormTests
{
    [Fact]
    public void Every_page_that_sums_up_problems_takes_them_from_the_place_where_programs_read_them() =>
        Findings.None(
            Pages("<ProblemSummary ").Where(page => RefusedForm.PropertiesOf(page.Model).Problems is not { } told
                || !page.Markup.Contains(
                    $"<ProblemSummary Problems=\"Model.{(told.Name == "Problems" ? "" : $"{told.Name}.")}Problems\"",
                    StringComparison.Ordinal)).Select(page => page.File));

    [Fact]
    public void Every_page_of_a_list_tells_programs_what_must_be_put_right() =>
        Findings.None(
            Pages("<RegisterForm ").Where(page => RefusedForm.PropertiesOf(page.Model).Problems is null)
                .Select(page => page.File));

    /// <summary>A row of a list may have a notice of its own; what it says then stands among the problems too.</summary>
    [Fact]
    public void Every_notice_with_go_on_because_stands_where_programs_read_it() =>
        Findings.None(
            Pages("GoOn Sentence=\"@Model.Notice\"")
                .Where(page => RefusedForm.PropertiesOf(page.Model).Notice is null)
                .Select(page => page.File));

    [Fact]
    public void No_notice_with_go_on_because_stands_elsewhere() =>
        Assert.Equal(
            ["src/Skein/Pairs/MyPairsPage.razor"],
            Pages("GoOn Sentence=")
                .Where(page => !page.Markup.Contains("GoOn Sentence=\"@Model.Notice\"", StringComparison.Ordinal))
                .Select(page => page.File));

    private static List<(string File, string Markup, Type Model)> Pages(string holding)
    {
        var views = typeof(SkeinSite).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } view && view.GetGenericTypeDefinition() == typeof(View<,>))
            .ToDictionary(type => type.FullName!, type => type.BaseType!.GenericTypeArguments[1]);
        var pages =
            from file in SourceTree.Files(".razor")
            let markup = SourceTree.Read(file)
            where markup.Contains(holding, StringComparison.Ordinal)
            let name = $"Skein.{Room().Match(file).Groups["room"].Value}.{Path.GetFileNameWithoutExtension(file)}"
            where views.ContainsKey(name)
            select (file, markup, views[name]);
        var found = pages.ToList();
        Assert.NotEmpty(found);
        return found;
    }

    [GeneratedRegex("^src/Skein/(?<room>[^/]+)/")]
    private static partial Regex Room();
}
