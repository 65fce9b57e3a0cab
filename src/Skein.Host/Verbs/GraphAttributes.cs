using System.Globalization;
using System.Text.Json.Nodes;
using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>Whether like is tied to like, by each column of a file that says what the vertices are.</summary>
internal static class GraphAttributes
{
    public static JsonObject Read(string path, GraphRead read)
    {
        using var stream = GroupsVerb.Open(path);
        using var reader = new StreamReader(stream);
        var heading = reader.ReadLine()?.Split('\t') ?? [];
        if (heading.Length < 2 || heading[0] != "id")
        {
            throw new VerbException($"{path}: Line 1 must name the columns, the first of them id.", ExitCode.BadInput);
        }

        var places = read.Places();
        var values = new string?[heading.Length, read.Graph.VertexCount];
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var fields = text.Split('\t');
            if (fields.Length != heading.Length || !places.TryGetValue(fields[0], out var vertex))
            {
                throw new VerbException(
                    $"{path}: Line {line} does not have the {heading.Length} columns of the first line, or names no vertex.",
                    ExitCode.BadInput);
            }

            for (var i = 1; i < fields.Length; i++)
            {
                values[i, vertex] = fields[i];
            }
        }

        var json = new JsonObject();
        for (var i = 1; i < heading.Length; i++)
        {
            var column = Enumerable.Range(0, read.Graph.VertexCount).Select(v => values[i, v] ?? "").ToArray();
            json[heading[i]] = Mixing(read.Graph, column);
        }

        return json;
    }

    private static JsonObject Mixing(Graph graph, string[] column)
    {
        var names = column.Distinct(StringComparer.Ordinal).Index().ToDictionary(one => one.Item, one => one.Index);
        var kinds = Array.ConvertAll(column, one => names[one]);
        var undirected = graph.Collapse();
        var ties = ExternalInternal.Count(undirected, kinds);
        var json = new JsonObject
        {
            ["categories"] = names.Count,
            ["assortativity_nominal_undirected"] = GraphFindings.Number(Assortativity.ByKind(undirected, kinds)),
            ["modularity_of_partition"] = GraphFindings.Number(Modularity.Compute(undirected.WithoutWeights(), kinds)),
            ["ei_index_undirected"] = GraphFindings.Number(ties.Index),
            ["external"] = ties.External,
            ["internal"] = ties.Internal,
        };
        var numbers = Array.ConvertAll(column, Number);
        var areNumbers = Array.TrueForAll(numbers, double.IsFinite);
        if (areNumbers)
        {
            json["assortativity_numeric_undirected"] = GraphFindings.Number(Assortativity.ByNumber(undirected, numbers));
        }

        if (graph.IsDirected)
        {
            ties = ExternalInternal.Count(graph, kinds);
            json["assortativity_nominal_directed"] = GraphFindings.Number(Assortativity.ByKind(graph, kinds));
            json["ei_index_directed"] = GraphFindings.Number(ties.Index);
            json["external_directed"] = ties.External;
            json["internal_directed"] = ties.Internal;
            if (areNumbers)
            {
                json["assortativity_numeric_directed"] = GraphFindings.Number(Assortativity.ByNumber(graph, numbers));
            }
        }

        return json;
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
