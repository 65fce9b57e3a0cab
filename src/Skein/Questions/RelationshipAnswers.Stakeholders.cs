using Skein.Engagement;

namespace Skein.Questions;

/// <content>Whom the network counts on, and whether they know it: cards P12 and P13.</content>
internal static partial class RelationshipAnswers
{
    private sealed record Known(bool IsOutside, bool? Knows, int Count, DateOnly? LastToldOn);

    public static async Task<IReadOnlyList<Part>> WhoMatters(CardReader reader, CancellationToken cancel)
    {
        var known = await StakeholdersAsync(reader, cancel);
        var inside = known.Where(s => !s.IsOutside).Sum(s => s.Count);
        var outside = known.Where(s => s.IsOutside).Sum(s => s.Count);
        if (inside + outside == 0)
        {
            return [NobodyWrittenDown(reader)];
        }

        return
        [
            new Finding(
                $"{Counted.Of(inside + outside, "stakeholder")} {Verb.Is(inside + outside)} written down: "
                    + $"{inside} inside the schools and {outside} outside them.",
                "The register of stakeholders",
                "Somebody, or some body, that could affect the network. Who they are is open to those who arrange things.")
            {
                Unknown = (inside, outside) switch
                {
                    (_, 0) => "Whether nobody outside matters, or nobody has been thought of.",
                    (0, _) => "Whether nobody inside matters, or nobody has been thought of.",
                    _ => "Whom nobody has thought of.",
                },
                Link = reader.ForArrangers(EngagementLinks.Stakeholders(reader.Id), "Open the register"),
            },
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhetherTheyKnow(CardReader reader, CancellationToken cancel)
    {
        var known = await StakeholdersAsync(reader, cancel);
        var together = new Gap("Nothing tells yet whether they have met one another: no events or activities are kept here. "
            + "Say it name by name at the meeting.");
        if (known.Count == 0)
        {
            return [NobodyWrittenDown(reader), together];
        }

        int Count(bool? knows) => known.Where(s => s.Knows == knows).Sum(s => s.Count);
        var all = known.Sum(s => s.Count);
        var last = known.Max(s => s.LastToldOn);
        return
        [
            new Finding(
                $"{Count(true)} of {Counted.Of(all, "stakeholder")} {Verb.Has(Count(true))} been told "
                    + "that the network counts on them"
                    + (last is { } day ? $", the latest on {day.Said()}" : "")
                    + $". {Count(false)} {Verb.Is(Count(false))} known not to know, and nobody has asked about {Count(null)}.",
                "The register of stakeholders",
                "Whether they know that the network counts on them, as somebody wrote it down.")
            {
                Unknown = Count(null) == 0 ? null : "Those about whom nobody has asked.",
                Link = reader.ForArrangers(EngagementLinks.Stakeholders(reader.Id), "Open the register"),
            },
            together,
        ];
    }

    private static Gap NobodyWrittenDown(CardReader reader) =>
        new("Nobody has written down who matters to the network, inside its schools or outside.")
        {
            Link = reader.ForArrangers(EngagementLinks.Stakeholders(reader.Id), "Write down who matters"),
        };

    private static Task<List<Known>> StakeholdersAsync(CardReader reader, CancellationToken cancel) => reader.Db.Stakeholders
        .Where(s => s.NetworkId == reader.Id)
        .GroupBy(s => new { s.IsOutside, s.Knows })
        .Select(g => new Known(g.Key.IsOutside, g.Key.Knows, g.Count(), g.Max(s => s.ToldOn)))
        .ToListAsync(cancel);
}
