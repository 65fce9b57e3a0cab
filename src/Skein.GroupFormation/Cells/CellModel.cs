namespace Skein.GroupFormation.Cells;

/// <summary>The choice of a cell (a focus at a time) for every person and of a number of groups for every cell.</summary>
/// <remarks>Past partners apart, the choice is the whole problem: people of a cell in which no school has more of them than
/// there are groups can be dealt round, school by school, and leads spread by exchanges. So its best values are bounds for
/// every answer, and are reached. Sizes with gaps are counted one by one: their largest j groups together need no more of the
/// schools than each school can give to j groups (D. Gale, “A theorem on flows in networks”, Pacific J. Math. 7,
/// 1957).</remarks>
internal sealed class CellModel : Model
{
    /// <summary>Cells with times, or one a focus, which only flatters.</summary>
    public CellModel(Crowd crowd, bool hasTimes, FormationOptions options)
        : base(crowd, options)
    {
        Program.IsPlain = hasTimes;
        var cells =
            from focus in Enumerable.Range(0, crowd.Foci)
            from slot in hasTimes ? Enumerable.Range(0, crowd.Instance.SlotCount) : [-1]
            let times = hasTimes ? 1UL << slot : ulong.MaxValue
            let there = Enumerable.Range(0, crowd.Count).Where(p => crowd.Chose(p, focus) && (crowd.Slots[p] & times) != 0)
            select (focus, slot, there.ToArray());
        foreach (var (focus, slot, people) in cells)
        {
            if (MostGroups(people) is > 0 and var most)
            {
                Add(new(focus, slot, people) { Seats = new int[people.Length] }, most);
            }
        }

        var everyone = AddRows(
            Cells.SelectMany(cell => cell.People.Zip(cell.Seats)), [.. Cells.Select(cell => (cell.Focus, cell.Groups))]);
        MostPlaced = Sizes.MostPlaced(everyone, crowd.Instance.MaxGroups);
    }

    public List<Cell> Cells { get; } = [];

    /// <summary>The most people that rules on numbers alone allow.</summary>
    public int MostPlaced { get; }

    /// <summary>The cells that hold somebody, as these values say; without values, none.</summary>
    public List<FullCell> Read(double[]? values) => values is null ? [] :
    [
        .. from cell in Cells
           where values[cell.Groups] > 0.5
           let people = cell.People.Where((_, at) => values[cell.Seats[at]] > 0.5).ToArray()
           let sizes = cell.BySize.SelectMany(size => Enumerable.Repeat(size.Size, (int)Math.Round(values[size.Column])))
           select new FullCell(cell.Focus, people, [.. Sizes.AreBalanced ? Even(people.Length, sizes.Count()) : sizes]),
    ];

    /// <inheritdoc/>
    public override double[] ValuesOf(IReadOnlyList<Group> groups)
    {
        var values = new double[Program.Columns.Count];
        foreach (var cell in Cells)
        {
            Group[] here = [.. groups.Where(group => group.Focus == cell.Focus && (cell.Slot < 0 || group.Slot == cell.Slot))];
            cell.Columns.ForEach(each => values[each.Column] = each.Count(here));
        }

        Tighten(values);
        return values;
    }

    private Sizes Sizes => Crowd.Sizes;

    /// <summary>The sizes of groups that share people as evenly as can be, the largest first.</summary>
    private static IEnumerable<int> Even(int people, int groups) =>
        Enumerable.Range(0, groups).Select(group => (people + groups - 1 - group) / groups);

    /// <summary>No more groups than this come of so many people of such schools.</summary>
    private int MostGroups(int[] people)
    {
        int[] schools = [.. people.CountBy(p => Crowd.School[p]).Select(school => school.Value)];
        var limit = Math.Min(Crowd.Instance.MaxGroups, Crowd.Instance.FocusCap ?? int.MaxValue);
        return Enumerable.Range(0, Math.Min(people.Length / Sizes.Smallest, limit) + 1).Reverse()
            .First(most => schools.Sum(school => Math.Min(school, most)) >= Crowd.Needed[Sizes.Smallest] * most);
    }

