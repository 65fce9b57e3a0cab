namespace Skein.GroupFormation.Foci;

/// <summary>
/// What each person could do and what it costs: a focus they chose costs its squared rank, staying out costs more than all ranks together.
/// A cost also leaves room below for counting leads, so that one sum carries aims 1, 2 and 4 in their order.
/// </summary>
internal sealed class Offers
{
    private readonly int[] _start;
    private readonly int[] _focus;
    private readonly long[] _cost;

    public Offers(Instance instance)
    {
        var people = instance.People;
        RankUnit = people.Count + 1;
        var worst = people.Max(person => (long)Math.Max(0, person.Foci.Count - 1) * Math.Max(0, person.Foci.Count - 1));
        PlaceUnit = ((worst * people.Count) + 1) * RankUnit;
        Nothing = instance.FocusCount;
        _start = new int[people.Count + 1];
        for (var p = 0; p < people.Count; p++)
        {
            _start[p + 1] = _start[p] + people[p].Foci.Count + 1;
        }

        (_focus, _cost) = (new int[_start[^1]], new long[_start[^1]]);
        for (var p = 0; p < people.Count; p++)
        {
            var at = _start[p];
            for (var rank = 0; rank < people[p].Foci.Count; rank++)
            {
                _focus[at + rank] = people[p].Foci[rank];
                _cost[at + rank] = rank * rank * RankUnit;
            }

            (_focus[_start[p + 1] - 1], _cost[_start[p + 1] - 1]) = (Nothing, PlaceUnit);
            LeastOfAll += people[p].Foci.Count == 0 ? PlaceUnit : _cost[at];
        }
    }

    public int People => _start.Length - 1;

    /// <summary>The number that stands for no focus: one more than the last focus.</summary>
    public int Nothing { get; }

    /// <summary>What one of squared rank costs; a group with a lead is worth 1.</summary>
    public long RankUnit { get; }

    /// <summary>What it costs that one person stays out.</summary>
    public long PlaceUnit { get; }

    /// <summary>What it would cost if everyone had their cheapest choice.</summary>
    public long LeastOfAll { get; private init; }

    public ReadOnlySpan<int> FociOf(int person) => _focus.AsSpan(_start[person].._start[person + 1]);

    public ReadOnlySpan<long> CostsOf(int person) => _cost.AsSpan(_start[person].._start[person + 1]);

    /// <summary>How many groups with a lead a cost has earned.</summary>
    public int Leads(long cost) => (int)(((-cost % RankUnit) + RankUnit) % RankUnit);

    /// <summary>A cost without what leads have earned.</summary>
    public long LeavesLeads(long cost) => cost + Leads(cost);

    /// <summary>How many people a cost leaves out.</summary>
    public int Out(long cost) => (int)(LeavesLeads(cost) / PlaceUnit);

    /// <summary>The sum of squared ranks within a cost.</summary>
    public long RankSquares(long cost) => LeavesLeads(cost) % PlaceUnit / RankUnit;

    public long CostOf(int person, int focus) => CostsOf(person)[FociOf(person).IndexOf(focus)];
}
