using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Skein.Tests.Architecture;

public sealed partial class PageTests
{
    /// <summary>The content security policy forbids them, so a browser would leave them out.</summary>
    [Fact]
    public void No_page_holds_a_style_or_a_script_of_its_own()
    {
        var inline =
            from file in SourceTree.Files(".razor")
            from Match match in Inline().Matches(SourceTree.Read(file))
            select $"{file}: {match.Value}";

        Findings.None(inline);
    }

    /// <summary>Every literal of the platform and the program: pages, refusals, notices and letters alike.</summary>
    [Fact]
    public void No_page_says_please_or_exclaims() =>
        Findings.None(
            Literals(typeof(SkeinSite)).Concat(Literals(typeof(Host.SiteHost))).Where(text => Unwanted().IsMatch(text)));

    [Fact]
    public void No_letter_or_guide_says_please_or_exclaims()
    {
        var said =
            from file in SourceTree.Files(".md", ".yaml", ".csv", ".txt")
            where file.StartsWith("src/Skein/", StringComparison.Ordinal)
                || file.StartsWith("docs/guide/", StringComparison.Ordinal)
            from Match match in Unwanted().Matches(Quoted().Replace(SourceTree.Read(file), ""))
            select $"{file}: {match.Value}";

        Findings.None(said);
    }

    private static List<string> Literals(Type ofAssembly)
    {
        using var file = File.OpenRead(ofAssembly.Assembly.Location);
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();
        var literals = new List<string>();
        for (var at = MetadataTokens.UserStringHandle(1); !at.IsNil; at = metadata.GetNextHandle(at))
        {
            literals.Add(metadata.GetUserString(at));
        }

        Assert.NotEmpty(literals);
        return literals;
    }

    [GeneratedRegex(@"\sstyle\s*=|<style\b|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    /// <summary>A mark of exclamation after a word; `!=` and `!important` are not.</summary>
    [GeneratedRegex(@"\bplease\b|[\p{L}\p{Nd}’')”]!(?![=\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();

    /// <summary>Code in a guide, and words that it quotes in order to warn of them.</summary>
    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
