using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Skein.Activities;

/// <summary>
/// Reads the YAML of a file into nodes that know their lines. The library's own tree drops what stands twice, follows aliases
/// and recurses as deep as a file tells it to; this one does none of them.
/// </summary>
internal sealed class FileTree(FileFaults faults)
{
    private const string NotYaml = "This is not valid YAML. "
        + "Put quotes round words that have a colon in them, or a comma or question mark inside { }.";

    /// <summary>Eight are needed.</summary>
    private const int Deepest = 16;

    /// <summary>The longest that ships has 2,300. Nobody would read aloud a longer one than this.</summary>
    private const int Longest = 20_000;

    private readonly Stack<OpenNode> _open = [];
    private FileNode? _root;

    /// <returns>The whole of the file; null where the faults say why it cannot be read.</returns>
    public FileNode? Read(string text)
    {
        if (WhyNot(text) is { } wrong)
        {
            faults.Say(wrong.Line, wrong.Sentence);
            return null;
        }

        var line = 1;
        try
        {
            for (var parser = new Parser(new StringReader(text)); parser.MoveNext();)
            {
                // It moved, so there is something to take.
                var read = parser.Current!;
                line = Math.Max(line, LineOf(read.Start));
                if (Take(read, line) is { } sentence)
                {
                    faults.Say(line, sentence);
                    return null;
                }
            }
        }
        catch (YamlException broken)
        {
            faults.Say(LineOf(broken.End), NotYaml);
            return null;
        }
        catch (InvalidOperationException)
        {
            // So the parser gives up on a bracket that is never closed.
            faults.Say(line, NotYaml);
            return null;
        }

        if (_root is null)
        {
            faults.Say(1, "This file is empty.");
        }

        return _root;
    }

    /// <returns>Why this cannot stand in a file; null where it can, and has been taken.</returns>
    private string? Take(ParsingEvent read, int line)
    {
        switch (read)
        {
            case DocumentStart when _root is not null:
                return "A file says one thing. Take out what comes after “---”.";
            case AnchorAlias alias:
                return Meaningless($"*{alias.Value}");
            case NodeEvent { Anchor.IsEmpty: false } named:
                return Meaningless($"&{named.Anchor}");
            case NodeEvent { Tag.IsEmpty: false }:
                return Meaningless("!");
            case Scalar { Style: ScalarStyle.Plain } words when IsInBraces && words.Value.Contains('?'):
                // This library reads it; most others do not.
                return NotYaml;
            case Scalar words:
                Place(new FileWords(line, words.Value));
                return null;
            case MappingStart or SequenceStart when _open.Count == Deepest:
                return "Too many things stand inside one another here.";
            case MappingStart map:
                _open.Push(new(line, IsMap: true, map.Style is MappingStyle.Flow, []));
                return null;
            case SequenceStart list:
                _open.Push(new(line, IsMap: false, list.Style is SequenceStyle.Flow, []));
                return null;
            case MappingEnd when _open.Peek().Items.Count % 2 == 1:
                // So the parser reads a line that begins with a colon.
                return NotYaml;
            case MappingEnd or SequenceEnd:
                Place(_open.Pop().Closed);
                return null;
            default:
                return null;
        }
    }

    private static string Meaningless(string mark) =>
        $"{FileFaults.Quoted(mark)} has no meaning here. Take it out, or put quotes round the words.";

    private bool IsInBraces => _open.TryPeek(out var inner) && inner.IsInBraces;

    private void Place(FileNode node)
    {
        if (_open.TryPeek(out var inner))
        {
            inner.Items.Add(node);
        }
        else
        {
            _root = node;
        }
    }

    /// <summary>What is too much, or what the parser would take for the end of the file or the depth of a line.</summary>
    private static (int Line, string Sentence)? WhyNot(string text)
    {
        if (text.Length > Longest)
        {
            return (1, $"This file has {text.Length} characters. The most is {Longest}.");
        }

        foreach (var (at, line) in text.Split('\n').Index())
        {
            if (line.TrimStart(' ') is ['\t', ..])
            {
                return (at + 1, "Begin this line with spaces. A tab does not count.");
            }

            if (line.TrimEnd('\r').Any(one => char.IsControl(one) && one is not '\t'))
            {
                return (at + 1, NotYaml);
            }
        }

        return null;
    }

    private static int LineOf(Mark mark) => (int)Math.Max(1, mark.Line);

    private sealed record OpenNode(int Line, bool IsMap, bool IsInBraces, List<FileNode> Items)
    {
        /// <summary>The parser gives a word and its value in turn.</summary>
        public FileNode Closed => IsMap
            ? new FileMap(Line, [.. Items.Chunk(2).Select(pair => (pair[0], pair[1]))])
            : new FileList(Line, Items);
    }
}
