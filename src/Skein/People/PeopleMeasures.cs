using Skein.Measures;
using Skein.Networks;
using Skein.Schools;

namespace Skein.People;

/// <summary>What is known of the people of a network and the roles they hold.</summary>
internal static class PeopleMeasures
{
    /// <summary>A term, in days: how far back somebody was added lately. Our choice.</summary>
    private const int TermDays = 91;

    private const string RolesInNetwork = "The roles that people hold in the network";

    private static readonly string[] Steers = [RoleKind.CoLeader, "steering-group-member"];

    public static IReadOnlyList<Measure> All =>
    [
        KeyContacts, Addresses, AddedLately, FromOutside, WhatRolesAreFor, Deputies, TimeGiven, Steering,
    ];

    private static Measure KeyContacts { get; } = new("people.key-contacts", "Schools with a key contact")
    {
        Source = "The roles that people hold in the schools",
        Definition = "Schools in which somebody holds the role of key contact today. Resting schools are left out.",
        Unknown = "Whether their colleagues know whom to ask.",
        Read = async (reader, cancel) =>
        {
            var contacts = reader.Db.Roles.On(reader.Today).Where(r => r.Kind == RoleKind.KeyContact);
            var schools = await reader.Expected
                .Select(m => contacts.Any(r => r.SchoolId == m.SchoolId))
                .ToListAsync(cancel);
            var with = schools.Count(has => has);
            return schools.Count == 0
                ? reader.NoSchools
                : Reading.From(
                    $"{with} of {Counted.Words(schools.Count, "school")} {Plural.Has(with)} a key contact: somebody who knows "
                        + "who should hear what.",
                    NetworksLinks.People(reader.Id));
        },
    };

    private static Measure Addresses { get; } = new("people.addresses", "Who can be reached by e-mail")
    {
        Source = "The list of people",
        Definition = "Everybody with a part in the network today, and whether an e-mail address is written down.",
        Unknown = "Colleagues whom nobody has added, and whether mail is read.",
        Read = async (reader, cancel) =>
        {
            var (all, with) = await reader.Db.PeopleOn(reader.Id, reader.Today, reader.Network.TimeZone)
                .CountWithAsync(p => p.Email != null, cancel);
            var others = all == with
                ? "Nobody depends on paper or on a colleague."
                : "The others hear by paper, or from a colleague.";
            return Reading.From(
                $"Skein knows an e-mail address for {with} of {Counted.Words(all, "person", "people")}. {others}",
                NetworksLinks.People(reader.Id));
        },
    };

    private static Measure AddedLately { get; } = new("people.added-lately", "New colleagues")
    {
        Source = "The list of people",
        Definition = "Everybody with a part in the network today, by the day on which somebody added them.",
        Unknown = "New staff whom nobody has added, and what any of them have been told.",
        Read = async (reader, cancel) =>
        {
            var since = reader.Today.AddDays(-TermDays).BeginsAt(reader.Network.TimeZone);
            var (all, added) = await reader.Db.PeopleOn(reader.Id, reader.Today, reader.Network.TimeZone)
                .CountWithAsync(p => p.KnownSince >= since, cancel);
            return Reading.From(
                $"{added} of {Counted.Words(all, "person", "people")} {(added == 1 ? "was" : "were")} "
                    + $"added in the last {TermDays} days.",
                NetworksLinks.People(reader.Id));
        },
    };

