using Skein.Measures;

namespace Skein.Congruence;

/// <summary>What is known of how the network sits with what schools plan.</summary>
internal static class CongruenceMeasures
{
    public static IReadOnlyList<Measure> All => [PlansThatMatch];

    private static Measure PlansThatMatch { get; } = new("congruence.plans-that-match", "How schools' plans fit together")
    {
        Source = "The lines of schools' own plans, and the network's priorities",
        Definition = "A match is partial or strong, as the school and a co-leader see it. Without one a school has a question to "
            + "talk about, and no fault.",
        Unknown = "Plans of which nobody has typed a line; and what a priority does for each person's own work, which is theirs "
            + "alone.",
        Read = async (reader, cancel) =>
        {
            var map = await MapOfNetwork.ReadAsync(reader.Db, reader.Id, reader.Today, cancel);
            var matched = map.Schools.Count - map.NotYetCongruent.Count;
            var shared = map.SharedThemes.Count;
            var lead = CongruenceLinks.Map(reader.Id);
            return map.Priorities.Count == 0
                ? Reading.NothingYet(
                    "The network has not said what matters to it, so nothing can be laid beside what schools plan.", lead)
                : Reading.From(
                    $"{matched} of {Counted.Words(map.Schools.Count, "school")} {Plural.Has(matched)} a line in their own plan "
                        + "that "
                        + $"matches one of the network's {Counted.Words(map.Priorities.Count, "priority", "priorities")}; "
                        + $"{Counted.Words(shared, "theme")} {Plural.Is(shared)} shared "
                        + $"by {MapOfNetwork.SchoolsThatShare} schools or more.",
                    lead);
        },
    };
}
