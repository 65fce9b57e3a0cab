using Skein.Measures;

namespace Skein.Duties;

/// <summary>What is known of those for whom much comes at once.</summary>
internal static class DutiesMeasures
{
    public static IReadOnlyList<Measure> All => [HardTimes];

    private static Measure HardTimes { get; } = new("people.hard-times", "Those for whom much comes at once")
    {
        Source = "What people told those they chose",
        Definition = $"Told from {ListDuties.FewestTold} people up. Nobody, and no school, is named.",
        Unknown = "Those who asked a colleague and not the network.",
        Read = async (reader, cancel) =>
        {
            var hard = await ListDuties.HardTimesAsync(reader.Db, reader.Id, reader.Today, cancel);
            var ask = DutiesLinks.AskSupport;
            var offers = hard.Offers ?? 0;

            // The same sentence for none and for four: from its words nobody can tell whether anybody asked.
            return hard.Eased is not { } eased
                ? Reading.NothingYet(
                    $"How many have their deadlines eased is told from {ListDuties.FewestTold} up, and never who. "
                        + "Fewer than that, or nobody, has asked.",
                    ask)
                : Reading.From(
                    $"{Counted.Words(eased, "person", "people")} {Plural.Has(eased)} told those they chose that much comes at "
                        + "once, "
                        + $"and had deadlines eased; {Counted.Words(offers, "offer")} of help {Plural.Has(offers)} been made.",
                    ask);
        },
    };
}
