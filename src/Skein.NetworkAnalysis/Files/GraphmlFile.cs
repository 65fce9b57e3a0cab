using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace Skein.NetworkAnalysis.Files;

/// <summary>GraphML: vertices, ties, and their weight, begin and end as data of the ties.</summary>
/// <remarks>
/// Reads one graph without graphs inside its vertices, and no hyperedges; data of other names is passed over. The name of a
/// vertex is its data of the name label or name, or else its id. A document type is refused. Source: U. Brandes and others,
/// “GraphML progress report”, Graph Drawing 2001.
/// </remarks>
public static class GraphmlFile
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Reads ties.</summary>
    /// <param name="stream">The file; it is read to its end and not closed.</param>
    /// <param name="ties">What it holds, or null where it cannot be read.</param>
    /// <param name="problem">What is wrong with it, as one sentence that names the line, or null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static bool TryRead(
        Stream stream, [NotNullWhen(true)] out TieList? ties, [NotNullWhen(false)] out string? problem,
        CancellationToken cancel = default) =>
        XmlTies.TryRead(stream, xml => Read(xml, cancel), out ties, out problem);

    /// <summary>Writes ties.</summary>
    /// <param name="ties">The ties.</param>
    /// <param name="stream">Where to; it is not closed.</param>
    public static void Write(TieList ties, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(ties);
        using var xml = XmlWriter.Create(
            stream, new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "name", "node", "string", ties.Names.Count > 0);
        WriteKey(xml, "weight", "edge", "double", !ties.Weights.IsEmpty);
        WriteKey(xml, "begin", "edge", "double", !ties.Begins.IsEmpty);
        WriteKey(xml, "end", "edge", "double", !ties.Ends.IsEmpty);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", ties.IsDirected == true ? "directed" : "undirected");
        for (var v = 0; v < ties.VertexCount; v++)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", $"n{v}");
            WriteData(xml, "name", ties.Names.Count > v ? ties.Names[v] : "");
            xml.WriteEndElement();
        }

        for (var i = 0; i < ties.Count; i++)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", $"n{ties.From.Span[i]}");
            xml.WriteAttributeString("target", $"n{ties.To.Span[i]}");
            WriteData(xml, "weight", ties.Weights.IsEmpty ? "" : TsvFile.Text(ties.Weights.Span[i]));
            WriteData(xml, "begin", ties.Begins.IsEmpty ? "" : TsvFile.Text(ties.Begins.Span[i]));
            WriteData(xml, "end", ties.Ends.IsEmpty ? "" : TsvFile.Text(ties.Ends.Span[i]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKey(XmlWriter xml, string name, string of, string type, bool isUsed)
    {
        if (isUsed)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", key);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static XmlTies Read(XmlReader xml, CancellationToken cancel)
    {
        var (found, keys, state) = (new XmlTies(), new Dictionary<string, string>(), new Open());
        while (XmlTies.MoveToElement(xml, cancel))
        {
            var line = XmlTies.LineOf(xml);
            switch (xml.LocalName)
            {
                case "graphml" when xml.Depth == 0:
                    break;
                case "key":
                    keys[XmlTies.Required(xml, "id")] = xml.GetAttribute("attr.name") ?? "";
                    break;
                case "graph" when state.Graphs++ == 0 && xml.Depth == 1:
                    found.Ties.IsDirected = XmlTies.Required(xml, "edgedefault") switch
                    {
                        "directed" => true,
                        "undirected" => false,
                        _ => throw new BadLineException($"Line {line} has ties neither directed nor undirected."),
                    };
                    break;
                case "node" when state.Graphs == 1:
                    state.End(found);
                    state.Node = found.Declare(XmlTies.Required(xml, "id"), line);
                    break;
                case "edge" when state.Graphs == 1:
                    state.End(found);
                    (state.Node, state.EdgeLine) = (-1, line);
                    if (xml.GetAttribute("directed") is { } directed && directed == "true" != found.Ties.IsDirected)
                    {
                        throw new BadLineException($"Line {line} mixes directed and undirected ties.");
                    }

                    found.Tie(XmlTies.Required(xml, "source"), XmlTies.Required(xml, "target"), line);
                    break;
                case "data" when state.Graphs == 1:
                    state.Take(found, keys.GetValueOrDefault(XmlTies.Required(xml, "key"), ""), xml, line);
                    break;
                case "graph" or "hyperedge" or "node" or "edge" or "graphml":
                    throw new BadLineException($"Line {line} has a {xml.LocalName} where none is read.");
                default:
                    if (xml.Depth == 0)
                    {
                        throw new BadLineException($"Line {line} does not begin GraphML.");
                    }

                    break;
            }
        }

        state.End(found);
        return state.Graphs == 1 ? found : throw new BadLineException("The file has no graph.");
    }

    /// <summary>The vertex or the tie whose data is being read.</summary>
    private sealed class Open
    {
        private string? _begin;
        private string? _end;

        public int Graphs { get; set; }

        public int Node { get; set; } = -1;

        public long EdgeLine { get; set; }

        public void Take(XmlTies found, string name, XmlReader xml, long line)
        {
            if (Node < 0 && EdgeLine == 0)
            {
                return;
            }

            if (name is "label" or "name" && Node >= 0)
            {
                found.Label(Node, Text(xml));
            }
            else if (name == "weight" && Node < 0)
            {
                found.Ties.Weigh(TieNumbers.Weight(Text(xml), line));
            }
            else if (name is "begin" or "start" && Node < 0)
            {
                _begin = Text(xml);
            }
            else if (name == "end" && Node < 0)
            {
                _end = Text(xml);
            }
        }

        public void End(XmlTies found)
        {
            if (_begin is not null || _end is not null)
            {
                var (begin, end) = TieNumbers.Spell(_begin, _end, EdgeLine);
                found.Ties.Date(begin, end);
                (_begin, _end) = (null, null);
            }
        }

        private static string Text(XmlReader xml)
        {
            if (xml.IsEmptyElement)
            {
                return "";
            }

            xml.Read();
            return xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? xml.Value.Trim() : "";
        }
    }
}
