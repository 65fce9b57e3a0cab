namespace Skein.Activities;

/// <summary>What is wrong with a file, and where.</summary>
public sealed record ProtocolFault(string File, int Line, string Sentence)
{
    public override string ToString() => $"{File}, line {Line}: {Sentence}";
}

/// <summary>What has been found wrong with one file so far.</summary>
internal sealed class FileFaults(string file)
{
    private const int LongestQuoted = 60;

    private readonly List<ProtocolFault> _found = [];

    public bool IsEmpty => _found.Count == 0;

    /// <summary>Each sentence once, from the top of the file down.</summary>
    public IReadOnlyList<ProtocolFault> InOrder => [.. _found.Distinct().OrderBy(fault => fault.Line)];

    public void Say(int line, string sentence) => _found.Add(new(file, line, sentence));

    /// <summary>What the file says, in quotation marks; a sentence about a page-long word stays a sentence.</summary>
    public static string Quoted(string words) =>
        words.Length > LongestQuoted ? $"“{words[..LongestQuoted]}…”" : $"“{words}”";
}
