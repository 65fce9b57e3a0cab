using System.CommandLine;
using Skein.NetworkAnalysis;
using Skein.NetworkAnalysis.Files;

namespace Skein.Host.Verbs;

/// <summary>Writes a graph in another format: TSV, CSV, GraphML or GEXF, by the ending of the file.</summary>
internal static class GraphConvert
{
    public static Command Verb()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Ties as TSV, CSV, GraphML or GEXF, by its ending; .gz may follow.",
        };
        var to = new Argument<string>("TO") { Description = "Where to write, ending in .tsv, .csv, .graphml or .gexf." };
        var nodes = new Option<int?>("--nodes") { Description = "The number of vertices of a TSV file." };
        var directed = new Option<bool>("--directed") { Description = "Ties lead from source to target." };
        var begin = new Option<double?>("--begin") { Description = "Keep only ties that hold at this time, or from it on." };
        var end = new Option<double?>("--end") { Description = "Keep only ties that hold before this time." };
        var verb = new Command("convert", "Writes a graph in another format, or what holds in a span of time.")
        {
            file, to, nodes, directed, begin, end,
        };
        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var ties = GraphInput.ReadTies(parsed.GetRequiredValue(file), parsed.GetValue(nodes), cancel);
                ties = parsed.GetValue(directed) ? WithDirection(ties) : ties;
                var (first, last) = (parsed.GetValue(begin), parsed.GetValue(end));
                if (first > last || double.IsNaN(first ?? 0) || double.IsNaN(last ?? 0))
                {
                    throw new VerbException("The end must not lie before the beginning.", ExitCode.BadInput);
                }

                if (first is not null || last is not null)
                {
                    ties = ties.Slice(first ?? double.NegativeInfinity, last ?? first ?? double.PositiveInfinity);
                }

                Write(parsed.GetRequiredValue(to), ties);
                return ExitCode.Done;
            },
            cancel));
        return verb;
    }

    private static TieList WithDirection(TieList ties) => new()
    {
        VertexCount = ties.VertexCount,
        From = ties.From,
        To = ties.To,
        Weights = ties.Weights,
        Begins = ties.Begins,
        Ends = ties.Ends,
        Names = ties.Names,
        IsDirected = true,
    };

    private static void Write(string path, TieList ties)
    {
        Action<Stream> write = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".tsv" => stream => TsvFile.Write(ties, stream),
            ".csv" => stream => CsvFile.Write(ties, stream),
            ".graphml" => stream => GraphmlFile.Write(ties, stream),
            ".gexf" => stream => GexfFile.Write(ties, stream),
            _ => throw new VerbException($"{path} must end in .tsv, .csv, .graphml or .gexf.", ExitCode.BadInput),
        };
        GraphOutput.Write(path, write);
    }
}
