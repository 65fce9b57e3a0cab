using Skein.Networks;

namespace Skein.Measures;

/// <summary>What is known of a network's schools.</summary>
internal static class NetworkMeasures
{
    public static IReadOnlyList<Measure> All => [Membership, SubNetworks];

    public static Measure Membership { get; } = new("networks.membership", "How the schools stand")
    {
        Source = "The schools' membership, day by day",
        Definition = "Schools as they stand that day. A resting one is a member of which nothing is expected for a while. "
            + "Why a school rests or left is its head's to tell.",
        Unknown = "What people would say who left and were not asked.",
        Read = async (reader, cancel) =>
        {
            var counts = await MembershipCounts.OnAsync(reader.Db, reader.Id, reader.Today, cancel);
            return counts.Members + counts.Left == 0 ? reader.NoSchools : Said(counts);
        },
    };

    private static Measure SubNetworks { get; } = new("networks.sub-networks", "Schools that work more closely together")
    {
        Source = "The sub-networks",
        Definition = "A few of the schools that work together for a time, and have not closed it.",
        Read = async (reader, cancel) =>
        {
            var begun = await reader.Db.SubNetworks
                .Where(s => s.NetworkId == reader.Id
                    && s.StartedOn <= reader.Today && (s.ClosedOn == null || s.ClosedOn > reader.Today))
                .Select(s => s.StartedOn)
                .ToListAsync(cancel);
            var lead = NetworksLinks.SubNetworks(reader.Id);
            return begun.Count == 0
                ? Reading.NothingYet("No schools work more closely together for a time.", lead)
                : Reading.From(
                    $"{Counted.Words(begun.Count, "sub-network")} of schools that work more closely together "
                        + $"{Plural.Is(begun.Count)} running; {begun.Count(d => d > reader.YearAgo)} began in the last year.",
                    lead);
        },
    };

    /// <summary>The same of any day.</summary>
    public static Reading Said(MembershipCounts counts) =>
        Reading.From($"{counts.Sentence}. {Counted.Words(counts.Left, "school")} {Plural.Has(counts.Left)} left.");
}
