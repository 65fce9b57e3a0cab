using System.Diagnostics;
using System.Text.Json.Nodes;
using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>What was found of a graph so far, so that nothing is computed twice.</summary>
internal sealed class GraphFindings(GraphRead read, Execution execution, int? sources, int repeat)
{
    private readonly Dictionary<string, double[]> _columns = [];
    private readonly Dictionary<string, object> _found = [];

    public GraphRead Read => read;

    public Graph Graph => read.Graph;

    public Execution Execution => execution;

    /// <summary>The graph with every tie weighing 1: plain columns stay unweighted, whatever the file says.</summary>
    public Graph Plain { get; } = read.Graph.WithoutWeights();

    /// <summary>How often communities are looked for, each time with another seed.</summary>
    public int Runs { get; } = Math.Max(10, repeat);

    public int[] Sources { get; } = SourcesOf(read.Graph, sources);

    public double[] Column(GraphMeasureName one)
    {
        if (!_columns.TryGetValue(one.Name, out var values))
        {
            values = one.Compute(this);
            _columns.Add(one.Name, values);
        }

        return values;
    }

    public double[] Column(string name) => Column(GraphCatalogue.Find(Graph.IsDirected, name));

    /// <summary>What is needed for several figures, found once.</summary>
    public T Once<T>(string name, Func<T> find) where T : notnull
    {
        if (!_found.TryGetValue(name, out var found))
        {
            found = find();
            _found.Add(name, found);
        }

        return (T)found;
    }

    /// <summary>The median of the seconds that the computation alone takes, after a run that is not counted.</summary>
    public double Time(GraphMeasureName one, int times)
    {
        one.Work(this, 0);
        var seconds = new double[times];
        for (var i = 0; i < times; i++)
        {
            var from = Stopwatch.GetTimestamp();
            one.Work(this, i);
            seconds[i] = Stopwatch.GetElapsedTime(from).TotalSeconds;
        }

        Array.Sort(seconds);
        return (seconds[times / 2] + seconds[(times - 1) / 2]) / 2;
    }

    public static JsonNode? Number(double number) => double.IsFinite(number) ? JsonValue.Create(number) : null;

    private static int[] SourcesOf(Graph graph, int? count)
    {
        if (count is < 1)
        {
            throw new VerbException("Give at least 1 after --sources.", ExitCode.BadInput);
        }

        var sources = new int[Math.Min(count ?? 0, graph.VertexCount)];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = (int)((long)i * graph.VertexCount / sources.Length);
        }

        return sources;
    }
}
