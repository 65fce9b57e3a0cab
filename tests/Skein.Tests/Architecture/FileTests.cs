using System.Text.RegularExpressions;

namespace Skein.Tests.Architecture;

public sealed partial class FileTests
{
    private const int LongestLine = 130;
    private const int LongestReadme = 40;

    private static readonly string[] Code = [".cs", ".razor", ".scss", ".js", ".mjs", ".sh", ".targets", ".props"];

    /// <summary>
    /// Migrations are written by the tools. A raw string that is shown to people word by word may be as long as they are.
    /// </summary>
    [Fact]
    public void No_line_of_code_is_longer_than_130_columns() =>
        Findings.None(
            from file in SourceTree.Files(Code)
            where !file.Contains("/Migrations/", StringComparison.Ordinal)
            from line in SourceTree.Read(file).Split('\n').Index()
            where line.Item.TrimEnd('\r').Length > LongestLine
            select $"{file}({line.Index + 1}): {line.Item.Length} columns");

    [Fact]
    public void Every_room_says_what_it_is_in_40_lines()
    {
        var rooms = SourceTree.Files(".cs", ".razor").Where(file => file.StartsWith("src/Skein/", StringComparison.Ordinal))
            .Select(file => file.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct();

        Findings.None(rooms.Where(room => !File.Exists(Path.Combine(SourceTree.Root, $"src/Skein/{room}/README.md")))
            .Select(room => $"{room} has no README.md."));
        Findings.None(SourceTree.Files("README.md").Where(file => file.StartsWith("src/Skein/", StringComparison.Ordinal))
            .Where(file => Lines(file) > LongestReadme));
    }

    /// <summary>A warning is mended, or its rule is said once for all in .editorconfig.</summary>
    [Fact]
    public void No_file_switches_a_warning_off() =>
        Findings.None(SourceTree.Files(".cs", ".razor").Where(file => SwitchedOff().IsMatch(SourceTree.Read(file))));

    /// <summary>Paths of somebody's own machine, and the places that somebody's own packages came from.</summary>
    [Fact]
    public void No_file_names_a_machine()
    {
        var named =
            from file in SourceTree.Files()
            where !IsPicture().IsMatch(file)
            from Match match in Machine().Matches(SourceTree.Read(file))
            select $"{file}: {match.Value}";

        Findings.None(named);
    }

    private static int Lines(string file) => File.ReadLines(Path.Combine(SourceTree.Root, file)).Count();

    [GeneratedRegex(@"^\s*#pragma warning", RegexOptions.Multiline)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"\.(png|jpe?g|gif|ico|woff2?|db|gz|zip)$")]
    private static partial Regex IsPicture();

    [GeneratedRegex(
        @"(?<![\w./-])/(home|Users)/[a-z]+/|(?<![\w./-])/(root|work)/\w|\b[A-Z]:\\Users\\\w|""resolved"": *""http|"
        + @"registry\.npmjs\.|api\.nuget\.|pkgs\.dev\.azure|\bjfrog\.|\bartifactory\b|\bnexus\.[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Machine();
}
