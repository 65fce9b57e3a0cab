namespace Skein.GroupFormation.Cells;

/// <summary>Adds to a choice of cells how many past partners must meet again, however each cell is dealt.</summary>
/// <remarks>Of people each two of whom were partners or are of one school, q in a cell of g groups meet at least q − g times:
/// whoever is not the first in a group meets the first. Counting only that flatters, so the least sum is a bound for every
/// answer.</remarks>
internal static class PairModel
{
    /// <summary>Larger programs than this take longer than they are worth.</summary>
    private const int MostRows = 40_000;

    /// <returns>Whether they were added: not where there would be too many of them.</returns>
    public static bool Add(Crowd crowd, CellModel model)
    {
        var (apart, most) = (Apart(crowd), model.Program.Rows.Count + MostRows);
        model.Program.IsFlow = false;
        model.Cells.TakeWhile(_ => model.Program.Rows.Count < most).ToList().ForEach(cell => Add(crowd, model, cell, apart));
        return model.Program.Rows.Count < most;
    }

    private static void Add(Crowd crowd, CellModel model, Cell cell, HashSet<int>[] apart)
    {
        var program = model.Program;
        var seats = cell.People.Zip(cell.Seats).Where(seat => program.Columns[seat.Second].High > 0).ToDictionary();
        var met = new Dictionary<(int, int), int>();
        foreach (var (a, b) in crowd.Instance.PastPairs)
        {
            if (seats.ContainsKey(a) && seats.ContainsKey(b) && !(crowd.MustDiffer && crowd.School[a] == crowd.School[b]))
            {
                var column = met[(a, b)] = program.Column(0, 1);
                model.Costs[Aim.Partners].Add((column, 1));
                cell.Columns.Add((column, groups => groups.Count(
                    group => group.Members.Contains(a) && group.Members.Contains(b))));
            }
        }

        foreach (var ((a, b), column) in met)
        {
            Terms two = [(seats[a], 1), (seats[b], 1), (cell.Groups, -1), (column, -1)];
            program.AtMostNothing(two);
            foreach (var e in apart[a].Intersect(apart[b]).Where(seats.ContainsKey))
            {
                // Three partners are found thrice: from their first pair is enough.
                var (second, third) = (Met(a, e), Met(b, e));
                if ((second.Count == 0 || e > b) && (third.Count == 0 || e > a))
                {
                    program.AtMostNothing([.. two, (seats[e], 1), .. second, .. third]);
                }
            }
        }

        Terms Met(int a, int b) => met.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out var column) ? [(column, -1)] : [];
    }

    /// <summary>By person: those whom they must not or should not meet.</summary>
    private static HashSet<int>[] Apart(Crowd crowd)
    {
        var ofSchool = Enumerable.Range(0, crowd.Count).ToLookup(p => crowd.School[p]);
        HashSet<int>[] apart =
        [
            .. Enumerable.Range(0, crowd.Count)
                .Select(p => crowd.MustDiffer ? ofSchool[crowd.School[p]].Where(other => other != p).ToHashSet() : []),
        ];
        foreach (var (a, b) in crowd.Instance.PastPairs)
        {
            apart[a].Add(b);
            apart[b].Add(a);
        }

        return apart;
    }
}
