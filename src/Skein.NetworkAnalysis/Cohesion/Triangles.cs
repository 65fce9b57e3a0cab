using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Counts triangles: three vertices that are all tied to each other.</summary>
/// <remarks>
/// Each tie is given to that end which has fewer ties, so that no row is longer than √(2m). Source: T. Schank and D. Wagner,
/// “Finding, counting and listing all triangles in large graphs”, WEA 2005. Cost: O(m^1.5) time. Exact whole numbers.
/// </remarks>
internal static class Triangles
{
    /// <summary>The number of triangles of every vertex; each triangle counts at its three corners.</summary>
    public static long[] Count(Graph graph, Execution run)
    {
        var (order, start, target) = TowardsBusier(graph.Out);
        var n = order.Length;
        var chunks = Chunks.Count(n);
        var rooms = new List<Room>();
        Chunks.Run(chunks, run, CreateRoom, (room, chunk) =>
        {
            // Dealt out like cards, so that the vertices with long rows are not all in one chunk.
            for (var v = chunk; v < n; v += chunks)
            {
                AddOf(v, start, target, room);
            }

            run.Cancel.ThrowIfCancellationRequested();
        });

        // Whole numbers add up to the same in any order, so each thread's are added once, at the end.
        var counts = new long[n];
        foreach (var room in rooms)
        {
            for (var v = 0; v < n; v++)
            {
                counts[order[v]] += room.Counts[v];
            }
        }

        return counts;

        Room CreateRoom()
        {
            var room = new Room(n);
            lock (rooms)
            {
                rooms.Add(room);
            }

            return room;
        }
    }

    /// <summary>Numbers the vertices anew, those with most ties first, and keeps of each tie the way to the lower
    /// number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe (int[] Order, int[] Start, int[] Target) TowardsBusier(Rows rows)
    {
        var order = Renumbering.BusiestFirst(rows);
        var places = Renumbering.Inverse(order);
        var starts = new int[order.Length + 1];
        var targets = new int[rows.Target.Length / 2];
        fixed (int* from = rows.Start, to = rows.Target, vertex = order, place = places, start = starts, target = targets)
        {
            var last = 0;
            for (var v = 0; v < order.Length; v++)
            {
                for (var p = from[vertex[v]]; p < from[vertex[v] + 1]; p++)
                {
                    var other = place[to[p]];
                    if (other < v)
                    {
                        target[last++] = other;
                    }
                }

                start[v + 1] = last;
            }
        }

        return (order, starts, targets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void AddOf(int v, int[] starts, int[] targets, Room room)
    {
        fixed (int* start = starts, target = targets)
        fixed (long* counts = room.Counts)
        fixed (byte* marks = room.Marks)
        {
            int* row = target + start[v], end = target + start[v + 1];
            for (var p = row; p < end; p++)
            {
                marks[*p] = 1;
            }

            var ofV = 0;
            for (var p = row; p < end; p++)
            {
                var u = *p;
                var ofU = 0;
                int* other = target + start[u], otherEnd = target + start[u + 1];
                for (; other < otherEnd; other++)
                {
                    int mark = marks[*other];
                    counts[*other] += mark;
                    ofU += mark;
                }

                counts[u] += ofU;
                ofV += ofU;
            }

            counts[v] += ofV;
            for (var p = row; p < end; p++)
            {
                marks[*p] = 0;
            }
        }
    }

    private sealed class Room(int n)
    {
        public byte[] Marks { get; } = new byte[n];

        public long[] Counts { get; } = new long[n];
    }
}
