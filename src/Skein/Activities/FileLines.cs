namespace Skein.Activities;

/// <summary>The words of one thing in a file, each once, and what stands behind them.</summary>
/// <param name="line">Where the thing begins.</param>
internal sealed class FileLines(int line)
{
    private readonly OrderedDictionary<string, (int Line, FileNode? Value)> _values = [];

    public int Line { get; } = line;

    /// <summary>Each word with what stands behind it, where that was not wrong.</summary>
    public IReadOnlyList<(string Word, FileNode Value)> Pairs =>
        [.. _values.Having(one => one.Value.Value).Select(one => (one.Row.Key, one.Part))];

    public bool Has(string word) => _values.ContainsKey(word);

    /// <summary>Null where it is not there, or where what stands there was wrong and has been said.</summary>
    public FileNode? Value(string word) => _values.TryGetValue(word, out var found) ? found.Value : null;

    public string? Text(string word) => (Value(word) as FileWords)?.Text;

    /// <summary>The line of what stands behind the word; the first line of the thing where it is not there.</summary>
    public int LineOf(string word) => _values.TryGetValue(word, out var found) ? found.Line : Line;

    /// <summary>Where a list may also be written as a single thing.</summary>
    public IReadOnlyList<FileNode> Many(string word) => Value(word) switch
    {
        null => [],
        FileList list => list.Items,
        var single => [single],
    };

    public void Put(string word, int line, FileNode? value) => _values[word] = (line, value);
}
