using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>The measures of ties, a line each.</summary>
internal static class GraphTies
{
    public static readonly GraphMeasureName[] Measures =
    [
        GraphMeasureName.OfTies("edge_betweenness", f => Betweenness.ComputeTies(
            f.Graph, new double[f.Graph.TieCount], run: f.Execution)),
        GraphMeasureName.OfTies("bridge", f => CutPoints.Find(f.Graph.Collapse(), new bool[f.Graph.VertexCount])),
        GraphMeasureName.OfTies(
            "edge_betweenness_invw",
            f => Betweenness.ComputeTies(f.Graph, new double[f.Graph.TieCount], PathLength.InverseWeight, f.Execution),
            needsWeights: true),
    ];

    public static void Write(GraphRead read, Execution execution, TextWriter writer)
    {
        var graph = read.Graph;
        var ties = TieList.FromGraph(graph);
        var (scores, weighted) = (new double[ties.Count], new double[read.IsWeighted ? ties.Count : 0]);
        Betweenness.ComputeTies(graph, scores, run: execution);
        if (read.IsWeighted)
        {
            Betweenness.ComputeTies(graph, weighted, PathLength.InverseWeight, execution);
        }

        var bridges = CutPoints.Find(graph.Collapse(), new bool[graph.VertexCount]).ToHashSet();
        writer.Write("source\ttarget\tedge_betweenness\tbridge");
        writer.WriteLine(read.IsWeighted ? "\tedge_betweenness_invw" : "");
        for (var i = 0; i < ties.Count; i++)
        {
            var (from, to) = (ties.From.Span[i], ties.To.Span[i]);

            // Two who are tied in both directions stay tied when one of the two ties goes.
            var isBridge = bridges.Contains((Math.Min(from, to), Math.Max(from, to)))
                && !(graph.IsDirected && graph.HasTie(to, from));
            writer.Write($"{read.NameOf(from)}\t{read.NameOf(to)}\t{GraphOutput.Text(scores[i])}\t{(isBridge ? 1 : 0)}");
            writer.WriteLine(read.IsWeighted ? "\t" + GraphOutput.Text(weighted[i]) : "");
        }
    }
}
