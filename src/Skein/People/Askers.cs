using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.People;

/// <summary>In whose name Skein writes: the reader sees who asks, and a reply goes to them.</summary>
public static class Askers
{
    extension(SkeinDb db)
    {
        /// <returns>Null for somebody who is gone.</returns>
        public Task<Asker?> AskerAsync(PersonId? person, CancellationToken cancel) =>
            db.People.Where(p => p.Id == person && p.ErasedAt == null).Asker().SingleOrDefaultAsync(cancel);

        /// <summary>
        /// A co-leader of the network, where what is written is nobody's single act; one who can be replied to, if there is
        /// one.
        /// </summary>
        public Task<Asker?> CoLeaderAskerAsync(NetworkId network, DateOnly today, CancellationToken cancel)
        {
            var leaders = db.Roles.On(today).Where(r => r.NetworkId == network && r.Kind == RoleKind.CoLeader);
            return db.People.Where(p => p.ErasedAt == null && leaders.Any(r => r.PersonId == p.Id))
                .OrderBy(p => p.Email == null).ThenBy(p => p.Name).ThenBy(p => p.Id).Asker().FirstOrDefaultAsync(cancel);
        }
    }

    private static IQueryable<Asker?> Asker(this IQueryable<Person> people) =>
        people.Select(p => new Asker(p.Name.Value, p.Email == null ? null : p.Email.Value));
}
