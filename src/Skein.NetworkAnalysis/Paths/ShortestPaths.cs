namespace Skein.NetworkAnalysis;

/// <summary>
/// Counts the shortest paths from one source, and shares out along them what flows between the source and each vertex.
/// </summary>
/// <remarks>Source: U. Brandes, “A faster algorithm for betweenness centrality”, J. Math. Sociology 25(2), 2001.</remarks>
internal abstract class ShortestPaths
{
    /// <summary>Prepares what all threads share.</summary>
    /// <returns>Makes what one thread needs for itself.</returns>
    public static Func<ShortestPaths> Prepare(Graph graph, PathLength length, int sources, Execution run)
    {
        if (length is PathLength.Steps || !graph.IsWeighted)
        {
            return () => new StepPaths(graph);
        }

        var rows = LengthRows.Create(graph.Out, length, sources, run);
        var component = new int[graph.VertexCount];
        var sizes = Components.Sizes(component, Components.Find(graph, component));
        return () => new WeightedPaths(rows, component, sizes);
    }

    /// <summary>Finds the paths from a source, and adds what its paths bring to each vertex and, if asked, to each arc.</summary>
    /// <param name="source">Where the paths start.</param>
    /// <param name="vertexScores">Length n.</param>
    /// <param name="arcScores">Length of the arcs, or null where ties are not asked for.</param>
    public abstract void AddFrom(int source, double[] vertexScores, double[]? arcScores);
}
