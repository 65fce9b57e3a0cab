namespace Skein.GroupFormation.Seating;

/// <summary>
/// What each aim weighs while the search wanders. The order of the aims is strict in what is kept as best; here the weights only have to
/// lead there, and smaller ones let the search cross a hill.
/// </summary>
internal readonly record struct Weights(double Broken, double Place, double Rank, double Pair, double Lead, double Balance)
{
    public static Weights Usual { get; } = new(Broken: 30, Place: 60, Rank: 20, Pair: 9, Lead: 4, Balance: 2);

    public double Of(Worth worth) =>
        (Broken * worth.Broken) - (Place * worth.People) + (Rank * worth.Ranks) + (Pair * worth.Pairs) - (Lead * worth.Led);
}
