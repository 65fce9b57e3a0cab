namespace Skein.GroupFormation.Foci;

/// <summary>A focus for everyone, and how many groups each focus has.</summary>
/// <param name="FocusOf">By person: the focus, or the number of foci for nobody's.</param>
/// <param name="Groups">By focus: how many groups.</param>
/// <param name="Cost">In the units of <see cref="Offers"/>: places, ranks, prices and, where they count, leads.</param>
/// <param name="Ranks">The sum of squared ranks.</param>
/// <param name="Placed">How many people have a focus.</param>
/// <param name="Led">How many groups can have a lead.</param>
/// <param name="Crowded">The schools that have more people on a focus than the focus has groups: no dealing keeps those apart.</param>
internal sealed record FocusPlan(int[] FocusOf, int[] Groups, long Cost, long Ranks, int Placed, int Led, IReadOnlyList<(int School, int Focus)> Crowded)
{
    public bool KeepsSchools => Crowded.Count == 0;

    public int Imbalance => Groups.Max() - Groups.Min();
}

/// <summary>How many groups each focus may have.</summary>
internal sealed record GroupRange(int[] Fewest, int[] Most)
{
    public GroupRange With(int focus, int fewest, int most)
    {
        var (low, high) = ((int[])Fewest.Clone(), (int[])Most.Clone());
        (low[focus], high[focus]) = (Math.Max(low[focus], fewest), Math.Min(high[focus], most));
        return new(low, high);
    }
}
