namespace Skein.GroupFormation.Seating;

/// <summary>Deals the people of each cell into its groups.</summary>
/// <remarks>School by school, the largest first, each person goes to the group that needs most schools. Where any dealing gives
/// every group the schools it needs, this one does. Source: D. Gale, “A theorem on flows in networks”, Pacific J. Math. 7,
/// 1957.</remarks>
internal static class Dealer
{
    public static Seats Deal(Crowd crowd, IReadOnlyList<FullCell> cells)
    {
        var seats = new Seats(crowd, cells.Sum(cell => cell.Sizes.Count));
        var first = 0;
        foreach (var cell in cells)
        {
            seats.Focus.AsSpan(first, cell.Sizes.Count).Fill(cell.Focus);
            DealCell(seats, crowd, cell, first, [.. cell.Sizes.Select(size => crowd.Needed[size])]);
            first += cell.Sizes.Count;
        }

        Enumerable.Range(0, seats.Waiting).ToList().ForEach(g => seats.Book(g, seats.Look(g)));
        return seats;
    }

    private static void DealCell(Seats seats, Crowd crowd, FullCell cell, int first, int[] needed)
    {
        var (room, late) = (cell.Sizes.ToArray(), new List<int>());
        var schools = cell.People.GroupBy(p => crowd.School[p]);
        foreach (var school in schools.OrderByDescending(school => school.Count()).ThenBy(school => school.Key))
        {
            var taken = new HashSet<int>();
            foreach (var person in school.OrderByDescending(p => crowd.IsLead[p]))
            {
                if (Neediest(needed, taken) is { } to)
                {
                    taken.Add(to);
                    needed[to]--;
                    Sit(person, to);
                }
                else
                {
                    late.Add(person);
                }
            }
        }

        late.ForEach(person =>
            Sit(person, Neediest(room, []) ?? throw new InvalidOperationException("A cell has fewer seats than people.")));

        void Sit(int person, int group)
        {
            room[group]--;
            seats.Move(person, first + group);
        }
    }

    private static int? Neediest(int[] needed, HashSet<int> taken) =>
        Enumerable.Range(0, needed.Length).Where(g => needed[g] > 0 && !taken.Contains(g))
            .Select(g => (int?)g).MaxBy(g => needed[g.GetValueOrDefault()]);
}
