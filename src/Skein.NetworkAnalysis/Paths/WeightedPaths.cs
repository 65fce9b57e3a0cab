using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Shortest paths where ties differ in length: Dijkstra's algorithm.</summary>
/// <remarks>
/// Two lengths are the same if they differ by a relative 1e-10 at most, so that 1/3 + 1/3 + 1/3 is as long as 1. Whoever leads to
/// a vertex is looked for when the vertex is settled: all that are nearer have been settled by then.
/// </remarks>
internal sealed class WeightedPaths : ShortestPaths
{
    private const double Tolerance = 1e-10;

    private readonly Graph _graph;
    private readonly double[] _length;
    private readonly double[] _lengthIn;
    private readonly Nearest _nearest;
    private readonly int[] _order;
    private readonly int[] _leadStart;
    private readonly double[] _paths;
    private readonly double[] _share;
    private int[] _lead;    // who leads to each vertex of the order on a shortest path
    private int[] _leadArc; // the arc along which
    private int _leads;

    public WeightedPaths(Graph graph, PathLength length)
    {
        _graph = graph;
        _length = LengthsOf(graph.Out, length);
        _lengthIn = graph.IsDirected ? LengthsOf(graph.In, length) : _length;
        _nearest = new(graph.VertexCount);
        _order = new int[graph.VertexCount];
        _leadStart = new int[graph.VertexCount + 1];
        _paths = new double[graph.VertexCount];
        _share = new double[graph.VertexCount];
        _lead = new int[graph.VertexCount];
        _leadArc = new int[graph.VertexCount];
    }

    public static double[] LengthsOf(Rows rows, PathLength length)
    {
        var weights = rows.Weight ?? throw new ArgumentException("The graph has no weights.", nameof(rows));
        if (length is PathLength.Weight)
        {
            return weights;
        }

        var lengths = new double[weights.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = 1 / weights[i];
        }

        return lengths;
    }

    public override void AddFrom(int source, double[] vertexScores, double[]? arcScores)
    {
        var reached = Search(source);
        Accumulate(reached, vertexScores, arcScores);
        _nearest.Forget(_order.AsSpan(0, reached));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search(int source)
    {
        var (start, target, distance) = (_graph.Out.Start, _graph.Out.Target, _nearest.Distance);
        var reached = 0;
        _leads = 0;
        _nearest.Offer(source, 0);
        while (!_nearest.IsEmpty)
        {
            var v = _nearest.Pop();
            var from = distance[v];
            _leadStart[reached] = _leads;
            _order[reached++] = v;
            _paths[v] = v == source ? 1 : 0;
            _share[v] = 0;
            if (_graph.IsDirected)
            {
                FindLeads(v);
            }

            for (var p = start[v]; p < start[v + 1]; p++)
            {
                // Whoever is nearer than v has been settled, and nobody else has: the heap gives the nearest first.
                var w = target[p];
                var (known, length) = (distance[w], _length[p]);
                if (from + length < known)
                {
                    _nearest.Offer(w, from + length);
                }
                else if (known < from && !_graph.IsDirected && IsSame(known + length, from))
                {
                    AddLead(v, w, p);
                }
            }
        }

        _leadStart[reached] = _leads;
        return reached;
    }

    private void FindLeads(int v)
    {
        var rows = _graph.In;
        for (var p = rows.Start[v]; p < rows.Start[v + 1]; p++)
        {
            var w = rows.Target[p];
            if (_nearest.Distance[w] < _nearest.Distance[v] && IsSame(_nearest.Distance[w] + _lengthIn[p], _nearest.Distance[v]))
            {
                AddLead(v, w, _graph.Out.Find(w, v));
            }
        }
    }

    private void AddLead(int v, int lead, int arc)
    {
        if (_leads == _lead.Length)
        {
            Array.Resize(ref _lead, 2 * _leads);
            Array.Resize(ref _leadArc, 2 * _leads);
        }

        _paths[v] += _paths[lead];
        (_lead[_leads], _leadArc[_leads]) = (lead, arc);
        _leads++;
    }

    private void Accumulate(int reached, double[] vertexScores, double[]? arcScores)
    {
        for (var i = reached - 1; i > 0; i--)
        {
            var v = _order[i];
            var each = (1 + _share[v]) / _paths[v];
            for (var k = _leadStart[i]; k < _leadStart[i + 1]; k++)
            {
                var passed = _paths[_lead[k]] * each;
                _share[_lead[k]] += passed;
                if (arcScores is not null)
                {
                    arcScores[_leadArc[k]] += passed;
                }
            }

            vertexScores[v] += _share[v];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(double one, double other) => Math.Abs(one - other) <= Tolerance * other;
}
