using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>
/// The choice of a cell (a focus at a time) for every person and of a number of groups for every cell, as a program over whole numbers.
/// </summary>
/// <remarks>
/// Past partners apart, the choice is the whole problem: people of a cell in which no school has more of them than there are groups can be
/// dealt round, school by school, and leads spread by exchanges. So its best values are bounds for every answer, and are reached.
/// </remarks>
internal sealed class CellModel
{
    private readonly Crowd _crowd;
    private readonly Sizes _sizes;

    /// <param name="crowd">The people.</param>
    /// <param name="sizes">The allowed sizes.</param>
    /// <param name="hasTimes">Whether people of a cell must have its time in common; otherwise there is one cell a focus, which only flatters.</param>
    /// <param name="seed">Which of equally good choices the program comes to.</param>
    public CellModel(Crowd crowd, Sizes sizes, bool hasTimes, int seed)
    {
        (_crowd, _sizes, Program) = (crowd, sizes, new(seed));
        var slots = hasTimes ? crowd.Instance.SlotCount : 1;
        for (var c = 0; c < crowd.Foci * slots; c++)
        {
            AddCell(c / slots, hasTimes ? c % slots : -1);
        }

        AddPeople();
        AddTotals();
    }

    public WholeProgram Program { get; }

    public List<Cell> Cells { get; } = [];

    /// <summary>Sums to the people placed.</summary>
    public Terms Placed { get; } = new();

    /// <summary>Sums to the squared ranks.</summary>
    public Terms Ranks { get; } = new();

    /// <summary>Sums to the groups without a lead being counted as −1 each with one.</summary>
    public Terms Unled { get; } = new();

    /// <summary>Sums to the imbalance of the foci.</summary>
    public Terms Imbalance { get; } = new();

    /// <summary>The most people that rules on numbers alone allow.</summary>
    public int MostPlaced { get; private set; }

    /// <summary>The cells that hold somebody, as these values say.</summary>
    public List<FullCell> Read(double[] values) =>
    [
        .. Cells.Where(cell => values[cell.Groups] > 0.5).Select(cell =>
        {
            int[] people = [.. cell.People.Where((_, at) => values[cell.Seats[at]] > 0.5)];
            return new FullCell(cell.Focus, people, _sizes.AreBalanced
                ? _sizes.Split(people.Length, (int)Math.Round(values[cell.Groups]))
                : [.. cell.BySize.SelectMany(size => Enumerable.Repeat(size.Size, (int)Math.Round(values[size.Column])))]);
        }),
    ];

    /// <summary>The values that these groups give the columns, but for columns that others have added.</summary>
    public double[] ValuesOf(IReadOnlyList<Group> groups)
    {
        var values = new double[Program.Columns];
        foreach (var cell in Cells)
        {
            List<Group> here = [.. groups.Where(group => group.Focus == cell.Focus && (cell.Slot < 0 || group.Slot == cell.Slot))];
            values[cell.Groups] = here.Count;
            values[cell.Led] = here.Count(group => group.Members.Any(member => _crowd.IsLead[member]));
            var members = here.SelectMany(group => group.Members).ToHashSet();
            for (var at = 0; at < cell.People.Count; at++)
            {
                values[cell.Seats[at]] = members.Contains(cell.People[at]) ? 1 : 0;
            }

            foreach (var (column, of) in cell.Counts)
            {
                values[column] = of(here);
            }
        }

        Tighten(values);
        return values;
    }

    /// <summary>Gives the columns of the imbalance the values that the numbers of groups leave them.</summary>
    public void Tighten(double[] values)
    {
        double[] onFocus = [.. Enumerable.Range(0, _crowd.Foci).Select(focus => Cells.Where(cell => cell.Focus == focus).Sum(cell => values[cell.Groups]))];
        (values[Imbalance.Columns[0]], values[Imbalance.Columns[1]]) = (onFocus.Max(), onFocus.Min());
    }

    private void AddCell(int focus, int slot)
    {
        int[] people = [.. Enumerable.Range(0, _crowd.Count).Where(p =>
            _crowd.Rank[(p * _crowd.Foci) + focus] >= 0 && (slot < 0 ? _crowd.Slots[p] != 0 : (_crowd.Slots[p] & (1UL << slot)) != 0))];
        var schools = people.GroupBy(p => _crowd.School[p]).Select(school => school.Count()).ToList();
        var most = MostGroups(people.Length, schools);
        if (most == 0)
        {
            return;
        }

        var cell = new Cell(focus, slot, people) { Groups = Program.Column(0, most), Led = Program.Column(0, most) };
        for (var at = 0; at < people.Length; at++)
        {
            cell.Seats[at] = Program.Column(0, 1, isSeat: true);
        }

        AddSizes(cell, most);
        Program.Row(-WholeProgram.Endless, 0, Terms.Of((cell.Led, 1), (cell.Groups, -1)));
        Program.Row(0, WholeProgram.Endless, new Terms().Add(cell.Seats.Where((_, at) => _crowd.IsLead[people[at]])).Add(cell.Led, -1));
        Cells.Add(cell);
    }

