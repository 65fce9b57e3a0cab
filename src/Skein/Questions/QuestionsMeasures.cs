using Skein.Congruence;
using Skein.Engagement;
using Skein.Measures;

namespace Skein.Questions;

/// <summary>What is known only from two neighbouring rooms together.</summary>
internal static class QuestionsMeasures
{
    public static IReadOnlyList<Measure> All => [VisitsAndPlans];

    private static Measure VisitsAndPlans { get; } = new("questions.visits-and-plans", "What schools know of one another")
    {
        Source = "The visits to schools, and the lines of schools' own plans",
        Definition = "A visit counts once it is done; a plan counts from one line. Resting schools are counted too.",
        Unknown = "What colleagues know of each other's work without a visit.",
        Read = async (reader, cancel) =>
        {
            var visits = reader.Db.SchoolVisits.Where(v => v.NetworkId == reader.Id && v.DoneOn != null);
            var lines = reader.Db.PlanLinesOn(reader.Id, reader.Today).IgnoreAutoIncludes();
            var schools = await reader.Members
                .Select(m => new
                {
                    Visited = visits.Any(v => v.SchoolId == m.SchoolId),
                    Plans = lines.Any(l => l.SchoolId == m.SchoolId),
                })
                .ToListAsync(cancel);
            var (visited, plans) = (schools.Count(s => s.Visited), schools.Count(s => s.Plans));
            return schools.Count == 0
                ? reader.NoSchools
                : Reading.From(
                    $"{visited} of {Counted.Words(schools.Count, "school")} {Plural.Has(visited)} been visited for the network; "
                        + $"{plans} {Plural.Has(plans)} written down what they plan anyway.",
                    EngagementLinks.Visits(reader.Id));
        },
    };
}