    private static Measure FromOutside { get; } = new("people.from-outside", "Help from outside the schools")
    {
        Source = RolesInNetwork,
        Definition = "Roles that somebody from outside the member schools holds today.",
        Unknown = "What they brought, and help that nobody gave a role.",
        Read = async (reader, cancel) =>
        {
            var outside = RoleKinds.All.Where(k => k.OutsideSchools).ToDictionary(k => k.Key, k => k.Title.ToLowerInvariant());
            var kinds = outside.Keys.ToList();
            var held = await reader.Db.Roles.On(reader.Today)
                .Where(r => r.NetworkId == reader.Id && kinds.Contains(r.Kind))
                .GroupBy(r => r.Kind)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
            var named = outside.Where(k => held.ContainsKey(k.Key)).Select(k => Counted.Words(held[k.Key], k.Value));
            var lead = NetworksLinks.People(reader.Id);
            return held.Count == 0
                ? Reading.NothingYet("No critical friend, university partner or facilitator has a part in the network.", lead)
                : Reading.From(
                    $"{Counted.List([.. named])} {Plural.Has(held.Values.Sum())} a part in the network today, from outside its "
                        + "schools.",
                    lead);
        },
    };

    private static Measure WhatRolesAreFor { get; } = new("people.what-roles-are-for", "Roles that are put into words")
    {
        Source = RolesInNetwork,
        Definition = "Roles held today in the network itself. Roles in a school, such as a head's, need no such sentence here.",
        Unknown = "Whether those who hold them would say the same.",
        Read = async (reader, cancel) =>
        {
            var (roles, with) = await reader.Db.Roles.On(reader.Today).Where(r => r.NetworkId == reader.Id)
                .CountWithAsync(r => r.Remit != null, cancel);
            var people = NetworksLinks.People(reader.Id);
            return roles == 0
                ? Reading.NothingYet(
                    "Nobody holds a role in the network.", reader.ForArrangers(people))
                : Reading.From(
                    $"{with} of {Counted.Words(roles, "role")} in the network {Plural.Has(with)} a sentence "
                        + "that says what the role is for.",
                    people);
        },
    };

    private static Measure Deputies { get; } = new("people.deputies", "Roles with a deputy")
    {
        Source = RolesInNetwork,
        Definition = "Roles held today in the network itself, and whether somebody is named to stand in.",
        Unknown = "Whether the deputy has ever done it.",
        Read = async (reader, cancel) =>
        {
            var (roles, with) = await reader.Db.Roles.On(reader.Today).Where(r => r.NetworkId == reader.Id)
                .CountWithAsync(r => r.DeputyId != null, cancel);
            return Reading.From(
                $"{with} of {Counted.Words(roles, "role")} in the network {Plural.Has(with)} a deputy, who would stand in.",
                NetworksLinks.People(reader.Id));
        },
    };

    private static Measure TimeGiven { get; } = new("people.time-given", "Time given for roles")
    {
        Source = "The roles in the network and in its schools, and the release given for them",
        Definition = "Roles held today for which some part of a post is set aside.",
        Unknown = "The hours that people give without release.",
        Read = async (reader, cancel) =>
        {
            var (all, with) = await reader.Db.RolesOf(reader.Id).On(reader.Today)
                .CountWithAsync(r => r.ReleaseHundredths != null, cancel);
            return Reading.From(
                $"Time is given for {with} of {Counted.Words(all, "role")} that people hold here.",
                NetworksLinks.People(reader.Id));
        },
    };

    private static Measure Steering { get; } = new("people.steering", "Who has a part in steering")
    {
        Source = RolesInNetwork,
        Definition = "Each person once. People from outside the schools count as people and not as schools.",
        Read = async (reader, cancel) =>
        {
            var steering = await reader.Db.Roles.On(reader.Today)
                .Where(r => r.NetworkId == reader.Id && Steers.Contains(r.Kind))
                .Join(reader.Db.People, r => r.PersonId, p => p.Id, (_, p) => new { p.Id, p.SchoolId })
                .Distinct()
                .ToListAsync(cancel);
            var schools = steering.Select(p => p.SchoolId).OfType<SchoolId>().Distinct().Count();
            return Reading.From(
                $"{Counted.Words(steering.Count, "person", "people")} of {Counted.Words(schools, "school")} "
                    + $"{Plural.Has(steering.Count)} a part in steering: as co-leader or in the steering group.",
                NetworksLinks.People(reader.Id));
        },
    };
}
