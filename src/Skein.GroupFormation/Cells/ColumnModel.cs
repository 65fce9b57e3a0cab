using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>Every lawful group as a column of a program: what is left to do for an instance small enough.</summary>
internal sealed class ColumnModel
{
    private const int MostColumns = 20_000;
    private const int MostVisits = 1_000_000;
    private readonly Crowd _crowd;
    private readonly Dictionary<(int Focus, string Members), int> _columnOf = [];
    private readonly List<Group> _groups = [];
    private int _visits;

    private ColumnModel(Crowd crowd, int seed) => (_crowd, Program) = (crowd, new(seed));

    public WholeProgram Program { get; }

    public Terms Unplaced { get; } = new();

    public Terms Ranks { get; } = new();

    public Terms Pairs { get; } = new();

    public Terms Unled { get; } = new();

    public Terms Imbalance { get; private set; } = new();

    /// <summary>Lists the groups whose people may all be in their cell.</summary>
    /// <returns>The model, or null where there are too many groups.</returns>
    public static ColumnModel? List(Crowd crowd, CellModel cells, int seed)
    {
        var model = new ColumnModel(crowd, seed);
        foreach (var cell in cells.Cells)
        {
            int[] people = [.. cell.People.Where((_, at) => cells.Program.MayBe(cell.Seats[at], 1))];
            if (!model.ListCell(cell, people, 0, []))
            {
                return null;
            }
        }

        model.AddRows();
        return model;
    }

    public List<Group> Read(double[] values) => [.. _groups.Where((_, column) => values[column] > 0.5)];

    /// <summary>Begins from these groups, if each of them is listed.</summary>
    public void Know(IReadOnlyList<Group> groups)
    {
        var values = new double[Program.Columns];
        foreach (var group in groups)
        {
            if (!_columnOf.TryGetValue(Key(group.Focus, group.Members), out var column))
            {
                return;
            }

            values[column] = 1;
        }

        var onFocus = Enumerable.Range(0, _crowd.Foci).Select(focus => (double)groups.Count(group => group.Focus == focus));
        FocusRows.Tighten(values, Imbalance, onFocus);
        Program.Know(values);
    }

    private static (int, string) Key(int focus, IEnumerable<int> members) => (focus, string.Join(' ', members.Order()));

    private bool ListCell(Cell cell, int[] people, int from, List<int> members)
    {
        if (_crowd.IsSize[members.Count]
            && members.Select(member => _crowd.School[member]).Distinct().Count() >= _crowd.Needed[members.Count]
            && _columnOf.TryAdd(Key(cell.Focus, members), _groups.Count))
        {
            _groups.Add(new(cell.Focus, cell.Slot, [.. members]));
            Program.Column(0, 1);
        }

        if (_groups.Count > MostColumns || ++_visits > MostVisits)
        {
            return false;
        }

        for (var at = from; at < people.Length && members.Count < _crowd.Instance.GroupSizes[^1]; at++)
        {
            if (!_crowd.MustDiffer || members.TrueForAll(member => _crowd.School[member] != _crowd.School[people[at]]))
            {
                members.Add(people[at]);
                var fits = ListCell(cell, people, at + 1, members);
                members.RemoveAt(members.Count - 1);
                if (!fits)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void AddRows()
    {
        var mine = new Terms?[_crowd.Count];
        for (var g = 0; g < _groups.Count; g++)
        {
            var (focus, members) = (_groups[g].Focus, _groups[g].Members);
            foreach (var member in members)
            {
                (mine[member] ??= new()).Add(g);
            }

            Pairs.Add(g, members.Sum(member => members.Count(other => other > member && _crowd.WerePartners(member, other))));
            Unplaced.Add(g, -members.Count);
            Ranks.Add(g, members.Sum(member => _crowd.RankSquared(member, focus)));
            Unled.Add(g, members.Any(member => _crowd.IsLead[member]) ? -1 : 0);
        }

        foreach (var groups in mine.OfType<Terms>())
        {
            Program.Row(0, 1, groups);
        }

        Imbalance = FocusRows.Add(Program, _crowd, [.. _groups.Select((group, column) => (group.Focus, column))]);
    }
}