    /// <summary>No more groups than this come of so many people of such schools.</summary>
    private int MostGroups(int people, List<int> schools)
    {
        var least = _sizes.Schools(_sizes.Smallest);
        var most = Math.Min(Math.Min(_crowd.Instance.MaxGroups, _crowd.Instance.FocusCap ?? int.MaxValue), people / _sizes.Smallest);
        while (most > 0 && schools.Sum(school => (long)Math.Min(school, most)) < (long)least * most)
        {
            most--;
        }

        return most;
    }

    private void AddSizes(Cell cell, int most)
    {
        foreach (var seat in _sizes.AreBalanced && _sizes.AllDifferent ? [] : cell.Seats)
        {
            Program.Row(-WholeProgram.Endless, 0, Terms.Of((seat, 1), (cell.Groups, -1)));
        }

        if (!_sizes.AreBalanced)
        {
            AddEachSize(cell, most);
            return;
        }

        Program.Row(0, WholeProgram.Endless, new Terms().Add(cell.Seats).Add(cell.Groups, -_sizes.Smallest));
        Program.Row(-WholeProgram.Endless, 0, new Terms().Add(cell.Seats).Add(cell.Groups, -_sizes.Largest));
        if (_sizes.AllDifferent)
        {
            foreach (var school in Schools(cell))
            {
                Program.Row(-WholeProgram.Endless, 0, new Terms().Add(school.Seats).Add(cell.Groups, -1));
            }
        }
        else
        {
            AddMixing(cell, most, [(_sizes.Smallest, cell.Groups)]);
        }
    }

    /// <summary>Sizes that cannot be evened out are counted one by one.</summary>
    private void AddEachSize(Cell cell, int most)
    {
        cell.BySize.AddRange(_sizes.All.Reverse().Select(size => (size, Program.Column(0, most))));
        foreach (var (size, column) in cell.BySize)
        {
            cell.Counts.Add((column, groups => groups.Count(group => group.Members.Count == size)));
        }

        Program.Row(0, 0, new Terms().Add(cell.BySize.Select(size => size.Column)).Add(cell.Groups, -1));
        var seats = new Terms().Add(cell.Seats);
        foreach (var (size, column) in cell.BySize)
        {
            seats.Add(column, -size);
        }

        Program.Row(0, 0, seats);
        for (var largest = 1; largest <= cell.BySize.Count; largest++)
        {
            AddMixing(cell, most, cell.BySize[..largest]);
        }
    }

    /// <summary>The schools that these groups need together: each school counts at most once a group.</summary>
    private void AddMixing(Cell cell, int most, List<(int Size, int Column)> groups)
    {
        var (needed, smallest) = (new Terms(), groups[^1].Size);
        foreach (var school in Schools(cell))
        {
            var counted = Program.Column(0, Math.Min(most, school.Seats.Count));
            cell.Counts.Add((counted, all => CountedOf(all, school.School, smallest)));
            Program.Row(0, WholeProgram.Endless, new Terms().Add(school.Seats).Add(counted, -1));
            Program.Row(-WholeProgram.Endless, 0, new Terms().Add(counted).Add(groups.Select(size => size.Column), -1));
            needed.Add(counted);
        }

        foreach (var (size, column) in groups)
        {
            needed.Add(column, -_sizes.Schools(size));
        }

        Program.Row(0, WholeProgram.Endless, needed);
    }

    private int CountedOf(IReadOnlyList<Group> groups, int school, int smallest) => Math.Min(
        groups.Sum(group => group.Members.Count(member => _crowd.School[member] == school)),
        groups.Count(group => group.Members.Count >= smallest));

    private IEnumerable<(int School, List<int> Seats)> Schools(Cell cell) => cell.Seats.Index()
        .GroupBy(seat => _crowd.School[cell.People[seat.Index]], seat => seat.Item).Select(school => (school.Key, school.ToList()));

    private void AddPeople()
    {
        var mine = new Terms[_crowd.Count];
        foreach (var cell in Cells)
        {
            for (var at = 0; at < cell.People.Count; at++)
            {
                var rank = _crowd.Rank[(cell.People[at] * _crowd.Foci) + cell.Focus];
                (mine[cell.People[at]] ??= new()).Add(cell.Seats[at]);
                Placed.Add(cell.Seats[at]);
                if (rank > 0)
                {
                    Ranks.Add(cell.Seats[at], rank * rank);
                }
            }
        }

        foreach (var seats in mine.Where(seats => seats is not null))
        {
            Program.Row(0, 1, seats);
        }

        MostPlaced = _sizes.MostPlaced(mine.Count(seats => seats is not null), _crowd.Instance.MaxGroups);
    }

    private void AddTotals()
    {
        var most = Math.Min(_crowd.Instance.MaxGroups, _crowd.Count);
        Program.Row(0, most, new Terms().Add(Cells.Select(cell => cell.Groups)));
        var (low, high) = (Program.Column(0, most), Program.Column(0, most));
        for (var f = 0; f < _crowd.Foci; f++)
        {
            int[] groups = [.. Cells.Where(cell => cell.Focus == f).Select(cell => cell.Groups)];
            Program.Row(0, Math.Min(most, _crowd.Instance.FocusCap ?? most), new Terms().Add(groups));
            Program.Row(0, WholeProgram.Endless, new Terms().Add(groups).Add(low, -1));
            Program.Row(-WholeProgram.Endless, 0, new Terms().Add(groups).Add(high, -1));
        }

        Unled.Add(Cells.Select(cell => cell.Led), -1);
        Imbalance.Add(high).Add(low, -1);
    }
}
