using System.Text.Json.Nodes;

namespace Skein.Host.Verbs;

/// <summary>A measure by its name: a column with a number a vertex, or something said of the whole graph.</summary>
/// <param name="Name">What the column or the key of the JSON is called.</param>
/// <param name="NeedsWeights">Whether it is of weighted graphs alone.</param>
internal sealed record GraphMeasureName(string Name, bool NeedsWeights)
{
    private readonly Func<GraphFindings, double[]>? _column;
    private readonly Func<GraphFindings, JsonNode?>? _figure;
    private Action<GraphFindings, int>? _work;

    private GraphMeasureName(string name, bool needsWeights, Func<GraphFindings, double[]>? column) : this(name, needsWeights) =>
        _column = column;

    private GraphMeasureName(string name, bool needsWeights, Func<GraphFindings, JsonNode?> figure) : this(name, needsWeights) =>
        _figure = figure;

    /// <summary>Whether it is told where no measures are named.</summary>
    public bool IsUsual { get; private init; } = true;

    public bool IsColumn => _column is not null;

    /// <summary>Whether it is of ties, and stands in the file that --ties names.</summary>
    public bool IsOfTies { get; private init; }

    public static GraphMeasureName OfTies(string name, Action<GraphFindings> work, bool needsWeights = false) =>
        new(name, needsWeights) { IsUsual = false, IsOfTies = true, _work = (findings, _) => work(findings) };

    public static GraphMeasureName Column(
        string name, Func<GraphFindings, double[]> compute, bool needsWeights = false, bool isUsual = true) =>
        new(name, needsWeights, compute) { IsUsual = isUsual };

    /// <param name="name">What it is called.</param>
    /// <param name="figure">What is told.</param>
    /// <param name="work">The computation alone, where a figure takes less than what it rests on, or is found by chance.</param>
    /// <param name="needsWeights">Whether it is of weighted graphs alone.</param>
    /// <param name="isUsual">Whether it is told where no measures are named.</param>
    public static GraphMeasureName Figure(
        string name, Func<GraphFindings, JsonNode?> figure, Action<GraphFindings, int>? work = null, bool needsWeights = false,
        bool isUsual = true) =>
        new(name, needsWeights, figure) { IsUsual = isUsual, _work = work };

    public double[] Compute(GraphFindings findings) =>
        _column is { } compute ? compute(findings) : throw new InvalidOperationException($"{Name} is no column.");

    public void Write(GraphFindings findings, JsonObject json)
    {
        if (_figure is { } figure)
        {
            json[Name] = figure(findings);
        }
    }

    public void Work(GraphFindings findings, int round)
    {
        if (_work is { } work)
        {
            work(findings, round);
        }
        else if (_column is { } compute)
        {
            compute(findings);
        }
        else
        {
            _figure?.Invoke(findings);
        }
    }
}
