using Skein.Activities;
using Skein.Tests.Architecture;

namespace Skein.Tests.Activities;

/// <summary>A shipped protocol with something changed, and what is then said of it.</summary>
internal sealed record PlantedFault(string Key, string Old, string New, string Said)
{
    /// <summary>
    /// Blocks of: the protocol's name; “- ” before each line of the old words, “+ ” of the new ones; then what is said.
    /// </summary>
    public static IEnumerable<PlantedFault> In(string file) =>
        SourceTree.Read($"tests/Skein.Tests/Activities/{file}").Trim().Split("\n\n").Select(Parse);

    /// <summary>The text with the new words in place of the old; a line that is left empty goes.</summary>
    public string Planted(string text)
    {
        var isWholeLine = New.Length == 0 && text.Contains($"\n{Old}\n", StringComparison.Ordinal);
        var old = isWholeLine ? $"{Old}\n" : Old;
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Key} has no “{Old}”.");
        return text[..at] + New + text[(at + old.Length)..];
    }

    public static string TextOf(string key) => SourceTree.Read($"src/Skein/Activities/protocols/{key}.protocol.yaml");

    /// <summary>What is said of a file, each sentence with its line.</summary>
    public static string SaidOf(string file, string text, KnownProtocols? known = null)
    {
        var isRight = ProtocolFile.TryRead(file, text, known ?? Protocols.Known, out var protocol, out var faults);

        Assert.Equal(isRight, faults.Count == 0);
        Assert.Equal(isRight, protocol is not null);
        Assert.All(
            faults, fault => Assert.StartsWith($"{file}, line {fault.Line}: ", fault.ToString(), StringComparison.Ordinal));
        return string.Join('\n', faults.Select(fault => $"line {fault.Line}: {fault.Sentence}"));
    }

    private static PlantedFault Parse(string block)
    {
        var lines = block.Split('\n');
        string Those(string mark) => string.Join(
            '\n', lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..]));
        var said = lines.Where(line => line.StartsWith("line ", StringComparison.Ordinal));
        return new(lines[0], Those("- "), Those("+ "), string.Join('\n', said));
    }
}
