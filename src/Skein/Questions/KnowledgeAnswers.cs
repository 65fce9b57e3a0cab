using Skein.Congruence;
using Skein.Engagement;
using Skein.Networks;
using Skein.People;
using Skein.Sustaining;

namespace Skein.Questions;

/// <summary>What there is to pass on: cards P6 to P11.</summary>
internal static class KnowledgeAnswers
{
    public static async Task<IReadOnlyList<Part>> WhatSchoolsKnowOfOneAnother(CardReader reader, CancellationToken cancel)
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
        if (schools.Count == 0)
        {
            return [reader.NoSchools];
        }

        var (visited, plans) = (schools.Count(s => s.Visited), schools.Count(s => s.Plans));
        return
        [
            new Finding(
                $"{visited} of {Counted.Of(schools.Count, "school")} {Verb.Has(visited)} been visited for the network; "
                    + $"{plans} {Verb.Has(plans)} written down what they plan anyway.",
                "The visits to schools, and the lines of schools' own plans",
                "A visit counts once it is done; a plan counts from one line. Resting schools are counted too.")
            {
                Unknown = "What colleagues know of each other's work without a visit.",
                Link = new(EngagementLinks.Visits(reader.Id), "See the visits"),
            },
            new Gap(
                "There is no map yet of what each school knows well. Until there is one, go round the table: what would you "
                    + "send somebody to another school to see?"),
        ];
    }

    public static Task<IReadOnlyList<Part>> ChancesToShare(CardReader reader, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Part>>(
    [
        new Gap(
            "Skein has no calendar of meetings and events yet, so it cannot say when people of different schools will meet. "
                + "Bring your diaries, and name the next two days.")
        {
            Link = new(NetworksLinks.Agenda(reader.Id), "See the next meeting"),
        },
    ]);

    public static Task<IReadOnlyList<Part>> WhoJudgesWhatIsUseful(CardReader reader, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Part>>(
    [
        new Gap(
            "Nothing that the network has learned is kept here yet, so nobody has had to judge whether it is useful, suitable "
                + "or easy to read. "
            + "Decide now who will, and write it into what a role is for.")
        {
            Link = new(NetworksLinks.People(reader.Id), "See the roles, and what they are for"),
        },
    ]);

    public static async Task<IReadOnlyList<Part>> WhereNewsComesFrom(CardReader reader, CancellationToken cancel) =>
    [
        await FromOutsideAsync(reader, cancel),
        new Gap("What is read, and who turned it into something a teacher can use, is not kept here yet."),
    ];

    public static async Task<IReadOnlyList<Part>> WhereIdeasGo(CardReader reader, CancellationToken cancel)
    {
        var ideas = new Gap("There is no place here yet where a teacher's idea is told, tried and taken up. "
            + "At the meeting, follow one idea of this year: who heard of it first, and where is it now?");

        // What a critical friend put to the network is between them and the co-leaders, down to whether there was anything.
        return reader.Network.MayLead ? [await ChallengesAsync(reader, cancel), ideas] : [ideas];
    }

    public static async Task<IReadOnlyList<Part>> WhatHasTravelled(CardReader reader, CancellationToken cancel) =>
    [
        await ChangesAsync(reader, cancel),
        new Gap("Which learning went from one school to another, and how, is not kept here yet. Ask whose idea each change was."),
    ];

    private static async Task<Part> ChallengesAsync(CardReader reader, CancellationToken cancel)
    {
        var (yearAgo, waiting) = (reader.YearAgo, reader.Today.AddDays(-Challenge.WaitingAfterDays));
        var challenges = await reader.Db.Challenges.Where(c => c.NetworkId == reader.Id && c.RaisedOn > yearAgo)
            .Select(c => new { c.RaisedOn, IsAnswered = c.RespondedOn != null })
            .ToListAsync(cancel);
        var answered = challenges.Count(c => c.IsAnswered);
        var late = challenges.Count(c => !c.IsAnswered && c.RaisedOn <= waiting);
        var link = new CardLink(PeopleLinks.Challenges(reader.Id), "See the challenges");
        return challenges.Count == 0
            ? new Gap("Nobody from outside has put a challenge to the network in the last year.") { Link = link }
            : new Finding(
                $"{Counted.Of(challenges.Count, "challenge")} {Verb.Has(challenges.Count)} been put to the network in the last "
                    + $"year; {answered} {Verb.Has(answered)} been answered, "
                    + $"and {late} {Verb.Has(late)} waited for eight weeks or more.",
                "The challenges of critical friends and partners, and the answers to them",
                "Challenges raised in the last year, as co-leaders read them. An answer may be that nothing will change.")
            {
                Unknown = "Challenges made in conversation.",
                Link = link,
            };
    }

    /// <summary>Those from outside the member schools who have a part in the network.</summary>
    internal static async Task<Part> FromOutsideAsync(CardReader reader, CancellationToken cancel)
    {
        var outside = RoleKinds.All.Where(k => k.OutsideSchools).ToList();
        var kinds = outside.Select(k => k.Key).ToList();
        var held = await reader.Db.Roles.On(reader.Today)
            .Where(r => r.NetworkId == reader.Id && kinds.Contains(r.Kind))
            .GroupBy(r => r.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var named = outside.Where(k => held.ContainsKey(k.Key)).Select(k => Counted.Of(held[k.Key], k.Title.ToLowerInvariant()));
        var link = new CardLink(NetworksLinks.People(reader.Id), "See who holds which role");
        return held.Count == 0
            ? new Gap("No critical friend, university partner or facilitator has a part in the network.") { Link = link }
            : new Finding(
                $"{Counted.List([.. named])} "
                    + $"{Verb.Has(held.Values.Sum())} a part in the network today, from outside its schools.",
                "The roles that people hold in the network",
                "Roles that somebody from outside the member schools holds today.")
            {
                Unknown = "What they brought, and help that nobody gave a role.",
                Link = link,
            };
    }

    /// <summary>What schools say has changed there.</summary>
    internal static async Task<Part> ChangesAsync(CardReader reader, CancellationToken cancel)
    {
        var yearAgo = reader.YearAgo;
        var told = await reader.Db.ChangesHere.Where(c => c.NetworkId == reader.Id && c.Day > yearAgo)
            .GroupBy(c => c.SchoolId)
            .Select(g => g.Count())
            .ToListAsync(cancel);
        return told.Count == 0
            ? new Gap("No school has put on its noticeboard what has changed there. Each school's page leads to its noticeboard.")
            {
                Link = new(NetworksLinks.Schools(reader.Id), "See the schools"),
            }
            : new Finding(
                $"{Counted.Of(told.Count, "school")} {Verb.Says(told.Count)} that something has changed there in the last "
                    + $"year: {Counted.Of(told.Sum(), "sentence")} in all.",
                "The noticeboards of the schools",
                "What a school says of itself. No cause is claimed, and schools are not compared.")
            {
                Unknown = "What changed and was not told; whose idea it was.",
                Link = new(NetworksLinks.Schools(reader.Id), "See the schools, and the noticeboard of each"),
            };
    }
}
