using Skein.Measures;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>What is known of whom the network counts on.</summary>
internal static class EngagementMeasures
{
    private sealed record Known(bool IsOutside, bool? Knows, int Count, DateOnly? LastToldOn);

    public static IReadOnlyList<Measure> All => [Stakeholders, StakeholdersTold];

    private static Measure Stakeholders { get; } = new("engagement.stakeholders", "Who matters to the network")
    {
        Source = "The register of stakeholders",
        Definition = "Somebody, or some body, that could affect the network. Who they are is open to those who arrange things.",
        Unknown = "Whom nobody has thought of.",
        Read = async (reader, cancel) =>
        {
            var known = await KnownAsync(reader, cancel);
            var outside = known.Where(s => s.IsOutside).Sum(s => s.Count);
            var inside = known.Sum(s => s.Count) - outside;
            return inside + outside == 0
                ? NobodyWrittenDown(reader)
                : Reading.From(
                    $"{Counted.Words(inside + outside, "stakeholder")} {Plural.Is(inside + outside)} written down: "
                        + $"{inside} inside the schools and {outside} outside them.",
                    OpenRegister(reader)) with
                {
                    Unknown = (inside, outside) switch
                    {
                        (_, 0) => "Whether nobody outside matters, or nobody has been thought of.",
                        (0, _) => "Whether nobody inside matters, or nobody has been thought of.",
                        _ => null,
                    },
                };
        },
    };

    private static Measure StakeholdersTold { get; } = new("engagement.stakeholders-told", "Whether they know that they matter")
    {
        Source = "The register of stakeholders",
        Definition = "Whether they know that the network counts on them, as somebody wrote it down.",
        Unknown = "Those about whom nobody has asked.",
        Read = async (reader, cancel) =>
        {
            var known = await KnownAsync(reader, cancel);
            var all = known.Sum(s => s.Count);
            var (told, untold) = (HowMany(known, true), HowMany(known, false));
            var latest = known.Max(s => s.LastToldOn) is { } day ? $", the latest on {day.Said()}" : "";
            return all == 0
                ? NobodyWrittenDown(reader)
                : Reading.From(
                    $"{told} of {Counted.Words(all, "stakeholder")} {Plural.Has(told)} been told that the network counts on "
                        + $"them{latest}. {untold} {Plural.Is(untold)} known not to know, "
                        + $"and nobody has asked about {all - told - untold}.",
                    OpenRegister(reader)) with
                {
                    Unknown = told + untold == all ? "" : null,
                };
        },
    };

    private static int HowMany(IEnumerable<Known> known, bool knows) => known.Where(s => s.Knows == knows).Sum(s => s.Count);

    private static Task<List<Known>> KnownAsync(MeasureReader reader, CancellationToken cancel) => reader.Db.Stakeholders
        .Where(s => s.NetworkId == reader.Id)
        .GroupBy(s => new { s.IsOutside, s.Knows })
        .Select(g => new Known(g.Key.IsOutside, g.Key.Knows, g.Count(), g.Max(s => s.ToldOn)))
        .ToListAsync(cancel);

    private static Reading NobodyWrittenDown(MeasureReader reader) => Reading.NothingYet(
        "Nobody has written down who matters to the network, inside its schools or outside.",
        reader.ForArrangers(EngagementLinks.Stakeholders(reader.Id)));

    private static NamedPage? OpenRegister(MeasureReader reader) =>
        reader.ForArrangers(EngagementLinks.Stakeholders(reader.Id));
}
