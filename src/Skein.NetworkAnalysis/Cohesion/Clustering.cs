using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Clustering: how often two who are tied to the same vertex are tied to each other.</summary>
/// <remarks>
/// <para>
/// From 0 to 1. Of a vertex it is the share of the pairs of its neighbours that are tied, NaN where it has fewer than two; of a
/// graph (transitivity), the share of all paths of two ties that are closed by a third, NaN where there are none. Ties count in
/// both directions: collapse a directed graph first.
/// </para>
/// <para>
/// With weights, each closed pair counts the mean weight of the two ties to it over the vertex's mean weight (Barrat), or the
/// geometric mean of all three weights over the greatest weight (Onnela).
/// </para>
/// <para>Source: D. Watts and S. Strogatz, “Collective dynamics of small-world networks”, Nature 393, 1998; A. Barrat and
/// others, “The architecture of complex weighted networks”, PNAS 101, 2004; J.-P. Onnela and others, “Intensity and
/// coherence of motifs in weighted complex networks”, Phys. Rev. E 71, 2005.</para>
/// <para>Cost: O(m^1.5) time, or O(Σ degree²) with weights; O(n + m) memory. Deterministic; counts are whole numbers.</para>
/// </remarks>
public static class Clustering
{
    /// <summary>Computes the clustering of every vertex, weights counting nothing.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="scores">Receives the shares: length n.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is not n, or the graph is
    /// directed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void ComputeLocal(Graph graph, Span<double> scores, Execution? run = null)
    {
        Demand.RoomForEachVertex<double>(graph, scores);
        var triangles = CountTriangles(graph, run);
        for (var v = 0; v < scores.Length; v++)
        {
            double degree = graph.Out.Degree(v);
            scores[v] = degree < 2 ? double.NaN : triangles[v] / (degree * (degree - 1) / 2);
        }
    }

    /// <summary>Computes the clustering of every vertex with weights, after Barrat.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="scores">Receives the shares: length n.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is not n, or the graph is
    /// directed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void ComputeBarrat(Graph graph, Span<double> scores, Execution? run = null) =>
        ComputeWeighted(graph, scores, static (rows, v, marks) => Barrat(rows, v, marks), run);

    /// <summary>Computes the clustering of every vertex with weights, after Onnela.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="scores">Receives the shares: length n.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="scores"/> is not n, or the graph is
    /// directed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void ComputeOnnela(Graph graph, Span<double> scores, Execution? run = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        double greatest = 1;
        if (graph.Out.Weight is { Length: > 0 } weights)
        {
            greatest = weights.Max();
        }

        ComputeWeighted(graph, scores, (rows, v, marks) => Onnela(rows, v, marks, greatest), run);
    }

    /// <summary>The share of paths of two ties that a third tie closes; NaN where there are none.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double ComputeGlobal(Graph graph, Execution? run = null)
    {
        double paths = 0, closed = 0;
        foreach (var count in CountTriangles(graph, run))
        {
            closed += count;
        }

        for (var v = 0; v < graph.VertexCount; v++)
        {
            double degree = graph.Out.Degree(v);
            paths += degree * (degree - 1) / 2;
        }

        return closed / paths;
    }

    /// <summary>Counts the triangles that each vertex is a corner of.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="run">How it runs.</param>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static long[] CountTriangles(Graph graph, Execution? run = null)
    {
        Demand.Undirected(graph);
        return Triangles.Count(graph, run ?? Execution.Usual);
    }

    private static void ComputeWeighted(
        Graph graph, Span<double> scores, Func<Rows, int, double[], double> score, Execution? run)
    {
        Demand.RoomForEachVertex<double>(graph, scores);
        Demand.Undirected(graph);
        var found = new double[graph.VertexCount];
        var chunks = Chunks.Count(found.Length);
        Chunks.Run(chunks, run ?? Execution.Usual, () => new double[found.Length], (marks, chunk) =>
        {
            for (var v = chunk; v < found.Length; v += chunks)
            {
                found[v] = graph.Out.Degree(v) < 2 ? double.NaN : score(graph.Out, v, marks);
            }
        });
        found.CopyTo(scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Barrat(Rows rows, int v, double[] marks)
    {
        var row = rows.Row(v);
        foreach (var w in row)
        {
            marks[w] = 1;
        }

        double sum = 0;
        for (var i = 0; i < row.Length; i++)
        {
            double shared = 0;
            foreach (var w in rows.Row(row[i]))
            {
                shared += marks[w];
            }

            sum += shared * (rows.Weight?[rows.Start[v] + i] ?? 1);
        }

        foreach (var w in row)
        {
            marks[w] = 0;
        }

        return sum / (Degree.Sum(rows, v) * (row.Length - 1));
    }

    private static double Onnela(Rows rows, int v, double[] marks, double greatest)
    {
        var row = rows.Row(v);
        for (var i = 0; i < row.Length; i++)
        {
            marks[row[i]] = Math.Cbrt((rows.Weight?[rows.Start[v] + i] ?? 1) / greatest);
        }

        double sum = 0;
        foreach (var u in row)
        {
            double closed = 0;
            for (var p = rows.Start[u]; p < rows.Start[u + 1]; p++)
            {
                closed += marks[rows.Target[p]] * Math.Cbrt((rows.Weight?[p] ?? 1) / greatest);
            }

            sum += marks[u] * closed;
        }

        foreach (var w in row)
        {
            marks[w] = 0;
        }

        return sum / ((double)row.Length * (row.Length - 1));
    }
}
