using System.CommandLine;
using System.Globalization;
using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>Says in a few lines what a graph is: how large, how close, into how many parts it falls.</summary>
internal static class GraphDescribe
{
    public static Command Verb()
    {
        var (input, json) = (new GraphInput(), JsonOption.Create());
        var verb = new Command("describe", "Says in a few lines what a graph is.");
        input.AddTo(verb);
        verb.Add(json);
        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var read = input.Read(parsed, cancel);
                var said = Describe(read, input.Execution(parsed, cancel));
                if (parsed.GetValue(json))
                {
                    JsonOption.Write(said.ToDictionary(one => one.Name, one => one.Value));
                }
                else
                {
                    said.ForEach(one => Console.Out.WriteLine($"{one.Name}\t{one.Value}"));
                }

                return ExitCode.Done;
            },
            cancel));
        return verb;
    }

    private static List<(string Name, string Value)> Describe(GraphRead read, Execution run)
    {
        var graph = read.Graph;
        var collapsed = graph.Collapse();
        var component = new int[graph.VertexCount];
        var sizes = Components.Sizes(component, Components.Find(graph, component));
        var degrees = new int[graph.VertexCount];
        Degree.Compute(collapsed, degrees);
        var cuts = new bool[graph.VertexCount];
        var bridges = CutPoints.Find(collapsed, cuts);
        var core = new int[graph.VertexCount];
        Coreness.Compute(collapsed, core);
        var said = new List<(string, string)>
        {
            ("vertices", Text(graph.VertexCount)),
            ("ties", Text(graph.TieCount)),
            ("directed", graph.IsDirected ? "yes" : "no"),
            ("weighted", read.Ties.Weights.IsEmpty ? "no" : "yes"),
            ("loops left out", Text(read.Ties.LoopCount)),
            ("parallel ties joined", Text(read.Ties.Count - read.Ties.LoopCount - read.SimpleCount)),
            ("vertices without ties", Text(degrees.Count(one => one == 0))),
            ("most ties of a vertex", Text(degrees.DefaultIfEmpty().Max())),
            ("density", Text(Density.Compute(graph))),
            ("parts", Text(sizes.Length)),
            ("vertices of the largest part", Text(sizes.DefaultIfEmpty().Max())),
            ("articulation points", Text(cuts.Count(one => one))),
            ("bridges", Text(bridges.Count)),
            ("degeneracy", Text(core.DefaultIfEmpty().Max())),
            ("transitivity", Text(Clustering.ComputeGlobal(collapsed, run))),
        };
        if (graph.IsDirected)
        {
            said.Add(("reciprocity", Text(DyadCensus.Count(graph).Reciprocity)));
            said.Add(("strong parts", Text(StrongComponents.Find(graph, component))));
        }

        return said;
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
