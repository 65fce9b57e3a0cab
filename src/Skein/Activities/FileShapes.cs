using System.Text.RegularExpressions;

namespace Skein.Activities;

/// <summary>Reads the shapes of which a file is made, and says where something has another shape.</summary>
internal sealed partial class FileShapes(FileFaults faults)
{
    /// <summary>Words behind which more than a line of words stands.</summary>
    private static readonly HashSet<string> Holding =
    [
        "people", "stages", "asks", "agrees", "choices", "needs", FileVocabulary.Owes, "leaves", "levels", "not", "each", "to",
        "who", "fields", "filled", "question", "summary", "account", "result", "source", "evidence", "notes", "focus", "drafts",
    ];

    public void Say(int line, string sentence) => faults.Say(line, sentence);

    /// <summary>Lines of “word: value” with words of the vocabulary.</summary>
    /// <returns>Null where there are no such lines.</returns>
    public FileLines? Lines(FileNode node, IReadOnlyList<string> words, string what) =>
        Lines(node, what, word =>
            words.Contains(word) ? null
            : $"{what} has no word {FileFaults.Quoted(word)}. " + (NearWord.Find(word, words) is { } near
                ? $"Did you mean “{near}”?"
                : $"It can have: {string.Join(", ", words)}."),
            word => words.Contains(word) && !Holding.Contains(word));

    /// <summary>Lines of “name: value”, with names that the file gives.</summary>
    /// <inheritdoc cref="Lines(FileNode, IReadOnlyList{string}, string)"/>
    public FileLines? Named(FileNode node, string what) => Lines(
        node,
        what,
        name => Name().IsMatch(name) ? null : $"{FileFaults.Quoted(name)} must be a short name in small letters and hyphens.",
        _ => false);

    /// <param name="what">What is read, as a sentence begins with it.</param>
    /// <param name="whyNot">Of a word that cannot stand here, the sentence that says so.</param>
    /// <param name="isLineOfWords">Whether nothing but a line of words stands behind a word.</param>
    /// <returns>Null where there are no such lines.</returns>
    public FileLines? Lines(FileNode node, string what, Func<string, string?> whyNot, Func<string, bool> isLineOfWords)
    {
        if (node is not FileMap map)
        {
            Say(node.Line, $"{what} must be written as lines of “word: value”.");
            return null;
        }

        var lines = new FileLines(map.Line);
        foreach (var (word, value) in map.Lines)
        {
            if (word is not FileWords { Text: var said })
            {
                Say(word.Line, $"{what} must be written as lines of “word: value”.");
                continue;
            }

            if (lines.Has(said))
            {
                Say(word.Line, $"{FileFaults.Quoted(said)} is here twice.");
            }
            else if (whyNot(said) is { } sentence)
            {
                Say(word.Line, sentence);
            }

            var isWrong = isLineOfWords(said) && value is not FileWords;
            if (isWrong)
            {
                Say(value.Line, NotWords(said));
            }

            lines.Put(said, value.Line, isWrong ? null : value);
        }

        return lines;
    }

    /// <param name="more">What is said after “is missing”.</param>
    public void Must(FileLines lines, string word, string more = ".")
    {
        if (!lines.Has(word))
        {
            Say(lines.Line, $"“{word}” is missing{more}");
        }
    }

    /// <summary>A word means nothing where another is not.</summary>
    public void GoesWith(FileLines lines, string word, string other)
    {
        if (lines.Has(word) && !lines.Has(other))
        {
            Say(lines.LineOf(word), $"“{word}” goes with “{other}”.");
        }
    }

    /// <summary>Words that must be there.</summary>
    public string Text(FileLines lines, string word, int most)
    {
        Must(lines, word);
        return TextIfAny(lines, word, most) ?? "";
    }

    public string? TextIfAny(FileLines lines, string word, int most) =>
        lines.Value(word) is { } node ? Text(node, word, most) : null;

    public string Text(FileNode node, string word, int most)
    {
        if (node is not FileWords words || string.IsNullOrWhiteSpace(words.Text) || words.Text.Contains('\n'))
        {
            Say(node.Line, NotWords(word));
            return "";
        }

        // Characters as people count them: one outside the first plane is two in a string.
        var characters = words.Text.Length - words.Text.Count(char.IsLowSurrogate);
        if (characters > most)
        {
            Say(node.Line, $"“{word}” has {characters} characters. The most is {most}.");
        }

        return words.Text;
    }

    /// <summary>One of the values of an enum.</summary>
    public T? One<T>(FileLines lines, string word, string more = "")
        where T : struct, Enum => One(lines, word, EnumWords.All<T>(), more) is { } said ? EnumWords.Find<T>(said) : null;

    /// <summary>One of a few words; with one only, it is there or not.</summary>
    public string? One(FileLines lines, string word, IReadOnlyList<string> allowed, string more = "") =>
        lines.Value(word) is { } node ? One(node, allowed, $"“{word}”", more) : null;

    public string? One(FileNode node, IReadOnlyList<string> allowed, string what, string more = "")
    {
        if (node is FileWords { Text: var said } && allowed.Contains(said))
        {
            return said;
        }

        Say(node.Line, $"{what} must be {(allowed.Count > 1 ? "one of: " : "")}{string.Join(", ", allowed)}.{more}");
        return null;
    }

    /// <summary>A value that is written in a form of its own.</summary>
    /// <param name="like">How it may be written.</param>
    public T? Form<T>(FileLines lines, string word, Func<string, T?> read, string like)
        where T : class
    {
        if (lines.Value(word) is not FileWords words)
        {
            return null;
        }

        if (read(words.Text) is { } value)
        {
            return value;
        }

        Say(words.Line, $"“{word}” cannot be {FileFaults.Quoted(words.Text)}. Write it like {like}.");
        return null;
    }

    /// <summary>A name, or a list of names.</summary>
    public IReadOnlyList<FileWords> Names(FileLines lines, string word)
    {
        foreach (var other in lines.Many(word).Where(node => node is not FileWords))
        {
            Say(other.Line, "This must be a name, or a list of names.");
        }

        return [.. lines.Many(word).OfType<FileWords>()];
    }

    private static string NotWords(string word) => $"“{word}” must be a line of words.";

    [GeneratedRegex(@"^[a-z][a-z-]{0,39}\z")]
    private static partial Regex Name();
}
