using System.Diagnostics.CodeAnalysis;

namespace Skein.Activities;

/// <summary>The words of a protocol in another language: <c>tea-and-talk.cy.words.yaml</c>, lines of “path: words”.</summary>
public sealed record ProtocolLanguage
{
    public const string Ending = ".words.yaml";

    private ProtocolLanguage(string tag, IReadOnlyDictionary<string, string> words) => (Tag, Words) = (tag, words);

    public string Tag { get; }

    /// <summary>By path: all that the protocol has, and no others.</summary>
    public IReadOnlyDictionary<string, string> Words { get; }

    /// <inheritdoc cref="ProtocolFile.TryRead"/>
    public static bool TryRead(
        string file, string text, KnownProtocols known, [NotNullWhen(true)] out ProtocolLanguage? language,
        out IReadOnlyList<ProtocolFault> faults)
    {
        var found = new FileFaults(file);
        language = Read(file, text, known, found);
        faults = found.InOrder;
        language = faults.Count == 0 ? language : null;
        return language is not null;
    }

    private static ProtocolLanguage? Read(string file, string text, KnownProtocols known, FileFaults faults)
    {
        if (!file.EndsWith(Ending, StringComparison.Ordinal) || file[..^Ending.Length].Split('.') is not [var key, var tag])
        {
            faults.Say(1, "Call this file by its protocol and its language, such as “study-visit.cy.words.yaml”.");
            return null;
        }

        if (known.Find(key) is not { } protocol)
        {
            faults.Say(1, $"There is no protocol called {FileFaults.Quoted(key)}.");
            return null;
        }

        if (new FileTree(faults).Read(text) is not { } root)
        {
            return null;
        }

        var must = protocol.WordsByPath().ToDictionary();
        var shapes = new FileShapes(faults);
        if (shapes.Lines(root, "A language", path => must.ContainsKey(path)
            ? null : $"There is no {FileFaults.Quoted(path)} in {key}{ProtocolFile.Ending}.", must.ContainsKey) is not { } lines)
        {
            return null;
        }

        foreach (var path in must.Keys.Where(path => !lines.Has(path)))
        {
            faults.Say(1, $"There are no words in “{tag}” for {path}.");
        }

        return new(tag, must.Keys.Where(path => lines.Value(path) is not null).ToDictionary(
            path => path, path => shapes.TextIfAny(lines, path, int.MaxValue) ?? "", StringComparer.Ordinal));
    }
}
