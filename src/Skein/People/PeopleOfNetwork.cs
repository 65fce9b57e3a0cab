using System.Linq.Expressions;
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
        public IQueryable<Person> PeopleOn(NetworkId network, DateOnly day)
        {
            var members = db.Memberships.MembersOn(network, day);
            var roles = db.Roles.HeldOn(day);
            var posts = db.FormerPosts.Where(p => p.From <= day && p.Until > day);
            var dayEnds = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            return db.People.Where(p => p.ErasedAt == null
                && (roles.Any(r => r.PersonId == p.Id && (r.NetworkId == network || members.Any(m => m.SchoolId == r.SchoolId)))
                    || (p.KnownSince < dayEnds && (p.SchoolFrom == null || p.SchoolFrom <= day) && members.Any(m => m.SchoolId == p.SchoolId))
                    || posts.Any(x => x.PersonId == p.Id && members.Any(m => m.SchoolId == x.SchoolId))));
        }

        /// <summary>Those who have, had or will have a part in it: whose pages the network has.</summary>
        public IQueryable<Person> PeopleEver(NetworkId network)
        {
            var members = db.Memberships.Where(m => m.NetworkId == network);
            var (roles, posts) = (db.Roles, db.FormerPosts);
            return db.People.Where(p => members.Any(m => m.SchoolId == p.SchoolId)
                || roles.Any(r => r.PersonId == p.Id && (r.NetworkId == network || members.Any(m => m.SchoolId == r.SchoolId)))
                || posts.Any(x => x.PersonId == p.Id && members.Any(m => m.SchoolId == x.SchoolId)));
        }

        /// <summary>The roles that belong to a network: its own, and those in schools that are or were members.</summary>
        public IQueryable<RoleAssignment> RolesOf(NetworkId network)
        {
            var members = db.Memberships.Where(m => m.NetworkId == network);
            return db.Roles.Where(r => r.NetworkId == network || members.Any(m => m.SchoolId == r.SchoolId));
        }

        public Task<Person?> PersonAsync(NetworkId network, PersonId person, CancellationToken cancel) =>
            db.PeopleEver(network).SingleOrDefaultAsync(p => p.Id == person && p.ErasedAt == null, cancel);
    }

    public static IQueryable<RoleAssignment> HeldOn(this IQueryable<RoleAssignment> roles, DateOnly day) => roles.Where(HeldOn(day));

    /// <summary>Roles that hold on the day or will: those that can still be handed on.</summary>
    public static IQueryable<RoleAssignment> NotOverBy(this IQueryable<RoleAssignment> roles, DateOnly day) =>
        roles.Where(r => r.Until == null || r.Until > day);

    private static Expression<Func<RoleAssignment, bool>> HeldOn(DateOnly day) =>
        r => r.From <= day && (r.Until == null || r.Until > day);
}
