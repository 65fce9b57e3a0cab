using Skein.GroupFormation.Cells;

namespace Skein.GroupFormation.Seating;

/// <summary>Deals the people of each cell into its groups.</summary>
/// <remarks>
/// School by school, the largest first, each person goes to the group that still needs most schools. Where any dealing gives
/// every group the schools it needs, this one does. Source: D. Gale, “A theorem on flows in networks”, Pacific J.
/// Math. 7, 1957.
/// </remarks>
internal static class Dealer
{
    public static Seats Deal(Crowd crowd, Sizes sizes, IReadOnlyList<FullCell> cells)
    {
        var seats = new Seats(crowd, cells.Sum(cell => cell.Sizes.Count));
        var first = 0;
        foreach (var cell in cells)
        {
            int[] room = [.. cell.Sizes];
            for (var g = 0; g < room.Length; g++)
            {
                seats.Focus[first + g] = cell.Focus;
            }

            DealCell(seats, crowd, cell.People, first, room, [.. room.Select(sizes.Schools)]);
            first += room.Length;
        }

        for (var g = 0; g < seats.Groups; g++)
        {
            seats.Book(g, seats.Look(g));
        }

        return seats;
    }

    private static void DealCell(Seats seats, Crowd crowd, IReadOnlyList<int> people, int first, int[] room, int[] needed)
    {
        var late = new List<int>();
        var schools = people.GroupBy(p => crowd.School[p]);
        foreach (var school in schools.OrderByDescending(school => school.Count()).ThenBy(school => school.Key))
        {
            var taken = new bool[room.Length];
            foreach (var person in school.OrderByDescending(p => crowd.IsLead[p]))
            {
                var to = Neediest(needed, taken);
                if (to < 0)
                {
                    late.Add(person);
                    continue;
                }

                taken[to] = true;
                needed[to]--;
                room[to]--;
                seats.Join(person, first + to);
            }
        }

        foreach (var person in late)
        {
            var to = Neediest(room, new bool[room.Length]);
            room[to]--;
            seats.Join(person, first + to);
        }
    }

    private static int Neediest(int[] needed, bool[] taken)
    {
        var to = -1;
        for (var g = 0; g < needed.Length; g++)
        {
            to = !taken[g] && needed[g] > (to < 0 ? 0 : needed[to]) ? g : to;
        }

        return to;
    }
}
