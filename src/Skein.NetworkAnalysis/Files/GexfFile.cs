using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace Skein.NetworkAnalysis.Files;

/// <summary>GEXF 1.3, the format of Gephi: vertices, ties, weights, and spells of time.</summary>
/// <remarks>
/// A tie with several spells becomes as many ties. Times are numbers, or dates, which become days since 1 January of the year 1.
/// Attributes and pictures are passed over, vertices inside vertices and ties of mixed direction are refused, and so is a
/// document type. Source: the GEXF working group, “GEXF 1.3 schema”, 2022.
/// </remarks>
public static class GexfFile
{
    private const string Namespace = "http://gexf.net/1.3";

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
    /// <param name="places">Where the vertices stand in the picture, or null.</param>
    public static void Write(TieList ties, Stream stream, IReadOnlyList<(double X, double Y)>? places = null)
    {
        ArgumentNullException.ThrowIfNull(ties);
        const string Picture = Namespace + "/viz";
        using var xml = XmlWriter.Create(
            stream, new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("defaultedgetype", ties.IsDirected == true ? "directed" : "undirected");
        xml.WriteAttributeString("mode", ties.Begins.IsEmpty ? "static" : "dynamic");
        if (!ties.Begins.IsEmpty)
        {
            xml.WriteAttributeString("timeformat", "double");
        }

        xml.WriteStartElement("nodes");
        for (var v = 0; v < ties.VertexCount; v++)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", $"{v}");
            xml.WriteAttributeString("label", CsvFile.Name(ties, v));
            if (places is not null)
            {
                xml.WriteStartElement("viz", "position", Picture);
                xml.WriteAttributeString("x", TsvFile.Text(places[v].X));
                xml.WriteAttributeString("y", TsvFile.Text(places[v].Y));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        for (var i = 0; i < ties.Count; i++)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", $"{i}");
            xml.WriteAttributeString("source", $"{ties.From.Span[i]}");
            xml.WriteAttributeString("target", $"{ties.To.Span[i]}");
            WriteNumber(xml, "weight", ties.Weights, i);
            WriteNumber(xml, "start", ties.Begins, i);
            WriteNumber(xml, "end", ties.Ends, i);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNumber(XmlWriter xml, string name, ReadOnlyMemory<double> numbers, int i)
    {
        if (!numbers.IsEmpty && TsvFile.Text(numbers.Span[i]) is { Length: > 0 } text)
        {
            xml.WriteAttributeString(name, text);
        }
    }

    private static XmlTies Read(XmlReader xml, CancellationToken cancel)
    {
        var (found, graphs, type) = (new XmlTies(), 0, "undirected");
        var edge = default(Edge);
        while (XmlTies.MoveToElement(xml, cancel))
        {
            var line = XmlTies.LineOf(xml);
            switch (xml.LocalName)
            {
                case "gexf" when xml.Depth == 0:
                    break;
                case "graph" when xml.Depth == 1 && graphs++ == 0:
                    type = xml.GetAttribute("defaultedgetype") ?? type;
                    found.Ties.IsDirected = type switch
                    {
                        "directed" => true,
                        "undirected" => false,
                        _ => throw new BadLineException($"Line {line} has ties neither directed nor undirected."),
                    };
                    break;
                case "node" when graphs == 1 && xml.Depth == 3:
                    var vertex = found.Declare(XmlTies.Required(xml, "id"), line);
                    if (xml.GetAttribute("label") is { Length: > 0 } label)
                    {
                        found.Label(vertex, label);
                    }

                    break;
                case "edge" when graphs == 1 && xml.Depth == 3:
                    if (xml.GetAttribute("type") is { } own && own != type)
                    {
                        throw new BadLineException($"Line {line} mixes directed and undirected ties.");
                    }

                    edge = new(
                        XmlTies.Required(xml, "source"), XmlTies.Required(xml, "target"), xml.GetAttribute("weight"), line);
                    edge.Add(found, xml.GetAttribute("start"), xml.GetAttribute("end"), isSpell: false);
                    break;
                case "spell" when edge is not null && xml.Depth == 5:
                    edge.Add(found, xml.GetAttribute("start"), xml.GetAttribute("end"), isSpell: true);
                    break;
                case "graph" or "node" or "edge" or "gexf":
                    throw new BadLineException($"Line {line} has a {xml.LocalName} where none is read.");
                default:
                    if (xml.Depth == 0)
                    {
                        throw new BadLineException($"Line {line} does not begin GEXF.");
                    }

                    break;
            }
        }

        return graphs == 1 ? found : throw new BadLineException("The file has no graph.");
    }

    private sealed record Edge(string Source, string Target, string? Weight, long Line)
    {
        private int _spells;

        /// <summary>Adds the tie, or says when the one just added holds, or adds it again for a further spell.</summary>
        public void Add(XmlTies found, string? begin, string? end, bool isSpell)
        {
            if (!isSpell || _spells++ > 0)
            {
                found.Tie(Source, Target, Line);
                if (Weight is not null)
                {
                    found.Ties.Weigh(TieNumbers.Weight(Weight, Line));
                }
            }

            if (begin is not null || end is not null)
            {
                var (from, until) = TieNumbers.Spell(begin, end, Line);
                found.Ties.Date(from, until);
            }
        }
    }
}
