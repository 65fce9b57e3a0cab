using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Shortest paths where every tie is one step: a search by levels.</summary>
/// <remarks>
/// Two things keep the inner loops free of branches that the processor cannot foresee. Going out, the number of paths is added to
/// every neighbour, also to those reached long ago: what counts was copied before, when their level was complete. Coming back,
/// a vertex sums over all its neighbours what they pass on, which is zero for each that is not one level further out.
/// Where fewer ties lie before us than behind us, those not yet reached look for whoever reaches them (Beamer, Asanović and
/// Patterson, “Direction-optimizing breadth-first search”, SC 2012).
/// </remarks>
internal sealed unsafe class StepPaths(Graph graph) : ShortestPaths
{
    private readonly Rows _out = graph.Out;
    private readonly Rows _in = graph.In;
    private readonly int[] _order = new int[graph.VertexCount];
    private readonly int[] _levels = new int[graph.VertexCount + 1];
    private readonly double[] _met = new double[graph.VertexCount];   // paths so far; above zero once reached
    private readonly double[] _paths = new double[graph.VertexCount]; // paths, once the level is complete
    private readonly double[] _carry = new double[graph.VertexCount]; // what this level passes on, and zero elsewhere

    public override void AddFrom(int source, double[] vertexScores, double[]? arcScores)
    {
        var levels = Search(source);
        Accumulate(levels, vertexScores, arcScores);
        var reached = _levels[levels];
        for (var i = 0; i < reached; i++)
        {
            _met[_order[i]] = 0;
        }
    }

    /// <summary>Fills the order, the levels and the paths.</summary>
    /// <returns>The number of levels, the source's own included.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search(int source)
    {
        fixed (int* start = _out.Start, target = _out.Target, order = _order)
        fixed (double* met = _met, paths = _paths)
        {
            order[0] = source;
            met[source] = paths[source] = 1;
            var (begin, end, levels) = (0, 1, 0);
            long ahead = _out.Degree(source);
            long unreached = _out.Target.Length - ahead;
            _levels[0] = 0;
            while (begin < end)
            {
                _levels[++levels] = end;
                var last = end;
                if (unreached + (_met.Length >> 2) < ahead)
                {
                    last = Pull(begin, end);
                }
                else
                {
                    for (var i = begin; i < end; i++)
                    {
                        var v = order[i];
                        var count = paths[v];
                        int* row = target + start[v], rowEnd = target + start[v + 1];
                        for (; row < rowEnd; row++)
                        {
                            var w = *row;
                            var before = met[w];
                            met[w] = before + count;
                            if (before == 0)
                            {
                                order[last++] = w;
                            }
                        }
                    }
                }

                (begin, end, ahead) = (end, last, 0);
                for (var i = begin; i < end; i++)
                {
                    var w = order[i];
                    paths[w] = met[w];
                    ahead += start[w + 1] - start[w];
                }

                unreached -= ahead;
            }

            return levels;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pull(int begin, int end)
    {
        fixed (int* start = _in.Start, target = _in.Target, order = _order)
        fixed (double* met = _met, paths = _paths, carry = _carry)
        {
            for (var i = begin; i < end; i++)
            {
                carry[order[i]] = paths[order[i]];
            }

            var last = end;
            for (var w = 0; w < _met.Length; w++)
            {
                if (met[w] == 0)
                {
                    var sum = Sums.At(target + start[w], start[w + 1] - start[w], carry);
                    if (sum > 0)
                    {
                        met[w] = sum;
                        order[last++] = w;
                    }
                }
            }

            for (var i = begin; i < end; i++)
            {
                carry[order[i]] = 0;
            }

            return last;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Accumulate(int levels, double[] vertexScores, double[]? arcScores)
    {
        fixed (int* start = _out.Start, target = _out.Target, order = _order)
        fixed (double* met = _met, paths = _paths, carry = _carry, scores = vertexScores, arcs = arcScores)
        {
            for (var i = _levels[levels - 1]; i < _levels[levels]; i++)
            {
                carry[order[i]] = 1 / paths[order[i]];
            }

            for (var level = levels - 2; level >= 0; level--)
            {
                for (var i = _levels[level]; i < _levels[level + 1]; i++)
                {
                    var v = order[i];
                    var share = paths[v] * Sums.At(target + start[v], start[v + 1] - start[v], carry);
                    met[v] = (1 + share) / paths[v];
                    if (level > 0)
                    {
                        scores[v] += share;
                    }

                    for (var p = start[v]; arcs != null && p < start[v + 1]; p++)
                    {
                        arcs[p] += paths[v] * carry[target[p]];
                    }
                }

                for (var i = _levels[level + 1]; i < _levels[level + 2]; i++)
                {
                    carry[order[i]] = 0;
                }

                for (var i = _levels[level]; i < _levels[level + 1]; i++)
                {
                    carry[order[i]] = met[order[i]];
                }
            }

            carry[order[0]] = 0;
        }
    }
}
