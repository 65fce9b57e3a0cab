namespace Skein.GroupFormation.Cells;

/// <summary>Every lawful group as a column of a program: what is left to do for an instance small enough.</summary>
internal sealed class ColumnModel : Model
{
    private const int MostColumns = 20_000;
    private const int MostVisits = 1_000_000;
    private readonly Dictionary<(int Focus, string Members), int> _columnOf = [];
    private readonly List<Group> _groups = [];
    private int _visits;

    /// <summary>Lists the groups whose people may all be in their cell.</summary>
    public ColumnModel(Crowd crowd, CellModel cells, FormationOptions options)
        : base(crowd, options)
    {
        IsWhole = cells.Cells.TrueForAll(cell => ListCell(
            cell, [.. cell.People.Where((_, at) => cells.Program.Columns[cell.Seats[at]].High > 0)], 0, []));
        AddRows(
            _groups.Index().SelectMany(group => group.Item.Members.Select(member => (member, group.Index))),
            [.. _groups.Select((group, column) => (group.Focus, column))]);
    }

    /// <summary>Whether all are listed; there may be too many.</summary>
    public bool IsWhole { get; }

    /// <summary>The groups that these values choose, each a cell of its own.</summary>
    public List<FullCell> Read(double[] values) => [.. _groups.Where((_, column) => values[column] > 0.5)
        .Select(group => new FullCell(group.Focus, group.Members, [group.Members.Count]))];

    /// <inheritdoc/>
    public override double[]? ValuesOf(IReadOnlyList<Group> groups)
    {
        var values = new double[Program.Columns.Count];
        foreach (var group in groups)
        {
            if (!_columnOf.TryGetValue(Key(group.Focus, group.Members), out var column))
            {
                return null;
            }

            values[column] = 1;
        }

        Tighten(values);
        return values;
    }

    private static (int, string) Key(int focus, IEnumerable<int> members) => (focus, string.Join(' ', members.Order()));

    private bool ListCell(Cell cell, int[] people, int from, List<int> members)
    {
        if (Crowd.IsSize[members.Count]
            && members.Select(member => Crowd.School[member]).Distinct().Count() >= Crowd.Needed[members.Count]
            && _columnOf.TryAdd(Key(cell.Focus, members), _groups.Count))
        {
            Add(new(cell.Focus, cell.Slot, [.. members]));
        }

        var fits = _groups.Count <= MostColumns && ++_visits <= MostVisits;
        for (var at = from; fits && at < people.Length && members.Count < Crowd.Instance.GroupSizes[^1]; at++)
        {
            if (!Crowd.MustDiffer || members.TrueForAll(member => Crowd.School[member] != Crowd.School[people[at]]))
            {
                members.Add(people[at]);
                fits = ListCell(cell, people, at + 1, members);
                members.RemoveAt(members.Count - 1);
            }
        }

        return fits;
    }

    private void Add(Group group)
    {
        var (column, members) = (Program.Column(0, 1), group.Members);
        _groups.Add(group);
        Costs[Aim.Places].Add((column, -members.Count));
        Costs[Aim.Ranks].Add((column, members.Sum(member => Crowd.RankSquared(member, group.Focus))));
        Costs[Aim.Partners].Add((column, members.Sum(
            member => members.Count(other => other > member && Crowd.WerePartners(member, other)))));
        Costs[Aim.Leads].Add((column, members.Any(member => Crowd.IsLead[member]) ? -1 : 0));
    }
}
