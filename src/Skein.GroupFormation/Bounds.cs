using System.Text.Json.Serialization;

namespace Skein.GroupFormation;

/// <summary>
/// How far from the best possible an answer can be. The bound of an aim holds for every answer that is as good as this one on all
/// earlier aims; when the earlier aims are proven, that is every answer that could be better.
/// </summary>
/// <param name="Placed">No answer places more people than this.</param>
/// <param name="RankSquares">No answer with as many people placed has a smaller sum of squared ranks.</param>
/// <param name="RepeatedPairs">No answer as good on the two aims before has fewer repeated pairs.</param>
/// <param name="GroupsWithLead">No answer as good on the three aims before has more groups with a lead.</param>
/// <param name="FocusImbalance">No answer as good on the four aims before has a smaller imbalance.</param>
[method: JsonConstructor]
public readonly record struct Bounds(
    [property: JsonPropertyName("O1")] int Placed,
    [property: JsonPropertyName("O2")] long RankSquares,
    [property: JsonPropertyName("O3")] int RepeatedPairs,
    [property: JsonPropertyName("O4")] int GroupsWithLead,
    [property: JsonPropertyName("O5")] int FocusImbalance)
{
    /// <summary>How many aims, counted from the first, the answer is shown to have at their best: 0 to 5.</summary>
    /// <param name="value">The answer's own values.</param>
    public int ProvenAims(Objective value) =>
        value.Placed != Placed ? 0
        : value.RankSquares != RankSquares ? 1
        : value.RepeatedPairs != RepeatedPairs ? 2
        : value.GroupsWithLead != GroupsWithLead ? 3
        : value.FocusImbalance != FocusImbalance ? 4
        : 5;

    /// <summary>What holds before anyone has looked.</summary>
    internal static Bounds OfNothing(Instance instance) => new(
        Math.Min(instance.People.Count, (int)Math.Min(int.MaxValue, (long)instance.MaxGroups * instance.GroupSizes[^1])),
        0,
        0,
        Math.Min(
            Math.Min(instance.MaxGroups, instance.People.Count / instance.GroupSizes[0]), instance.People.Count(person => person.IsLead)),
        0);
}