    /// <summary>Adds a cell with its rows: sizes, schools and leads.</summary>
    private void Add(Cell cell, int most)
    {
        Cells.Add(cell);
        cell.Groups = Column(cell, most, groups => groups.Count);
        var led = Column(cell, most, groups => groups.Count(group => group.Members.Any(member => Crowd.IsLead[member])));
        Costs[Aim.Leads].Add((led, -1));
        foreach (var (at, person) in cell.People.Index())
        {
            var seat = Column(cell, 1, groups => groups.Count(group => group.Members.Contains(person)), isSeat: true);
            cell.Seats[at] = seat;
            Costs[Aim.Places].Add((seat, -1));
            Costs[Aim.Ranks].Add((seat, Crowd.RankSquared(person, cell.Focus)));
        }

        Program.AtMostNothing([(led, 1), (cell.Groups, -1)]);
        Program.AtLeastNothing([.. Terms.Each(cell.Seats.Where((_, at) => Crowd.IsLead[cell.People[at]])), (led, -1)]);
        AddSizes(cell, most);
        AddSchools(cell, most);
    }

    private void AddSizes(Cell cell, int most)
    {
        var seats = Terms.Each(cell.Seats);
        if (Sizes.AreBalanced)
        {
            cell.BySize = [(Sizes.Smallest, cell.Groups)];
            Program.AtLeastNothing([.. seats, (cell.Groups, -Sizes.Smallest)]);
            Program.AtMostNothing([.. seats, (cell.Groups, -Sizes.Largest)]);
            return;
        }

        // Sizes that cannot be evened out are counted one by one.
        cell.BySize = [.. Sizes.All.Reverse().Select(size =>
            (size, Column(cell, most, groups => groups.Count(group => group.Members.Count == size))))];
        Program.Row(0, 0, [.. cell.BySize.Select(size => (size.Column, 1.0)), (cell.Groups, -1)]);
        Program.Row(0, 0, [.. seats, .. cell.BySize.Select(size => (size.Column, -(double)size.Size))]);
    }

    private void AddSchools(Cell cell, int most)
    {
        var schools = cell.People.Zip(cell.Seats).GroupBy(seat => Crowd.School[seat.First], seat => seat.Second).ToList();
        if (Sizes.AreBalanced && Crowd.MustDiffer)
        {
            schools.ForEach(seats => Program.AtMostNothing([.. Terms.Each(seats), (cell.Groups, -1)]));
            return;
        }

        Array.ForEach(cell.Seats, seat => Program.AtMostNothing([(seat, 1), (cell.Groups, -1)]));
        for (var largest = 1; largest <= cell.BySize.Count; largest++)
        {
            AddMixing(cell, most, schools, [.. cell.BySize.Take(largest)]);
        }
    }

    /// <summary>The schools that these groups, the largest, need together: each school counts at most once a group.</summary>
    private void AddMixing(Cell cell, int most, List<IGrouping<int, int>> schools, List<(int Size, int Column)> largest)
    {
        var mixed = new Terms();
        foreach (var seats in schools)
        {
            var counted = Column(cell, Math.Min(most, seats.Count()), groups => Math.Min(
                groups.Sum(group => group.Members.Count(member => Crowd.School[member] == seats.Key)),
                groups.Count(group => group.Members.Count >= largest[^1].Size)));
            mixed.Add((counted, 1));
            Program.AtLeastNothing([.. Terms.Each(seats), (counted, -1)]);
            Program.AtMostNothing([(counted, 1), .. largest.Select(size => (size.Column, -1.0))]);
        }

        Program.AtLeastNothing([.. mixed, .. largest.Select(size => (size.Column, -(double)Crowd.Needed[size.Size]))]);
    }

    private int Column(Cell cell, int high, Func<IReadOnlyList<Group>, int> count, bool isSeat = false)
    {
        cell.Columns.Add((Program.Column(0, high, isSeat), count));
        return cell.Columns[^1].Column;
    }
}
