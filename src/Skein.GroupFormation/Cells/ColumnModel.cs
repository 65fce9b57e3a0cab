using Skein.GroupFormation.Seating;

namespace Skein.GroupFormation.Cells;

/// <summary>Every lawful group as a column of a program: what is left to do for an instance small enough.</summary>
internal sealed class ColumnModel(Crowd crowd, int seed) : Model(crowd, seed)
{
    private const int MostColumns = 20_000;
    private const int MostVisits = 1_000_000;
    private readonly Dictionary<(int Focus, string Members), int> _columnOf = [];
    private readonly List<Group> _groups = [];
    private int _visits;

    /// <summary>Lists the groups whose people may all be in their cell.</summary>
    /// <returns>The model, or null where there are too many groups.</returns>
    public static ColumnModel? List(Crowd crowd, CellModel cells, int seed)
    {
        var model = new ColumnModel(crowd, seed);
        foreach (var cell in cells.Cells)
        {
            int[] people = [.. cell.People.Where((_, at) => cells.Program.Columns[cell.Seats[at]].MayBe(1))];
            if (!model.ListCell(cell, people, 0, []))
            {
                return null;
            }
        }

        model.AddCosts();
        return model;
    }

    public List<Group> Read(double[] values) => [.. _groups.Where((_, column) => values[column] > 0.5)];

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
            _groups.Add(new(cell.Focus, cell.Slot, [.. members]));
            Program.Column(0, 1);
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

    private void AddCosts()
    {
        foreach (var (column, (focus, _, members)) in _groups.Index())
        {
            Costs[Aim.Places].Add((column, -members.Count));
            Costs[Aim.Ranks].Add((column, members.Sum(member => Crowd.RankSquared(member, focus))));
            Costs[Aim.Partners].Add((column, members.Sum(
                member => members.Count(other => other > member && Crowd.WerePartners(member, other)))));
            Costs[Aim.Leads].Add((column, members.Any(member => Crowd.IsLead[member]) ? -1 : 0));
        }

        AddRows(
            _groups.Index().SelectMany(group => group.Item.Members.Select(member => (member, group.Index))),
            [.. _groups.Select((group, column) => (group.Focus, column))]);
    }
}
