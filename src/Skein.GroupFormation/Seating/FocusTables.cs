namespace Skein.GroupFormation.Seating;

/// <summary>Which groups are on each focus, and which groups could do better: where the search looks first.</summary>
internal sealed class FocusTables
{
    private readonly List<int>[] _on;
    private readonly List<int> _poor = [];
    private readonly int[] _placeOn;
    private readonly int[] _placeAmongPoor;
    private readonly bool _leadsMatter;

    public FocusTables(Seats seats, int foci, bool leadsMatter)
    {
        (_on, _placeOn, _placeAmongPoor) = (new List<int>[foci], new int[seats.Groups], new int[seats.Groups]);
        _leadsMatter = leadsMatter;
        Array.Fill(_placeAmongPoor, -1);
        for (var f = 0; f < foci; f++)
        {
            _on[f] = [];
        }

        for (var g = 0; g < seats.Groups; g++)
        {
            Enter(g, seats.Focus[g]);
            Note(g, seats.Worth[g]);
        }
    }

    public List<int> On(int focus) => _on[focus];

    /// <summary>The groups that break a rule, repeat a pair or, where it matters, lack a lead.</summary>
    public List<int> Poor => _poor;

    public void Turn(int group, int from, int to)
    {
        Drop(_on[from], _placeOn, group);
        Enter(group, to);
    }

    public void Note(int group, Worth worth)
    {
        var isPoor = worth.Broken > 0 || worth.Pairs > 0 || (_leadsMatter && worth.Led == 0);
        if (isPoor && _placeAmongPoor[group] < 0)
        {
            _placeAmongPoor[group] = _poor.Count;
            _poor.Add(group);
        }
        else if (!isPoor && _placeAmongPoor[group] >= 0)
        {
            Drop(_poor, _placeAmongPoor, group);
            _placeAmongPoor[group] = -1;
        }
    }

    private void Enter(int group, int focus)
    {
        _placeOn[group] = _on[focus].Count;
        _on[focus].Add(group);
    }

    private static void Drop(List<int> list, int[] place, int group)
    {
        var last = list[^1];
        (list[place[group]], place[last]) = (last, place[group]);
        list.RemoveAt(list.Count - 1);
    }
}
