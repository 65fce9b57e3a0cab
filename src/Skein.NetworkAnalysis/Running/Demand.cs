using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>What a measure asks of those who call it.</summary>
internal static class Demand
{
    public static void RoomForEachVertex<T>(
        Graph graph, ReadOnlySpan<T> room, [CallerArgumentExpression(nameof(room))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (room.Length != graph.VertexCount)
        {
            throw new ArgumentException(
                $"Expected {graph.VertexCount} numbers, one for each vertex, but got room for {room.Length}.", name);
        }
    }

    public static void Vertices(
        Graph graph, ReadOnlySpan<int> vertices, [CallerArgumentExpression(nameof(vertices))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(graph);
        foreach (var v in vertices)
        {
            if ((uint)v >= (uint)graph.VertexCount)
            {
                throw new ArgumentOutOfRangeException(name, v, $"A vertex is a number from 0 to {graph.VertexCount - 1}.");
            }
        }
    }

    public static void Undirected(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.IsDirected)
        {
            throw new ArgumentException("This measure is of undirected graphs: collapse the graph first.", nameof(graph));
        }
    }

    public static void Directed(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!graph.IsDirected)
        {
            throw new ArgumentException("This measure is of directed graphs.", nameof(graph));
        }
    }
}
