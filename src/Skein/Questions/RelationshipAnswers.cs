using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Purpose;
using Skein.Schools;
using Skein.Sustaining;

namespace Skein.Questions;

/// <summary>Who matters, and what they do: cards P12 to P17.</summary>
internal static partial class RelationshipAnswers
{
    private sealed record Held(string Kind, PersonId Person, SchoolId? School);

    private static readonly string[] Deciding = [RoleKind.CoLeader, "steering-group-member"];

    public static async Task<IReadOnlyList<Part>> WhoKnowsTheirPart(CardReader reader, CancellationToken cancel)
    {
        var (roles, with) = await reader.Db.Roles.On(reader.Today).Where(r => r.NetworkId == reader.Id)
            .CountWithAsync(r => r.Remit != null, cancel);
        return
        [
            roles == 0
                ? new Gap("Nobody holds a role in the network.")
                {
                    Link = reader.ForArrangers(NetworksLinks.People(reader.Id), "Give somebody a role"),
                }
                : new Finding(
                    $"{with} of {Counted.Of(roles, "role")} in the network {Verb.Has(with)} a sentence "
                        + "that says what the role is for.",
                    "The roles that people hold in the network",
                    "Roles held today in the network itself. Roles in a school, such as a head's, need no such sentence here.")
                {
                    Unknown = "Whether those who hold them would say the same.",
                    Link = new(NetworksLinks.People(reader.Id), "See the roles, and what they are for"),
                },
            await TaskAnswers.SharedAsync(reader, cancel),
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhyPeopleJoinAndStay(CardReader reader, CancellationToken cancel)
    {
        var origins = await reader.Db.Beginnings.Where(b => b.NetworkId == reader.Id)
            .Select(b => b.Origins)
            .FirstOrDefaultAsync(cancel);
        var counts = await MembershipCounts.OnAsync(reader.Db, reader.Id, reader.Today, cancel);
        var reasons = await reader.Db.Letters.Where(l => l.NetworkId == reader.Id && l.Kind == ShowReasons.LetterKind)
            .Join(reader.Db.Addressees, l => l.Id, a => a.LetterId, (_, a) => a)
            .CountAsync(a => a.Answer != null, cancel);
        var beginning = new CardLink(PurposeLinks.Beginning(reader.Id), "See how it began");
        return
        [
            origins is Origins.None
                ? new Gap("Nobody has told yet how the network came about.") { Link = beginning }
                : new Finding(
                    "As its founders remember it, this is how the network came about:",
                    "How it began",
                    "Several may apply. It says nothing of why any one person joined.")
                {
                    Lines = [.. OriginWords.Each.Where(o => origins.HasFlag(o.Origin)).Select(o => o.Label)],
                    Link = beginning,
                },
            new Finding(
                $"{counts.Sentence}. {Counted.Of(counts.Left, "school")} {Verb.Has(counts.Left)} left.",
                "The schools' membership, day by day",
                "Schools as they stand today. Why a school rests or left is its head's to tell.")
            {
                Unknown = "What people would say who left and were not asked.",
            },
            reasons == 0
                ? new Gap("Nobody has been asked why they go on. "
                    + "A letter asks it once a year, and shows the answers without names.")
                {
                    Link = new(SustainingLinks.Reasons(reader.Id), "Why don't we just give up?"),
                }
                : new Finding(
                    $"{Counted.Of(reasons, "answer")} to “Why don't we just give up?” {Verb.Is(reasons)} on the wall.",
                    "The letter that asks it once a year",
                    "Answers of all years together, shown without names.")
                {
                    Link = new(SustainingLinks.Reasons(reader.Id), "Read them"),
                },
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhoDecides(CardReader reader, CancellationToken cancel)
    {
        var text = await ReadText.OfKindAsync(reader.Db, reader.Id, AgreementKind.Purpose, reader.Today, cancel);
        var definers = text?.First is { } first ? await CountDefiners.SentenceAsync(reader.Db, first.Version, cancel) : null;
        var held = await reader.Db.Roles.On(reader.Today)
            .Where(r => r.NetworkId == reader.Id && Deciding.Contains(r.Kind))
            .Join(reader.Db.People, r => r.PersonId, p => p.Id, (r, p) => new Held(r.Kind, p.Id, p.SchoolId))
            .ToListAsync(cancel);
        var people = held.DistinctBy(h => h.Person).ToList();
        var schools = people.Select(h => h.School).OfType<SchoolId>().Distinct().Count();
        return
        [
            definers is null
                ? new Gap("Nobody has counted who took part in working out the purpose.")
                {
                    Link = reader.ForArrangers(PurposeLinks.Purpose(reader.Id), "See the purpose"),
                }
                : new Finding(
                    definers,
                    "Who worked out the purpose",
                    "Counted school by school for the version that is read first; nobody is named.")
                {
                    Link = new(PurposeLinks.Purpose(reader.Id), "See the purpose"),
                },
            new Finding(
                $"{Counted.Of(people.Count, "person", "people")} of {Counted.Of(schools, "school")} "
                    + $"{Verb.Has(people.Count)} a part in steering: as co-leader or in the steering group.",
                "The roles that people hold in the network",
                "Each person once. People from outside the schools count as people and not as schools.")
            {
                Link = new(NetworksLinks.People(reader.Id), "See who holds which role"),
            },
            new Gap("Decisions are not written down here yet, "
                + "so nothing tells who was heard before one was made, and which groups never are."),
        ];
    }

    public static async Task<IReadOnlyList<Part>> NewPartnerships(CardReader reader, CancellationToken cancel)
    {
        var (today, yearAgo) = (reader.Today, reader.YearAgo);
        var begun = await reader.Db.SubNetworks
            .Where(s => s.NetworkId == reader.Id && s.StartedOn <= today && (s.ClosedOn == null || s.ClosedOn > today))
            .Select(s => s.StartedOn)
            .ToListAsync(cancel);
        var link = new CardLink(NetworksLinks.SubNetworks(reader.Id), "See the sub-networks");
        return
        [
            begun.Count == 0
                ? new Gap("No schools work more closely together for a time.") { Link = link }
                : new Finding(
                    $"{Counted.Of(begun.Count, "sub-network")} of schools that work more closely together "
                        + $"{Verb.Is(begun.Count)} running; {begun.Count(d => d > yearAgo)} began in the last year.",
                    "The sub-networks",
                    "A few of the schools that work together for a time, and have not closed it.")
                {
                    Link = link,
                },
            new Gap("Which people have never worked together is not known here yet. Name two who should meet, and a reason."),
        ];
    }
}
