using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Skein.Host.Verbs;

/// <summary>Measures every vertex of a graph, the graph as a whole, and its ties.</summary>
internal static class GraphMeasure
{
    public static Command Verb()
    {
        var input = new GraphInput();
        var measures = new Option<string?>("--measures")
        {
            Description = "Which measures, parted by commas; otherwise all that the graph has.",
        };
        var format = new Option<string>("--format")
        {
            Description = "tsv: a line a vertex; json: that, and what is said of the whole graph.",
            DefaultValueFactory = _ => "tsv",
        };
        var timings = new Option<bool>("--timings") { Description = "Add the seconds that each measure took to the JSON." };
        var repeat = new Option<int>("--repeat")
        {
            Description = "Take each time so often, after a warm-up, and give the median.",
            DefaultValueFactory = _ => 1,
        };
        var ties = new Option<string?>("--ties") { Description = "Write the measures of ties to this file." };
        var attributes = new Option<string?>("--attributes")
        {
            Description = "A TSV file with an id and what each vertex is: adds to the JSON whether like is tied to like.",
        };
        var sources = new Option<int?>("--sources")
        {
            Description = "Walk from so many evenly spread vertices only, where all would take too long.",
        };
        var output = GraphOutput.Option();
        var verb = new Command("measure", "Measures every vertex of a graph, and the graph as a whole.");
        input.AddTo(verb);
        foreach (var option in new Option[] { measures, format, timings, repeat, ties, attributes, sources, output })
        {
            verb.Add(option);
        }

        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var isJson = ReadFormat(parsed.GetRequiredValue(format));
                var times = parsed.GetValue(repeat) is >= 1 and var given
                    ? given
                    : throw new VerbException("Give 1 or more after --repeat.", ExitCode.BadInput);
                if (parsed.GetValue(timings) && !isJson)
                {
                    throw new VerbException("Times are part of the JSON: add --format json.", ExitCode.BadInput);
                }

                var read = input.Read(parsed, cancel);
                var findings = new GraphFindings(read, input.Execution(parsed, cancel), parsed.GetValue(sources), times);
                var chosen = Choose(read, parsed.GetValue(measures), isJson, parsed.GetValue(ties) is not null);
                var groups = parsed.GetValue(attributes) is { } path ? GraphAttributes.Read(path, read) : null;
                if (isJson)
                {
                    var json = ToJson(read, findings, chosen, groups, parsed.GetValue(timings) ? times : null);
                    GraphOutput.Write(parsed.GetValue(output), stream => WriteJson(json, stream));
                }
                else
                {
                    var columns = chosen.Where(one => one.IsColumn).Select(one => (one.Name, findings.Column(one))).ToList();
                    GraphOutput.WriteText(parsed.GetValue(output), writer => WriteTsv(read, columns, writer));
                }

                if (parsed.GetValue(ties) is { } tiesPath)
                {
                    GraphOutput.WriteText(tiesPath, writer => GraphTies.Write(read, findings.Execution, writer));
                }

                return ExitCode.Done;
            },
            cancel));
        return verb;
    }

    private static bool ReadFormat(string typed) => typed switch
    {
        "tsv" => false,
        "json" => true,
        _ => throw new VerbException($"{typed} is no format: say tsv or json.", ExitCode.BadInput),
    };

    private static List<GraphMeasureName> Choose(GraphRead read, string? typed, bool isJson, bool hasTies)
    {
        var known = GraphCatalogue.For(read.Graph.IsDirected);
        if (typed is null)
        {
            return [.. known.Where(one => one.IsUsual && (isJson || one.IsColumn) && (read.IsWeighted || !one.NeedsWeights))];
        }

        var chosen = new List<GraphMeasureName>();
        foreach (var name in typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var one = known.FirstOrDefault(one => one.Name == name)
                ?? throw new VerbException(
                    $"{name} is no measure of {(read.Graph.IsDirected ? "a directed" : "an undirected")} graph. There are: "
                    + $"{string.Join(", ", known.Select(one => one.Name))}.",
                    ExitCode.BadInput);
            if (one.NeedsWeights && !read.IsWeighted)
            {
                throw new VerbException($"{name} needs weights: add --weighted.", ExitCode.BadInput);
            }

            if (one.IsOfTies && !hasTies)
            {
                throw new VerbException($"{name} is of ties: say after --ties where to write it.", ExitCode.BadInput);
            }

            if (!one.IsColumn && !one.IsOfTies && !isJson)
            {
                throw new VerbException($"{name} is said of the whole graph: add --format json.", ExitCode.BadInput);
            }

            chosen.Add(one);
        }

        return chosen.Count > 0 ? chosen : throw new VerbException("Name a measure after --measures.", ExitCode.BadInput);
    }

    private static void WriteTsv(GraphRead read, List<(string Name, double[] Values)> columns, TextWriter writer)
    {
        writer.Write("id");
        foreach (var (name, _) in columns)
        {
            writer.Write('\t');
            writer.Write(name);
        }

        writer.WriteLine();
        for (var v = 0; v < read.Graph.VertexCount; v++)
        {
            writer.Write(read.NameOf(v));
            foreach (var (_, values) in columns)
            {
                writer.Write('\t');
                writer.Write(GraphOutput.Text(values[v]));
            }

            writer.WriteLine();
        }
    }

    private static JsonObject ToJson(
        GraphRead read, GraphFindings findings, List<GraphMeasureName> chosen, JsonObject? attributes, int? repeat)
    {
        var json = new JsonObject
        {
            ["n"] = read.Graph.VertexCount,
            ["m_file"] = read.Ties.Count,
            ["self_loops_removed"] = read.Ties.LoopCount,
            ["m_simple"] = read.SimpleCount,
            ["m_undirected"] = read.Graph.Collapse().TieCount,
        };
        var whole = read.Graph.IsDirected ? [] : json;
        foreach (var one in chosen.Where(one => !one.IsColumn))
        {
            one.Write(findings, whole);
        }

        if (read.Graph.IsDirected)
        {
            json["directed"] = whole;
        }

        if (attributes is not null)
        {
            json["attributes"] = attributes;
        }

        var columns = new JsonObject { ["id"] = Ids(read) };
        foreach (var one in chosen.Where(one => one.IsColumn))
        {
            columns[one.Name] = new JsonArray([.. findings.Column(one).Select(GraphFindings.Number)]);
        }

        json["nodes"] = columns;
        if (repeat is { } times)
        {
            json["timings"] = new JsonObject(chosen
                .Select(one => KeyValuePair.Create(one.Name, GraphFindings.Number(findings.Time(one, times))))
                .Prepend(KeyValuePair.Create("load", GraphFindings.Number(read.LoadSeconds))));
        }

        return json;
    }

    private static JsonArray Ids(GraphRead read)
    {
        var ids = new JsonArray();
        for (var v = 0; v < read.Graph.VertexCount; v++)
        {
            ids.Add(read.Ties.Names.Count > v ? JsonValue.Create(read.Ties.Names[v]) : JsonValue.Create(v));
        }

        return ids;
    }

    private static void WriteJson(JsonObject json, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream))
        {
            json.WriteTo(writer);
        }

        stream.Write("\n"u8);
    }
}
