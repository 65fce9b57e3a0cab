namespace Skein.GroupFormation.Seating;

/// <summary>
/// The groups that break a rule, repeat a pair or, where it matters, lack a lead: where the search looks first.
/// </summary>
internal sealed class PoorGroups
{
    private readonly int[] _placeOf;
    private readonly bool _leadsMatter;

    public PoorGroups(Seats seats, bool leadsMatter)
    {
        (_placeOf, _leadsMatter) = (new int[seats.Groups], leadsMatter);
        Array.Fill(_placeOf, -1);
        for (var g = 0; g < seats.Groups; g++)
        {
            Note(g, seats.Worth[g]);
        }
    }

    public List<int> Groups { get; } = [];

    public void Note(int group, Worth worth)
    {
        var isPoor = worth.Broken > 0 || worth.Pairs > 0 || (_leadsMatter && worth.Led == 0);
        if (isPoor && _placeOf[group] < 0)
        {
            _placeOf[group] = Groups.Count;
            Groups.Add(group);
        }
        else if (!isPoor && _placeOf[group] >= 0)
        {
            var last = Groups[^1];
            (Groups[_placeOf[group]], _placeOf[last]) = (last, _placeOf[group]);
            Groups.RemoveAt(Groups.Count - 1);
            _placeOf[group] = -1;
        }
    }
}
