using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.People;

/// <summary>Who has a part in a network: whoever works in a member school, and whoever has a role in it.</summary>
public static class PeopleOfNetwork
{
    extension(SkeinDb db)
    {
        /// <summary>
        /// Those with a part on the day. Skein knows somebody from the day they were added, or from the first day of a role.
        /// </summary>
        /// <param name="network">In which network they have a part.</param>
        /// <param name="day">The day.</param>
        /// <param name="zone">Where the network's days begin and end.</param>
        public IQueryable<Person> PeopleOn(NetworkId network, DateOnly day, string zone)
        {
            var dayEnds = day.EndsAt(zone);
            var there = db.People.Where(p => p.KnownSince < dayEnds && (p.SchoolFrom == null || p.SchoolFrom <= day));
            var posts = db.FormerPosts.Where(p => p.From <= day && p.Until > day);
            var ids = PartOf(db.Memberships.MembersOn(network, day), network, db.Roles.On(day), there, posts);
            return db.People.Where(p => p.ErasedAt == null && ids.Contains(p.Id));
        }

        /// <summary>Those who have, had or will have a part in it: whose pages the network has.</summary>
        public IQueryable<Person> PeopleEver(NetworkId network)
        {
            var ids = PartOf(db.Memberships.Where(m => m.NetworkId == network), network, db.Roles, db.People, db.FormerPosts);
            return db.People.Where(p => ids.Contains(p.Id));
        }

        /// <summary>The roles that belong to a network: its own, and those in schools that are or were members.</summary>
        public IQueryable<RoleAssignment> RolesOf(NetworkId network)
        {
            var members = db.Memberships.Where(m => m.NetworkId == network);
            return db.Roles.Where(r => r.NetworkId == network || members.Any(m => m.SchoolId == r.SchoolId));
        }

        /// <summary>
        /// Those from outside the member schools who hold a role in it on the day: critical friends and partners.
        /// </summary>
        public IQueryable<Person> PartnersOf(NetworkId network, DateOnly day)
        {
            var kinds = RoleKinds.All.Where(k => k.OutsideSchools).Select(k => k.Key).ToList();
            var roles = db.Roles.On(day).Where(r => r.NetworkId == network && kinds.Contains(r.Kind));
            return db.People.Where(p => roles.Any(r => r.PersonId == p.Id));
        }

        /// <summary>The networks where the person holds a role, and those of the schools where they work or hold one.</summary>
        /// <param name="days">The day it is in each network.</param>
        public IQueryable<Network> NetworksOf(PersonId person, IQueryable<NetworkToday> days)
        {
            var (roles, members) = (db.Roles.Where(r => r.PersonId == person), db.MembersToday(days));
            var ids = (
                    from r in roles
                    join n in days on r.NetworkId equals n.Id
                    where r.From <= n.Today && (r.Until == null || r.Until > n.Today)
                    select n.Id)
                .Union(
                    from r in roles
                    join m in members on r.SchoolId equals m.SchoolId
                    where r.From <= m.Today && (r.Until == null || r.Until > m.Today)
                    select m.NetworkId)
                .Union(
                    from p in db.People.Where(p => p.Id == person)
                    join m in members on p.SchoolId equals m.SchoolId
                    select m.NetworkId);
            return db.Networks.Where(n => ids.Contains(n.Id));
        }

        public Task<Person?> PersonAsync(NetworkId network, PersonId person, CancellationToken cancel) =>
            db.PeopleEver(network).SingleOrDefaultAsync(p => p.Id == person && p.ErasedAt == null, cancel);
    }

    /// <summary>Roles that hold on the day or will: those that can still be handed on.</summary>
    public static IQueryable<RoleAssignment> NotOverBy(this IQueryable<RoleAssignment> roles, DateOnly day) =>
        roles.Where(r => r.Until == null || r.Until > day);

    /// <summary>
    /// The ids of those with a part: way by way, each led from the network to its people by an index, so that the cost is the
    /// network's and not the programme's.
    /// </summary>
    private static IQueryable<PersonId> PartOf(
        IQueryable<Membership> members, NetworkId network, IQueryable<RoleAssignment> roles, IQueryable<Person> people,
        IQueryable<FormerPost> posts) =>
        roles.Where(r => r.NetworkId == network).Select(r => r.PersonId)
            .Union(from m in members join r in roles on m.SchoolId equals r.SchoolId select r.PersonId)
            .Union(from m in members join p in people on m.SchoolId equals p.SchoolId select p.Id)
            .Union(from m in members join x in posts on m.SchoolId equals x.SchoolId select x.PersonId);
}
