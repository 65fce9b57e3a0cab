using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>Adds to a choice of cells how many past partners must meet again, however each cell is dealt.</summary>
/// <remarks>
/// Of people each two of whom were partners or are of one school, q in a cell of g groups meet at least q − g times: whoever is
/// not the first in a group meets the first. Counting only that flatters, so the least sum is a bound for every answer.
/// </remarks>
internal sealed class PairModel(Crowd crowd, WholeProgram program)
{
    /// <summary>Larger programs than this take longer than they are worth.</summary>
    private const int MostRows = 40_000;
    private readonly HashSet<int>[] _apart = Apart(crowd);
    private readonly Terms _meetings = new();

    /// <returns>The terms that sum to the meetings, or null where there would be too many of them.</returns>
    public static Terms? Add(Crowd crowd, CellModel model)
    {
        var pairs = new PairModel(crowd, model.Program);
        model.Program.IsFlow = false;
        var most = model.Program.Rows + MostRows;
        return model.Cells.TrueForAll(cell => pairs.Add(cell, most)) ? pairs._meetings : null;
    }

    private bool Add(Cell cell, int mostRows)
    {
        var seats = cell.People.Zip(cell.Seats).Where(seat => program.MayBe(seat.Second, 1)).ToDictionary();
        var met = new Dictionary<(int, int), int>();
        foreach (var (a, b) in crowd.Instance.PastPairs)
        {
            if (seats.ContainsKey(a) && seats.ContainsKey(b) && !(crowd.MustDiffer && crowd.School[a] == crowd.School[b]))
            {
                met[(a, b)] = program.Column(0, 1);
                _meetings.Add(met[(a, b)]);
                cell.Counts.Add((met[(a, b)], groups => groups.Count(
                    group => group.Members.Contains(a) && group.Members.Contains(b))));
            }
        }

        foreach (var ((a, b), column) in met)
        {
            var two = Terms.Of((seats[a], 1), (seats[b], 1), (cell.Groups, -1), (column, -1));
            program.AtMostNothing(two);
            foreach (var e in _apart[a].Intersect(_apart[b]).Where(seats.ContainsKey))
            {
                // Three partners are found thrice: from their first pair is enough.
                var (second, third) = (Met(a, e), Met(b, e));
                if ((second < 0 || e > b) && (third < 0 || e > a))
                {
                    int[] others = [.. new[] { second, third }.Where(other => other >= 0)];
                    program.AtMostNothing(new Terms().Add(two).Add(seats[e]).Add(others, -1));
                }
            }
        }

        return program.Rows < mostRows;

        int Met(int a, int b) => met.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)), -1);
    }

    /// <summary>By person: those whom they must not or should not meet.</summary>
    private static HashSet<int>[] Apart(Crowd crowd)
    {
        var apart = new HashSet<int>[crowd.Count];
        for (var p = 0; p < apart.Length; p++)
        {
            var (who, school) = (p, crowd.School[p]);
            apart[p] = crowd.MustDiffer
                ? [.. Enumerable.Range(0, crowd.Count).Where(other => other != who && crowd.School[other] == school)]
                : [];
        }

        foreach (var (a, b) in crowd.Instance.PastPairs)
        {
            apart[a].Add(b);
            apart[b].Add(a);
        }

        return apart;
    }
}
