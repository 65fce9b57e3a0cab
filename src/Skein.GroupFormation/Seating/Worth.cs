namespace Skein.GroupFormation.Seating;

/// <summary>What one group, or many together, are worth: members, squared ranks, past pairs, groups with a lead; and how far
/// the hard rules are from being kept: schools that lack, and 1 where no time suits all.</summary>
internal readonly record struct Worth(int Broken, int People, int Ranks, int Pairs, int Led)
{
    public static Worth operator +(Worth a, Worth b) =>
        new(a.Broken + b.Broken, a.People + b.People, a.Ranks + b.Ranks, a.Pairs + b.Pairs, a.Led + b.Led);

    public static Worth operator -(Worth a, Worth b) =>
        new(a.Broken - b.Broken, a.People - b.People, a.Ranks - b.Ranks, a.Pairs - b.Pairs, a.Led - b.Led);

    /// <summary>What counts of a group in an answer: a group that breaks a rule is left out of it.</summary>
    public Worth WhereLawful() => Broken == 0 ? this : default;
}

/// <summary>What each aim weighs while the search exchanges people. The order of the aims is strict in what is kept as best;
/// here the weights only have to lead there, and smaller ones let the search cross a hill.</summary>
internal static class Weights
{
    public const double Broken = 30, Place = 60, Rank = 20, Pair = 9, Lead = 4;

    public static double Of(Worth worth) =>
        (Broken * worth.Broken) - (Place * worth.People) + (Rank * worth.Ranks) + (Pair * worth.Pairs) - (Lead * worth.Led);
}
