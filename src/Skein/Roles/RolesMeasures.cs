using Skein.Access;
using Skein.Measures;
using Skein.People;

namespace Skein.Roles;

/// <summary>What is known of what those from outside put to a network.</summary>
internal static class RolesMeasures
{
    public static IReadOnlyList<Measure> All => [Challenges];

    // What a critical friend put to the network is between them and the co-leaders, down to whether there was anything.
    private static Measure Challenges { get; } = new("people.challenges", "Challenges from outside")
    {
        Source = "The challenges of critical friends and partners, and the answers to them",
        Definition = "Challenges raised in the last year, as co-leaders read them. An answer may be that nothing will change.",
        Unknown = "Challenges made in conversation.",
        ReadBy = Right.LeadNetwork,
        Read = async (reader, cancel) =>
        {
            var challenges = await reader.Db.Challenges
                .Where(c => c.NetworkId == reader.Id && c.RaisedOn > reader.YearAgo)
                .Select(c => new { c.RaisedOn, IsAnswered = c.RespondedOn != null })
                .ToListAsync(cancel);
            var (all, answered) = (challenges.Count, challenges.Count(c => c.IsAnswered));
            var waiting = reader.Today.AddDays(-Challenge.WaitingAfterDays);
            var late = challenges.Count(c => !c.IsAnswered && c.RaisedOn <= waiting);
            var lead = PeopleLinks.Challenges(reader.Id);
            return all == 0
                ? Reading.NothingYet("Nobody from outside has put a challenge to the network in the last year.", lead)
                : Reading.From(
                    $"{Counted.Words(all, "challenge")} {Plural.Has(all)} been put to the network in the last year; {answered} "
                        + $"{Plural.Has(answered)} been answered, and {late} {Plural.Has(late)} waited for eight weeks or more.",
                    lead);
        },
    };
}
