namespace Skein.GroupFormation;

/// <summary>How good an answer is: the five aims, in strict order. An earlier aim always outweighs all the later ones.</summary>
/// <param name="Placed">Aim 1, to be high: people who are in a group, 0 to the number of people.</param>
/// <param name="RankSquares">Aim 2, to be low: the sum, over the people placed, of the squared rank of their group's focus (first
/// choice 0).</param>
/// <param name="RepeatedPairs">Aim 3, to be low: past pairs who sit in one group again.</param>
/// <param name="GroupsWithLead">Aim 4, to be high: groups with at least one lead.</param>
/// <param name="FocusImbalance">Aim 5, to be low: most groups on a focus less fewest, foci without a group included.</param>
[method: JsonConstructor]
public readonly record struct Objective(
    [property: JsonPropertyName("O1_placed")] int Placed,
    [property: JsonPropertyName("O2_rank_sq")] long RankSquares,
    [property: JsonPropertyName("O3_repeated_pairs")] int RepeatedPairs,
    [property: JsonPropertyName("O4_groups_with_lead")] int GroupsWithLead,
    [property: JsonPropertyName("O5_focus_imbalance")] int FocusImbalance) : IComparable<Objective>
{
    /// <summary>By aim: what it costs, to be low; what is to be high counts below 0.</summary>
    internal long[] Costs => [-Placed, RankSquares, RepeatedPairs, -GroupsWithLead, FocusImbalance];

    private (int, long, int, int, int) Key => (-Placed, RankSquares, RepeatedPairs, -GroupsWithLead, FocusImbalance);

    /// <summary>Negative when this answer is the better one, positive when the other is, 0 when every aim is the same.</summary>
    public int CompareTo(Objective other) => Key.CompareTo(other.Key);

    /// <summary>Whether the left answer is better than the right one.</summary>
    public static bool operator <(Objective left, Objective right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left answer is worse than the right one.</summary>
    public static bool operator >(Objective left, Objective right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left answer is at least as good as the right one.</summary>
    public static bool operator <=(Objective left, Objective right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left answer is at most as good as the right one.</summary>
    public static bool operator >=(Objective left, Objective right) => left.CompareTo(right) >= 0;

    internal static Objective Of(IReadOnlyList<long> costs) =>
        new((int)-costs[0], costs[1], (int)costs[2], (int)-costs[3], (int)costs[4]);

    /// <summary>What nobody betters, as far as is known before anyone has looked.</summary>
    internal static Objective Conceivable(Instance instance)
    {
        var (people, leads) = (instance.People.Count, instance.People.Count(person => person.IsLead));
        var placed = (int)Math.Min(people, (long)instance.MaxGroups * instance.GroupSizes[^1]);
        return new(placed, 0, 0, Math.Min(leads, Math.Min(instance.MaxGroups, people / instance.GroupSizes[0])), 0);
    }
}

/// <summary>What an answer reaches of one aim.</summary>
/// <param name="Number">Which aim, 1 to 5, in strict order.</param>
/// <param name="Value">What it reaches.</param>
/// <param name="Bound">What no answer betters that is as good on the aims before.</param>
/// <param name="IsProven">Whether this aim and those before it are shown to be at their best.</param>
public readonly record struct Aim(int Number, long Value, long Bound, bool IsProven)
{
    /// <summary>Places in <see cref="Objective.Costs"/>.</summary>
    internal const int Places = 0, Ranks = 1, Partners = 2, Leads = 3, Balance = 4;
}
