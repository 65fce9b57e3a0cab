using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>
/// The choice of a cell (a focus at a time) for every person and of a number of groups for every cell, as a program over whole
/// numbers.
/// </summary>
/// <remarks>
/// Past partners apart, the choice is the whole problem: people of a cell in which no school has more of them than there are
/// groups can be dealt round, school by school, and leads spread by exchanges. So its best values are bounds for every answer,
/// and
/// are reached. Sizes with gaps are counted one by one: their largest j groups together need no more of the schools than each
/// school can give to j groups (D. Gale, “A theorem on flows in networks”, Pacific J. Math. 7, 1957).
/// </remarks>
internal sealed class CellModel
{
    private readonly Crowd _crowd;
    private readonly Sizes _sizes;

    /// <param name="crowd">The people.</param>
    /// <param name="sizes">The allowed sizes.</param>
    /// <param name="hasTimes">Whether people of a cell must have its time in common; otherwise there is one cell a focus, which
    /// only flatters.</param>
    /// <param name="seed">Which of equally good choices the program comes to.</param>
    public CellModel(Crowd crowd, Sizes sizes, bool hasTimes, int seed)
    {
        (_crowd, _sizes, Program) = (crowd, sizes, new(seed));
        for (var focus = 0; focus < crowd.Foci; focus++)
        {
            for (var slot = 0; slot < (hasTimes ? crowd.Instance.SlotCount : 1); slot++)
            {
                var (f, times) = (focus, hasTimes ? 1UL << slot : ulong.MaxValue);
                int[] people =
                [
                    .. Enumerable.Range(0, crowd.Count).Where(p => crowd.Chose(p, f) && (crowd.Slots[p] & times) != 0),
                ];
                if (Add(focus, hasTimes ? slot : -1, people) is { } cell)
                {
                    Cells.Add(cell);
                }
            }
        }

        AddPeople();
        Unled.Add(Cells.Select(cell => cell.Led), -1);
        Imbalance = FocusRows.Add(Program, crowd, [.. Cells.Select(cell => (cell.Focus, cell.Groups))]);
    }

    public WholeProgram Program { get; }

    public List<Cell> Cells { get; } = [];

    /// <summary>Sums to the people placed.</summary>
    public Terms Placed { get; } = new();

    /// <summary>Sums to the squared ranks.</summary>
    public Terms Ranks { get; } = new();

    /// <summary>Sums to the groups with a lead, as a number below 0.</summary>
    public Terms Unled { get; } = new();

    /// <summary>Sums to the imbalance of the foci.</summary>
    public Terms Imbalance { get; }

    /// <summary>The most people that rules on numbers alone allow.</summary>
    public int MostPlaced { get; private set; }

    /// <summary>The cells that hold somebody, as these values say.</summary>
    public List<FullCell> Read(double[] values) =>
    [
        .. Cells.Where(cell => values[cell.Groups] > 0.5).Select(cell =>
        {
            int[] people = [.. cell.People.Where((_, at) => values[cell.Seats[at]] > 0.5)];
            return new FullCell(cell.Focus, people, _sizes.AreBalanced
                ? _sizes.Split(people.Length, Whole(values[cell.Groups]))
                : [.. cell.BySize.SelectMany(size => Enumerable.Repeat(size.Size, Whole(values[size.Column])))]);
        }),
    ];

