namespace Skein.GroupFormation.Proof;

/// <summary>What an answer would have to keep, to be better than the one at hand. Null where it does not matter.</summary>
/// <param name="MostOut">The most people who may be left out.</param>
/// <param name="MostRanks">The most the squared ranks may come to.</param>
/// <param name="MostPairs">The most pairs that may meet again.</param>
/// <param name="FewestLed">The fewest groups with a lead.</param>
/// <param name="FewestOnFocus">The fewest groups of each focus.</param>
/// <param name="MostOnFocus">The most groups of each focus.</param>
internal sealed record Demand(int MostOut, long? MostRanks, int? MostPairs, int? FewestLed, int? FewestOnFocus, int? MostOnFocus)
{
    /// <summary>Whether a group may be part of such an answer.</summary>
    public bool Allows(Column column) =>
        (column.Focus >= 0 || MostOut > 0) && !(column.Ranks > MostRanks) && !(column.Pairs > MostPairs);
}
