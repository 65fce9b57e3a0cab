using Skein.NetworkAnalysis.Files;

namespace Skein.NetworkAnalysis.Tests;

/// <summary>The example of the README, word for word.</summary>
internal static class ReadmeExample
{
    public static string Run(string file, string picture)
    {
        using var input = File.OpenRead(file);
        if (!CsvFile.TryRead(input, out var ties, out var problem))
        {
            throw new InvalidDataException(problem);
        }

        var graph = ties.ToGraph();
        var (scores, x, y) = (new double[graph.VertexCount], new double[graph.VertexCount], new double[graph.VertexCount]);
        Betweenness.Compute(graph, scores);
        var hub = Array.IndexOf(scores, scores.Max());
        ForceLayout.Compute(graph, x, y);
        using var output = File.Create(picture);
        SvgPicture.Write(graph, x, y, output, ties.Names, Array.ConvertAll(scores, s => s / scores[hub]));
        return $"{ties.Names[hub]} holds this network together: without them "
            + $"{Fragmentation.Without(graph, [hub]).PairsCutOff} pairs could not reach each other.";
    }
}