    /// <summary>The values that these groups give the columns, but for columns that others have added.</summary>
    public double[] ValuesOf(IReadOnlyList<Group> groups)
    {
        var values = new double[Program.Columns];
        foreach (var cell in Cells)
        {
            List<Group> here =
            [
                .. groups.Where(group => group.Focus == cell.Focus && (cell.Slot < 0 || group.Slot == cell.Slot)),
            ];
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
        var onFocus = new double[_crowd.Foci];
        foreach (var cell in Cells)
        {
            onFocus[cell.Focus] += Whole(values[cell.Groups]);
        }

        FocusRows.Tighten(values, Imbalance, onFocus);
    }

    private static int Whole(double value) => (int)Math.Round(value);

    private void AddPeople()
    {
        var mine = new Terms?[_crowd.Count];
        foreach (var cell in Cells)
        {
            for (var at = 0; at < cell.People.Count; at++)
            {
                (mine[cell.People[at]] ??= new()).Add(cell.Seats[at]);
                Placed.Add(cell.Seats[at]);
                Ranks.Add(cell.Seats[at], _crowd.RankSquared(cell.People[at], cell.Focus));
            }
        }

        foreach (var seats in mine.OfType<Terms>())
        {
            Program.Row(0, 1, seats);
        }

        MostPlaced = _sizes.MostPlaced(mine.OfType<Terms>().Count(), _crowd.Instance.MaxGroups);
    }

    /// <summary>Adds the rows of a cell: sizes, schools and leads.</summary>
    /// <returns>The cell, or null where no group can come of these people.</returns>
    private Cell? Add(int focus, int slot, int[] people)
    {
        var most = MostGroups(people);
        if (most == 0)
        {
            return null;
        }

        var cell = new Cell(focus, slot, people) { Groups = Program.Column(0, most), Led = Program.Column(0, most) };
        for (var at = 0; at < people.Length; at++)
        {
            cell.Seats[at] = Program.Column(0, 1, isSeat: true);
        }

        Program.AtMostNothing(Terms.Of((cell.Led, 1), (cell.Groups, -1)));
        Program.AtLeastNothing(new Terms().Add(cell.Seats.Where((_, at) => _crowd.IsLead[people[at]])).Add(cell.Led, -1));
        if (_sizes.AreBalanced)
        {
            Program.AtLeastNothing(new Terms().Add(cell.Seats).Add(cell.Groups, -_sizes.Smallest));
            Program.AtMostNothing(new Terms().Add(cell.Seats).Add(cell.Groups, -_sizes.Largest));
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
        int[] schools = [.. people.CountBy(p => _crowd.School[p]).Select(school => school.Value)];
        var least = _sizes.Schools(_sizes.Smallest);
        var most = Math.Min(people.Length / _sizes.Smallest, _crowd.Instance.MaxGroups);
        most = Math.Min(most, _crowd.Instance.FocusCap ?? most);
        while (most > 0 && schools.Sum(school => (long)Math.Min(school, most)) < (long)least * most)
        {
            most--;
        }

        return most;
    }

    /// <summary>Sizes that cannot be evened out are counted one by one.</summary>
    private void AddEachSize(Cell cell, int most)
    {
        cell.BySize.AddRange(_sizes.All.Reverse().Select(size => (size, Program.Column(0, most))));
        Program.Row(0, 0, new Terms().Add(cell.BySize.Select(size => size.Column)).Add(cell.Groups, -1));
        var seats = new Terms().Add(cell.Seats);
        foreach (var (size, column) in cell.BySize)
        {
            seats.Add(column, -size);
            cell.Counts.Add((column, groups => groups.Count(group => group.Members.Count == size)));
        }

        Program.Row(0, 0, seats);
    }

    private void AddSchools(Cell cell, int most)
    {
        if (_sizes is { AreBalanced: true, AllDifferent: true })
        {
            foreach (var (_, seats) in Schools(cell))
            {
                Program.AtMostNothing(new Terms().Add(seats).Add(cell.Groups, -1));
            }

            return;
        }

        foreach (var seat in cell.Seats)
        {
            Program.AtMostNothing(Terms.Of((seat, 1), (cell.Groups, -1)));
        }

        List<(int Size, int Column)> bySize = _sizes.AreBalanced ? [(_sizes.Smallest, cell.Groups)] : cell.BySize;
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
            var counted = Program.Column(0, Math.Min(most, seats.Count));
            cell.Counts.Add((counted, all => CountedOf(all, school, smallest)));
            Program.AtLeastNothing(new Terms().Add(seats).Add(counted, -1));
            Program.AtMostNothing(new Terms().Add(counted).Add(groups.Select(size => size.Column), -1));
            needed.Add(counted);
        }

        foreach (var (size, column) in groups)
        {
            needed.Add(column, -_sizes.Schools(size));
        }

        Program.AtLeastNothing(needed);
    }

    private int CountedOf(IReadOnlyList<Group> groups, int school, int smallest) => Math.Min(
        groups.Sum(group => group.Members.Count(member => _crowd.School[member] == school)),
        groups.Count(group => group.Members.Count >= smallest));

    private IEnumerable<(int School, List<int> Seats)> Schools(Cell cell) => cell.Seats.Index()
        .GroupBy(seat => _crowd.School[cell.People[seat.Index]], seat => seat.Item)
        .Select(school => (school.Key, school.ToList()));
}
