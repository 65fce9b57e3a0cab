namespace Skein.GroupFormation.Seating;

/// <summary>What one group, or many of them together, are worth.</summary>
/// <param name="Broken">How far the hard rules are from being kept: schools that lack, and 1 where no time suits all.</param>
/// <param name="People">How many members.</param>
/// <param name="Ranks">The sum of squared ranks.</param>
/// <param name="Pairs">Past pairs who meet again.</param>
/// <param name="Led">Groups with a lead.</param>
internal readonly record struct Worth(int Broken, int People, int Ranks, int Pairs, int Led)
{
    public static Worth operator +(Worth a, Worth b) =>
        new(a.Broken + b.Broken, a.People + b.People, a.Ranks + b.Ranks, a.Pairs + b.Pairs, a.Led + b.Led);

    public static Worth operator -(Worth a, Worth b) =>
        new(a.Broken - b.Broken, a.People - b.People, a.Ranks - b.Ranks, a.Pairs - b.Pairs, a.Led - b.Led);

    /// <summary>What counts of a group in an answer: a group that breaks a rule is left out of it.</summary>
    public Worth WhereLawful() => Broken == 0 ? this : default;
}

/// <summary>
/// What each aim weighs while the search exchanges people. The order of the aims is strict in what is kept as best; here the
/// weights only have to lead there, and smaller ones let the search cross a hill.
/// </summary>
internal static class Weights
{
    public const double Broken = 30;
    public const double Place = 60;
    public const double Rank = 20;
    public const double Pair = 9;
    public const double Lead = 4;

    public static double Of(Worth worth) =>
        (Broken * worth.Broken) - (Place * worth.People) + (Rank * worth.Ranks) + (Pair * worth.Pairs) - (Lead * worth.Led);
}
