namespace Skein.GroupFormation.Cells;

/// <summary>A program that puts people into groups, with the five aims as costs to be low.</summary>
internal abstract class Model(Crowd crowd, FormationOptions options)
{
    private IReadOnlyList<(int Focus, int Column)> _groups = [];
    private int _mostOnFocus;
    private int _fewestOnFocus;

    public WholeProgram Program { get; } = new(options);

    /// <summary>By aim: what sums to its cost, as in <see cref="Objective.Costs"/>.</summary>
    public Terms[] Costs { get; } = [[], [], [], [], []];

    protected Crowd Crowd => crowd;

    /// <summary>The values that these groups give the columns, or null where it has no column for one of them.</summary>
    public abstract double[]? ValuesOf(IReadOnlyList<Group> groups);

    /// <summary>Gives the columns of the imbalance the values that the numbers of groups leave them.</summary>
    public void Tighten(double[] values)
    {
        var onFocus = new double[crowd.Foci];
        foreach (var (focus, column) in _groups)
        {
            onFocus[focus] += Math.Round(values[column]);
        }

        (values[_mostOnFocus], values[_fewestOnFocus]) = (onFocus.Max(), onFocus.Min());
    }

    /// <summary>Adds that everyone has one place at most, that groups are not too many, and how unlike the foci are.</summary>
    /// <returns>How many people have a place to choose.</returns>
    protected int AddRows(IEnumerable<(int Person, int Column)> places, IReadOnlyList<(int Focus, int Column)> groups)
    {
        var people = places.ToLookup(place => place.Person, place => place.Column);
        people.OrderBy(mine => mine.Key).ToList().ForEach(mine => Program.Row(0, 1, [.. Terms.Each(mine)]));
        var most = Math.Min(crowd.Instance.MaxGroups, crowd.Count);
        Program.Row(0, most, [.. groups.Select(group => (group.Column, 1.0))]);
        (_groups, _fewestOnFocus, _mostOnFocus) = (groups, Program.Column(0, most), Program.Column(0, most));
        for (var focus = 0; focus < crowd.Foci; focus++)
        {
            var f = focus;
            Terms here = [.. groups.Where(group => group.Focus == f).Select(group => (group.Column, 1.0))];
            Program.Row(0, Math.Min(most, crowd.Instance.FocusCap ?? most), here);
            Program.AtLeastNothing([.. here, (_fewestOnFocus, -1)]);
            Program.AtMostNothing([.. here, (_mostOnFocus, -1)]);
        }

        Costs[Aim.Balance].AddRange([(_mostOnFocus, 1), (_fewestOnFocus, -1)]);
        return people.Count;
    }
}
