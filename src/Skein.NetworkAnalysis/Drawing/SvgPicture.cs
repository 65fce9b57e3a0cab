using System.Globalization;
using System.Text;
using System.Xml;

namespace Skein.NetworkAnalysis;

/// <summary>Draws a graph as a picture in SVG: lines for ties, discs for vertices, and what each is called.</summary>
public static class SvgPicture
{
    private const double Side = 1000;
    private const double Margin = 60;
    private const int MostNames = 200;

    /// <summary>Writes the picture.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="x">How far right each vertex stands: length n.</param>
    /// <param name="y">How far up each vertex stands: length n.</param>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="names">What each vertex is called; names are left out where they are more than 200.</param>
    /// <param name="sizes">How large each disc is, from 0 to 1: length n; all alike, if empty.</param>
    /// <exception cref="ArgumentException">The length of a span is not n.</exception>
    public static void Write(
        Graph graph, ReadOnlySpan<double> x, ReadOnlySpan<double> y, Stream stream, IReadOnlyList<string>? names = null,
        ReadOnlySpan<double> sizes = default)
    {
        Demand.RoomForEachVertex(graph, x);
        Demand.RoomForEachVertex(graph, y);
        var widest = Math.Max(Math.Max(Spread(x), Spread(y)), 1e-9);
        var (right, up) = (Fit(x, widest), Fit(y, widest));
        using var xml = XmlWriter.Create(
            stream, new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        xml.WriteAttributeString("viewBox", $"0 0 {Side} {Side}");
        xml.WriteStartElement("g");
        xml.WriteAttributeString("stroke", "#8a8f98");
        xml.WriteAttributeString("stroke-opacity", graph.TieCount > 2000 ? "0.15" : "0.6");
        var ties = TieList.FromGraph(graph);
        for (var i = 0; i < ties.Count; i++)
        {
            var (from, to) = (ties.From.Span[i], ties.To.Span[i]);
            xml.WriteStartElement("line");
            Attribute(xml, "x1", right[from]);
            Attribute(xml, "y1", Side - up[from]);
            Attribute(xml, "x2", right[to]);
            Attribute(xml, "y2", Side - up[to]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        var smallest = Math.Clamp(200 / Math.Sqrt(graph.VertexCount + 1), 2, 12);
        for (var v = 0; v < graph.VertexCount; v++)
        {
            var radius = smallest * (1 + (sizes.IsEmpty ? 0 : 2 * Math.Sqrt(Math.Clamp(sizes[v], 0, 1))));
            xml.WriteStartElement("circle");
            Attribute(xml, "cx", right[v]);
            Attribute(xml, "cy", Side - up[v]);
            Attribute(xml, "r", radius);
            xml.WriteAttributeString("fill", "#1d70b8");
            xml.WriteEndElement();
            if (names?.Count > v && graph.VertexCount <= MostNames)
            {
                xml.WriteStartElement("text");
                Attribute(xml, "x", right[v] + radius + 3);
                Attribute(xml, "y", Side - up[v] + 6);
                xml.WriteAttributeString("font-family", "sans-serif");
                xml.WriteAttributeString("font-size", "18");
                xml.WriteString(names[v]);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    /// <summary>Moves numbers into the picture; both directions have the same scale.</summary>
    private static double[] Fit(ReadOnlySpan<double> places, double widest)
    {
        double middle = places.IsEmpty ? 0 : (Least(places) + Most(places)) / 2, scale = (Side - (2 * Margin)) / widest;
        var fitted = new double[places.Length];
        for (var v = 0; v < fitted.Length; v++)
        {
            fitted[v] = (Side / 2) + ((places[v] - middle) * scale);
        }

        return fitted;
    }

    private static double Spread(ReadOnlySpan<double> places) => places.IsEmpty ? 0 : Most(places) - Least(places);

    private static double Least(ReadOnlySpan<double> places)
    {
        var least = places[0];
        foreach (var place in places)
        {
            least = Math.Min(least, place);
        }

        return least;
    }

    private static double Most(ReadOnlySpan<double> places)
    {
        var most = places[0];
        foreach (var place in places)
        {
            most = Math.Max(most, place);
        }

        return most;
    }

    private static void Attribute(XmlWriter xml, string name, double number) =>
        xml.WriteAttributeString(name, number.ToString("0.##", CultureInfo.InvariantCulture));
}
