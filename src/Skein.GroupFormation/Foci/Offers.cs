namespace Skein.GroupFormation.Foci;

/// <summary>
/// What each person could do and what it costs: a focus they chose costs its squared rank, staying out costs more than all ranks together.
/// A cost also leaves room below for counting leads, so that one sum carries aims 1, 2 and 4 in their order.
/// </summary>
internal sealed class Offers
{
    /// <summary>The highest small price. Small prices together are less than a lead is worth.</summary>
    public const long HighestPrice = 64;

    /// <summary>The highest price in squared ranks.</summary>
    public const long HighestRankPrice = 64;

    private readonly int[] _start;
    private readonly int[] _focus;
    private readonly long[] _cost;

    /// <param name="instance">Who is to be grouped.</param>
    /// <param name="price">What a person pays on a focus beside its rank, each part from 0 to its highest. Small prices only choose among
    /// the best; a cost with prices in ranks bounds nothing. Null where nothing has a price.</param>
    public Offers(Instance instance, Func<int, int, (int Small, int Ranks)>? price = null)
    {
        var people = instance.People;
        LeadUnit = price is null ? 1 : (HighestPrice * people.Count) + 1;
        RankUnit = LeadUnit * (people.Count + 1);
        PlaceUnit = (WorstRanks(instance) + 1 + (HighestRankPrice * people.Count)) * RankUnit;
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
                var (small, ranks) = price?.Invoke(p, people[p].Foci[rank]) ?? default;
                _cost[at + rank] = (((rank * rank) + ranks) * RankUnit) + small;
            }

            (_focus[_start[p + 1] - 1], _cost[_start[p + 1] - 1]) = (Nothing, PlaceUnit);
            LeastOfAll += people[p].Foci.Count == 0 ? PlaceUnit : _cost[at];
        }
    }

    public int People => _start.Length - 1;

    /// <summary>The number that stands for no focus: one more than the last focus.</summary>
    public int Nothing { get; }

    /// <summary>What a group with a lead is worth.</summary>
    public long LeadUnit { get; }

    /// <summary>What one of squared rank costs: more than all leads together.</summary>
    public long RankUnit { get; }

    /// <summary>What it costs that one person stays out.</summary>
    public long PlaceUnit { get; }

    /// <summary>What it would cost if everyone had their cheapest choice.</summary>
    public long LeastOfAll { get; private init; }

    public ReadOnlySpan<int> FociOf(int person) => _focus.AsSpan(_start[person].._start[person + 1]);

    public ReadOnlySpan<long> CostsOf(int person) => _cost.AsSpan(_start[person].._start[person + 1]);

    /// <summary>Whether prices can be put on an instance of this size without the sums running over.</summary>
    public static bool MayHavePrices(Instance instance) =>
        (double)HighestPrice * instance.People.Count * (instance.People.Count + 1) * (WorstRanks(instance) + 2 + (HighestRankPrice * instance.People.Count)) * instance.People.Count
        < 1e18;

    /// <summary>A cost without prices, in leads.</summary>
    public long Main(long cost) => cost >= 0 ? cost / LeadUnit : -((-cost + LeadUnit - 1) / LeadUnit);

    /// <summary>How many groups with a lead a cost has earned.</summary>
    public int Leads(long cost) => (int)(((-Main(cost) % (People + 1)) + People + 1) % (People + 1));

    /// <summary>A cost without what leads have earned, and without prices.</summary>
    public long LeavesLeads(long cost) => (Main(cost) + Leads(cost)) * LeadUnit;

    /// <summary>How many people a cost leaves out.</summary>
    public int Out(long cost) => (int)(LeavesLeads(cost) / PlaceUnit);

    /// <summary>The sum of squared ranks within a cost.</summary>
    public long RankSquares(long cost) => LeavesLeads(cost) % PlaceUnit / RankUnit;

    public long CostOf(int person, int focus) => CostsOf(person)[FociOf(person).IndexOf(focus)];

    private static long WorstRanks(Instance instance)
    {
        var worst = instance.People.Max(person => Math.Max(0, person.Foci.Count - 1));
        return (long)worst * worst * instance.People.Count;
    }
}
