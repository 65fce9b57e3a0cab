using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>Shortest paths where ties differ in length.</summary>
/// <remarks>Two lengths are the same if they differ by a relative 1e-10 at most, so that 1/3 + 1/3 + 1/3 is as long as
/// 1.</remarks>
internal sealed unsafe class WeightedPaths(LengthRows rows, int[] component, int[] sizes) : ShortestPaths
{
    private readonly LengthSearch _search = new(rows, component, sizes);
    private readonly double[] _paths = new double[rows.Count];
    private readonly double[] _passed = new double[rows.Count]; // what each vertex hands back for each of its paths

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddFrom(int source, double[] vertexScores, double[]? arcScores)
    {
        var reached = _search.From(source);
        fixed (int* order = _search.Order, stepStart = _search.StepStart, arcOf = rows.Arc, place = _search.Place)
        fixed (LengthSearch.Step* steps = _search.Steps)
        fixed (double* distance = _search.Distance, paths = _paths, passed = _passed)
        fixed (double* scores = vertexScores, arcs = arcScores)
        {
            paths[source] = 1;
            for (var i = 0; i < reached; i++)
            {
                // A tie may be so short that it makes no difference to the distance: then the order tells which way it leads.
                var count = paths[order[i]];
                for (var k = stepStart[i]; k < stepStart[i + 1]; k++)
                {
                    var w = steps[k].Target;
                    paths[w] += place[w] > i && steps[k].IsShortest(distance[w]) ? count : 0;
                }
            }

            for (var i = reached - 1; i >= 0; i--)
            {
                var v = order[i];
                double sum = 0;
                for (var k = stepStart[i]; k < stepStart[i + 1]; k++)
                {
                    var w = steps[k].Target;
                    var isShortest = place[w] > i && steps[k].IsShortest(distance[w]);
                    sum += isShortest ? passed[w] : 0;
                    if (arcs != null && isShortest)
                    {
                        arcs[arcOf[steps[k].Arc]] += paths[v] * passed[w];
                    }
                }

                var share = paths[v] * sum;
                passed[v] = (1 + share) / paths[v];
                scores[v] += i == 0 ? 0 : share;
            }

            for (var i = 0; i < reached; i++)
            {
                paths[order[i]] = 0;
            }
        }

        _search.Forget(reached);
    }
}
