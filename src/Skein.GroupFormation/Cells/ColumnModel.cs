using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>Every lawful group as a column of a program: what is left to do for an instance small enough.</summary>
internal sealed class ColumnModel
{
    private const int MostColumns = 20_000;
    private const int MostVisits = 1_000_000;
    private readonly Crowd _crowd;
    private readonly HashSet<(int Focus, string Members)> _seen = [];
    private readonly List<Group> _groups = [];
    private int _visits;

    private ColumnModel(Crowd crowd, int seed) => (_crowd, Program) = (crowd, new(seed));

    public WholeProgram Program { get; }

    public Terms Unplaced { get; } = new();

    public Terms Ranks { get; } = new();

    public Terms Pairs { get; } = new();

    public Terms Unled { get; } = new();

    public Terms Imbalance { get; } = new();

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

    /// <summary>The values under which these groups are chosen, for the program to begin from; false where one is not listed.</summary>
    public void Know(IReadOnlyList<Group> groups)
    {
        var at = _groups.Index().ToDictionary(g => Key(g.Item.Focus, g.Item.Members), g => g.Index);
        var values = new double[Program.Columns];
        foreach (var group in groups)
        {
            if (!at.TryGetValue(Key(group.Focus, group.Members), out var column))
            {
                return;
            }

            values[column] = 1;
        }

        var onFocus = Enumerable.Range(0, _crowd.Foci).Select(f => groups.Count(group => group.Focus == f)).ToList();
        (values[^2], values[^1]) = (onFocus.Min(), onFocus.Max());
        Program.Know(values);
    }

    private static (int, string) Key(int focus, IEnumerable<int> members) => (focus, string.Join(' ', members.Order()));

    private bool ListCell(Cell cell, int[] people, int from, List<int> members)
    {
        if (_crowd.IsSize[members.Count] && SchoolsOf(members) >= _crowd.Needed[members.Count] && _seen.Add(Key(cell.Focus, members)))
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
            if (_crowd.MustDiffer && members.Any(member => _crowd.School[member] == _crowd.School[people[at]]))
            {
                continue;
            }

            members.Add(people[at]);
            var fits = ListCell(cell, people, at + 1, members);
            members.RemoveAt(members.Count - 1);
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private int SchoolsOf(List<int> members) => members.Select(member => _crowd.School[member]).Distinct().Count();

    private void AddRows()
    {
        var mine = new Terms[_crowd.Count];
        for (var g = 0; g < _groups.Count; g++)
        {
            var (members, pairs, ranked) = (_groups[g].Members, 0, 0);
            foreach (var member in members)
            {
                (mine[member] ??= new()).Add(g);
                var rank = _crowd.Rank[(member * _crowd.Foci) + _groups[g].Focus];
                ranked += rank * rank;
                pairs += members.Count(other => other > member && _crowd.WerePartners(member, other));
            }

            Unplaced.Add(g, -members.Count);
            Ranks.Add(g, ranked);
            if (pairs > 0)
            {
                Pairs.Add(g, pairs);
            }

            if (members.Any(member => _crowd.IsLead[member]))
            {
                Unled.Add(g, -1);
            }
        }

        foreach (var seats in mine.Where(seats => seats is not null))
        {
            Program.Row(0, 1, seats);
        }

        AddFoci();
    }

    private void AddFoci()
    {
        var most = Math.Min(_crowd.Instance.MaxGroups, _crowd.Count);
        Program.Row(0, most, new Terms().Add(Enumerable.Range(0, _groups.Count)));
        var (low, high) = (Program.Column(0, most), Program.Column(0, most));
        for (var f = 0; f < _crowd.Foci; f++)
        {
            int[] groups = [.. _groups.Index().Where(g => g.Item.Focus == f).Select(g => g.Index)];
            Program.Row(0, Math.Min(most, _crowd.Instance.FocusCap ?? most), new Terms().Add(groups));
            Program.Row(0, WholeProgram.Endless, new Terms().Add(groups).Add(low, -1));
            Program.Row(-WholeProgram.Endless, 0, new Terms().Add(groups).Add(high, -1));
        }

        Imbalance.Add(high).Add(low, -1);
    }
}
