using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Skein.NetworkAnalysis.Files;

/// <summary>What the readers of GraphML and GEXF share: safe XML, and vertices that may be named before they are
/// declared.</summary>
internal sealed class XmlTies
{
    /// <summary>Real files nest less than ten deep.</summary>
    private const int Deepest = 64;

    private readonly List<long> _firstNamed = []; // the line where a vertex was first named, or 0 once it is declared
    private readonly Dictionary<int, string> _labels = [];

    public TieCollector Ties { get; } = new();

    public static bool TryRead(
        Stream stream, Func<XmlReader, XmlTies> read, [NotNullWhen(true)] out TieList? ties,
        [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (ties, problem) = (null, null);
        try
        {
            using var xml = XmlReader.Create(new CalmStream(stream), new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                CloseInput = false,
            });
            ties = read(xml).Finish();
            return true;
        }
        catch (BadLineException bad)
        {
            problem = bad.Message;
        }
        catch (XmlException bad)
        {
            problem = $"Line {Math.Max(1, bad.LineNumber)} is not well-formed XML, or has a document type, which is not read.";
        }

        return false;
    }

    public static long LineOf(XmlReader xml) => (xml as IXmlLineInfo)?.LineNumber ?? 0;

    public static string Required(XmlReader xml, string attribute) =>
        xml.GetAttribute(attribute) is { Length: > 0 } value
            ? value
            : throw new BadLineException($"Line {LineOf(xml)} has a {xml.LocalName} without {attribute}.");

    /// <summary>Steps on to the next element, checking how deep it lies.</summary>
    public static bool MoveToElement(XmlReader xml, CancellationToken cancel)
    {
        while (xml.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (xml.Depth > Deepest)
            {
                throw new BadLineException($"Line {LineOf(xml)} lies deeper than any that is meant to be read.");
            }

            if (xml.NodeType is XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    public int Declare(string id, long line)
    {
        var place = Place(id, line);
        if (_firstNamed[place] == 0)
        {
            throw new BadLineException($"Line {line} declares vertex {id} again.");
        }

        _firstNamed[place] = 0;
        return place;
    }

    public void Label(int vertex, string label) => _labels[vertex] = label;

    public void Tie(string source, string target, long line) => Ties.Add(Place(source, line), Place(target, line));

    private int Place(string id, long line)
    {
        var place = Ties.PlaceOf(id);
        if (place == _firstNamed.Count)
        {
            _firstNamed.Add(line);
        }

        return place;
    }

    private TieList Finish()
    {
        for (var v = 0; v < _firstNamed.Count; v++)
        {
            if (_firstNamed[v] != 0)
            {
                throw new BadLineException($"Line {_firstNamed[v]} names vertex {Ties.Names[v]}, which is never declared.");
            }
        }

        foreach (var (vertex, label) in _labels)
        {
            Ties.Names[vertex] = label;
        }

        return Ties.ToTies(Ties.Names.Count);
    }
}
