using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>The rows of a program about one cell: sizes, schools and leads.</summary>
internal sealed class CellRows(Crowd crowd, Sizes sizes, WholeProgram program)
{
    /// <summary>Adds a cell to the program.</summary>
    /// <returns>The cell, or null where no group can come of these people.</returns>
    public Cell? Add(int focus, int slot, int[] people)
    {
        var most = MostGroups(people);
        if (most == 0)
        {
            return null;
        }

        var cell = new Cell(focus, slot, people) { Groups = program.Column(0, most), Led = program.Column(0, most) };
        for (var at = 0; at < people.Length; at++)
        {
            cell.Seats[at] = program.Column(0, 1, isSeat: true);
        }

        program.AtMostNothing(Terms.Of((cell.Led, 1), (cell.Groups, -1)));
        program.AtLeastNothing(new Terms().Add(cell.Seats.Where((_, at) => crowd.IsLead[people[at]])).Add(cell.Led, -1));
        if (sizes.AreBalanced)
        {
            program.AtLeastNothing(new Terms().Add(cell.Seats).Add(cell.Groups, -sizes.Smallest));
            program.AtMostNothing(new Terms().Add(cell.Seats).Add(cell.Groups, -sizes.Largest));
        }
        else
        {
            AddEachSize(cell, most);
        }

        AddSchools(cell, most);
        return cell;
    }

    /// <summary>No more groups than this come of so many people of such schools.</summary>
    private int MostGroups(int[] people)
    {
        int[] schools = [.. people.CountBy(p => crowd.School[p]).Select(school => school.Value)];
        var least = sizes.Schools(sizes.Smallest);
        var most = Math.Min(people.Length / sizes.Smallest, crowd.Instance.MaxGroups);
        most = Math.Min(most, crowd.Instance.FocusCap ?? most);
        while (most > 0 && schools.Sum(school => (long)Math.Min(school, most)) < (long)least * most)
        {
            most--;
        }

        return most;
    }

    /// <summary>Sizes that cannot be evened out are counted one by one.</summary>
    private void AddEachSize(Cell cell, int most)
    {
        cell.BySize.AddRange(sizes.All.Reverse().Select(size => (size, program.Column(0, most))));
        program.Row(0, 0, new Terms().Add(cell.BySize.Select(size => size.Column)).Add(cell.Groups, -1));
        var seats = new Terms().Add(cell.Seats);
        foreach (var (size, column) in cell.BySize)
        {
            seats.Add(column, -size);
            cell.Counts.Add((column, groups => groups.Count(group => group.Members.Count == size)));
        }

        program.Row(0, 0, seats);
    }

    private void AddSchools(Cell cell, int most)
    {
        if (sizes is { AreBalanced: true, AllDifferent: true })
        {
            foreach (var (_, seats) in Schools(cell))
            {
                program.AtMostNothing(new Terms().Add(seats).Add(cell.Groups, -1));
            }

            return;
        }

        foreach (var seat in cell.Seats)
        {
            program.AtMostNothing(Terms.Of((seat, 1), (cell.Groups, -1)));
        }

        List<(int Size, int Column)> bySize = sizes.AreBalanced ? [(sizes.Smallest, cell.Groups)] : cell.BySize;
        for (var largest = 1; largest <= bySize.Count; largest++)
        {
            AddMixing(cell, most, bySize[..largest]);
        }
    }

    /// <summary>The schools that these groups, the largest, need together: each school counts at most once a group.</summary>
    private void AddMixing(Cell cell, int most, List<(int Size, int Column)> groups)
    {
        var (needed, smallest) = (new Terms(), groups[^1].Size);
        foreach (var (school, seats) in Schools(cell))
        {
            var counted = program.Column(0, Math.Min(most, seats.Count));
            cell.Counts.Add((counted, all => CountedOf(all, school, smallest)));
            program.AtLeastNothing(new Terms().Add(seats).Add(counted, -1));
            program.AtMostNothing(new Terms().Add(counted).Add(groups.Select(size => size.Column), -1));
            needed.Add(counted);
        }

        foreach (var (size, column) in groups)
        {
            needed.Add(column, -sizes.Schools(size));
        }

        program.AtLeastNothing(needed);
    }

    private int CountedOf(IReadOnlyList<Group> groups, int school, int smallest) => Math.Min(
        groups.Sum(group => group.Members.Count(member => crowd.School[member] == school)),
        groups.Count(group => group.Members.Count >= smallest));

    private IEnumerable<(int School, List<int> Seats)> Schools(Cell cell) => cell.Seats.Index()
        .GroupBy(seat => crowd.School[cell.People[seat.Index]], seat => seat.Item)
        .Select(school => (school.Key, school.ToList()));
}
