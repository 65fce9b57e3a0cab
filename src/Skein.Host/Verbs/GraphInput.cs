using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using Skein.NetworkAnalysis;
using Skein.NetworkAnalysis.Files;

namespace Skein.Host.Verbs;

/// <summary>The file with a graph, and how it is to be read.</summary>
internal sealed class GraphInput
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "Ties as TSV (or - for standard input), CSV, GraphML or GEXF, by its ending; .gz may follow.",
    };

    private readonly Option<bool> _directed = new("--directed") { Description = "Ties lead from source to target." };
    private readonly Option<bool> _collapse = new("--collapse")
    {
        Description = "Read directed ties as undirected, with weights added up.",
    };

    private readonly Option<bool> _weighted = new("--weighted") { Description = "Make the measures with weights available." };
    private readonly Option<int?> _nodes = new("--nodes")
    {
        Description = "The number of vertices of a TSV file, so that those without ties count.",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "The most threads at once. The numbers are the same on any number.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public void AddTo(Command verb)
    {
        verb.Add(_file);
        verb.Add(_directed);
        verb.Add(_collapse);
        verb.Add(_weighted);
        verb.Add(_nodes);
        verb.Add(_threads);
    }

    public GraphRead Read(ParseResult parsed, CancellationToken cancel)
    {
        var (directed, collapse) = (parsed.GetValue(_directed), parsed.GetValue(_collapse));
        if (directed && collapse)
        {
            throw new VerbException("Say --directed or --collapse, not both.", ExitCode.BadInput);
        }

        var started = Stopwatch.GetTimestamp();
        var ties = ReadTies(parsed.GetRequiredValue(_file), parsed.GetValue(_nodes), cancel);
        var leads = directed || collapse || ties.IsDirected == true;
        var weighted = parsed.GetValue(_weighted);
        var graph = ties.ToGraph(leads, weighted);
        return new(
            ties, collapse ? graph.Collapse() : graph, weighted, graph.TieCount,
            Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    public Execution Execution(ParseResult parsed, CancellationToken cancel) =>
        parsed.GetValue(_threads) is >= 1 and var threads
            ? new() { Threads = threads, Cancel = cancel }
            : throw new VerbException("Give at least 1 thread after --threads.", ExitCode.BadInput);

    public static TieList ReadTies(string path, int? nodes, CancellationToken cancel)
    {
        if (nodes is < 0)
        {
            throw new VerbException("Give 0 or more vertices after --nodes.", ExitCode.BadInput);
        }

        using var file = GroupsVerb.Open(path);
        var isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        var ending = Path.GetExtension(isPacked ? path[..^3] : path).ToLowerInvariant();
        if (nodes is not null && ending is ".csv" or ".graphml" or ".gexf")
        {
            throw new VerbException($"{path} names its vertices itself: leave out --nodes.", ExitCode.BadInput);
        }

        try
        {
            TieList? ties;
            string? problem;
            _ = ending switch
            {
                ".csv" => CsvFile.TryRead(stream, out ties, out problem, cancel),
                ".graphml" => GraphmlFile.TryRead(stream, out ties, out problem, cancel),
                ".gexf" => GexfFile.TryRead(stream, out ties, out problem, cancel),
                _ => TsvFile.TryRead(stream, out ties, out problem, nodes, cancel),
            };
            return ties ?? throw new VerbException($"{path}: {problem}", ExitCode.BadInput);
        }
        catch (InvalidDataException)
        {
            throw new VerbException($"{path} is not packed as its ending says.", ExitCode.BadInput);
        }
    }
}

/// <summary>A graph as it was read.</summary>
/// <param name="Ties">What stood in the file.</param>
/// <param name="Graph">The graph of it.</param>
/// <param name="IsWeighted">Whether measures with weights are asked for; where the file has none, each tie weighs 1.</param>
/// <param name="SimpleCount">The number of ties without loops, with parallel ones as one, before directions were dropped.</param>
/// <param name="LoadSeconds">How long it took from the file to the graph.</param>
internal sealed record GraphRead(TieList Ties, Graph Graph, bool IsWeighted, int SimpleCount, double LoadSeconds)
{
    /// <summary>Which vertex each name is: the first, where two have the same.</summary>
    public Dictionary<string, int> Places() =>
        Enumerable.Range(0, Graph.VertexCount).GroupBy(NameOf).ToDictionary(one => one.Key, one => one.First());

    public string NameOf(int vertex) =>
        Ties.Names.Count > vertex ? Ties.Names[vertex] : vertex.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
