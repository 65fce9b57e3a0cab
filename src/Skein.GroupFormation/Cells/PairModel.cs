using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>Adds to a choice of cells how many past partners must meet again, however each cell is dealt.</summary>
/// <remarks>
/// Of people each two of whom were partners or are of one school, q in a cell of g groups meet at least q − g times: whoever is not the
/// first in a group meets the first. Counting only that flatters, so the least sum is a bound for every answer.
/// </remarks>
internal static class PairModel
{
    /// <summary>Larger programs than this take longer than they are worth.</summary>
    private const int MostRows = 40_000;

    /// <returns>The terms that sum to the meetings, or null where there would be too many of them.</returns>
    public static Terms? Add(Crowd crowd, CellModel model)
    {
        var meetings = new Terms();
        var together = Conflicts(crowd);
        var rows = 0;
        foreach (var cell in model.Cells)
        {
            var seats = cell.People.Zip(cell.Seats).Where(seat => model.Program.MayBe(seat.Second, 1)).ToDictionary(seat => seat.First, seat => seat.Second);
            var met = new Dictionary<(int, int), int>();
            foreach (var (a, b) in crowd.Instance.PastPairs)
            {
                if (seats.ContainsKey(a) && seats.ContainsKey(b) && !(crowd.MustDiffer && crowd.School[a] == crowd.School[b]))
                {
                    met[(a, b)] = model.Program.Column(0, 1);
                    cell.Counts.Add((met[(a, b)], groups => groups.Count(group => group.Members.Contains(a) && group.Members.Contains(b))));
                    meetings.Add(met[(a, b)]);
                }
            }

            foreach (var ((a, b), column) in met)
            {
                model.Program.Row(-WholeProgram.Endless, 0, Terms.Of((seats[a], 1), (seats[b], 1), (cell.Groups, -1), (column, -1)));
                foreach (var e in together[a].Intersect(together[b]).Where(seats.ContainsKey))
                {
                    // Three partners are found thrice: from their first pair is enough.
                    var (second, third) = (Met(met, a, e), Met(met, b, e));
                    if ((second >= 0 && e < b) || (third >= 0 && e < a))
                    {
                        continue;
                    }

                    var terms = Terms.Of((seats[a], 1), (seats[b], 1), (seats[e], 1), (cell.Groups, -1), (column, -1));
                    foreach (var other in new[] { second, third }.Where(other => other >= 0))
                    {
                        terms.Add(other, -1);
                    }

                    model.Program.Row(-WholeProgram.Endless, 0, terms);
                    if (++rows > MostRows)
                    {
                        return null;
                    }
                }
            }
        }

        return meetings;
    }

    private static int Met(Dictionary<(int, int), int> met, int a, int b) => met.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)), -1);

    /// <summary>By person: those whom they must not or should not meet.</summary>
    private static HashSet<int>[] Conflicts(Crowd crowd)
    {
        var conflicts = new HashSet<int>[crowd.Count];
        for (var p = 0; p < crowd.Count; p++)
        {
            conflicts[p] = crowd.MustDiffer ? [.. Enumerable.Range(0, crowd.Count).Where(q => q != p && crowd.School[q] == crowd.School[p])] : [];
        }

        foreach (var (a, b) in crowd.Instance.PastPairs)
        {
            conflicts[a].Add(b);
            conflicts[b].Add(a);
        }

        return conflicts;
    }
}
