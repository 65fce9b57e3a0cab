using System.CommandLine;
using System.Globalization;
using Skein.NetworkAnalysis;
using Skein.NetworkAnalysis.Files;

namespace Skein.Host.Verbs;

/// <summary>Places the vertices of a graph in the plane, or draws it.</summary>
internal static class GraphLayout
{
    private const int MostIterations = 10_000;

    public static Command Verb()
    {
        var (input, output) = (new GraphInput(), GraphOutput.Option());
        var seed = new Option<long>("--seed")
        {
            Description = "The same seed gives the same picture.",
            DefaultValueFactory = _ => 1,
        };
        var iterations = new Option<int>("--iterations")
        {
            Description = "How often every vertex is moved at the last step.",
            DefaultValueFactory = _ => 50,
        };
        var from = new Option<string?>("--from") { Description = "Places written before, as TSV, to move as little as can be." };
        var format = new Option<string>("--format")
        {
            Description = "tsv: places; svg: a picture; gexf: the graph with its places.",
            DefaultValueFactory = _ => "tsv",
        };
        var stress = new Option<bool>("--stress") { Description = "Say on standard error how far it is from the graph." };
        var verb = new Command("layout", "Places the vertices of a graph in the plane, or draws it.");
        input.AddTo(verb);
        foreach (var option in new Option[] { seed, iterations, from, format, stress, output })
        {
            verb.Add(option);
        }

        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var often = parsed.GetValue(iterations) is >= 0 and <= MostIterations and var typed
                    ? typed
                    : throw new VerbException($"Give 0 to {MostIterations} after --iterations.", ExitCode.BadInput);
                var read = input.Read(parsed, cancel);
                var (x, y) = (new double[read.Graph.VertexCount], new double[read.Graph.VertexCount]);
                var before = parsed.GetValue(from);
                if (before is not null)
                {
                    ReadPlaces(before, read, x, y);
                }

                ForceLayout.Compute(
                    read.Graph, x, y, (ulong)parsed.GetValue(seed), often, before is not null, input.Execution(parsed, cancel));
                Write(parsed.GetRequiredValue(format), parsed.GetValue(output), read, x, y);
                if (parsed.GetValue(stress))
                {
                    var sources = new int[Math.Min(256, read.Graph.VertexCount)];
                    for (var i = 0; i < sources.Length; i++)
                    {
                        sources[i] = (int)((long)i * read.Graph.VertexCount / sources.Length);
                    }

                    Console.Error.WriteLine($"stress {GraphOutput.Text(LayoutStress.Compute(read.Graph, x, y, sources))}");
                }

                return ExitCode.Done;
            },
            cancel));
        return verb;
    }

    private static void Write(string format, string? path, GraphRead read, double[] x, double[] y)
    {
        switch (format)
        {
            case "tsv":
                GraphOutput.WriteText(path, writer =>
                {
                    writer.WriteLine("id\tx\ty");
                    for (var v = 0; v < x.Length; v++)
                    {
                        writer.WriteLine($"{read.NameOf(v)}\t{GraphOutput.Text(x[v])}\t{GraphOutput.Text(y[v])}");
                    }
                });
                break;
            case "svg":
                GraphOutput.Write(path, stream => SvgPicture.Write(read.Graph, x, y, stream, read.Ties.Names));
                break;
            case "gexf":
                var ties = TieList.FromGraph(read.Graph, read.Ties.Names);
                GraphOutput.Write(path, stream => GexfFile.Write(ties, stream, [.. x.Zip(y)]));
                break;
            default:
                throw new VerbException($"{format} is no format: say tsv, svg or gexf.", ExitCode.BadInput);
        }
    }

    private static void ReadPlaces(string path, GraphRead read, double[] x, double[] y)
    {
        Array.Fill(x, double.NaN);
        Array.Fill(y, double.NaN);
        var places = read.Places();
        using var stream = GroupsVerb.Open(path);
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text == "id\tx\ty")
            {
                continue;
            }

            var fields = text.Split('\t');
            if (fields.Length != 3 || !TryRead(fields[1], out var right) || !TryRead(fields[2], out var up))
            {
                throw new VerbException($"{path}: Line {line} is not an id and two numbers.", ExitCode.BadInput);
            }

            // Whoever is not in this graph any more is passed over.
            if (places.TryGetValue(fields[0], out var place))
            {
                (x[place], y[place]) = (right, up);
            }
        }
    }

    private static bool TryRead(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
