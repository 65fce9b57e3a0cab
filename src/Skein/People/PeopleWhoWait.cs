using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>Those who wait for a yes, and what a yes changes.</summary>
public static class PeopleWhoWait
{
    extension(SkeinDb db)
    {
        public DbSet<Newcomer> Newcomers => db.Set<Newcomer>();

        /// <summary>Those to whom nobody has said yes yet.</summary>
        public IQueryable<Newcomer> Waiting => db.Newcomers.Where(n => n.ConfirmedOn == null);

        /// <summary>Somebody of that name who works in that school, or says so and waits; null where nobody does.</summary>
        public Task<Person?> OfNameAsync(PersonName name, SchoolId school, CancellationToken cancel)
        {
            var waiting = db.Waiting.Where(n => n.SchoolId == school);
            return db.People
                .Where(p => p.ErasedAt == null
                && p.Name == name
                && (p.SchoolId == school || waiting.Any(n => n.PersonId == p.Id)))
                .OrderBy(p => p.Id)
                .FirstOrDefaultAsync(cancel);
        }

        /// <summary>Those of these people who wait. The caller saves.</summary>
        /// <returns>How many works there from now on.</returns>
        public async Task<int> ConfirmAsync(
            IReadOnlyCollection<PersonId> people, NetworkFrame network, Visitor visitor, DateTimeOffset now,
            CancellationToken cancel)
        {
            if (visitor.Id is not { } by)
            {
                return 0;
            }

            var found = await (
                from n in db.Waiting
                join p in db.People on n.PersonId equals p.Id
                join s in db.Schools on n.SchoolId equals s.Id
                where n.NetworkId == network.Id && people.Contains(n.PersonId)
                select new { Newcomer = n, Person = p, School = s.Name }).ToListAsync(cancel);
            foreach (var one in found)
            {
                one.Newcomer.Confirm(one.Person, by, network.Today);
                db.Record(
                    PersonHappenings.About(
                        "person.confirmed", $"{visitor.Name} said that {one.Person.Name} works at {one.School}.", one.Person.Id,
                        visitor, network.Id)
                        with
                    {
                        With = [(Happening.School, one.Newcomer.SchoolId.Value)],
                    },
                    network.Today, now);
            }

            return found.Count;
        }
    }
}

/// <summary>A slice that keeps what somebody who waited had begun: when nobody of that name works there, it goes.</summary>
public interface ITurnAway
{
    /// <summary>Changes what it tracks and saves nothing.</summary>
    Task TurnAwayAsync(PersonId person, CancellationToken cancel);
}

/// <summary>How a newcomer came is told them.</summary>
internal sealed class NewcomersOfPeople(SkeinDb db) : ITellOwnData
{
    public IEnumerable<Type> Tells => [typeof(Newcomer)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var schools = db.Schools;
        var came = await db.Newcomers.Where(n => n.PersonId == person)
            .Select(n => new { SaidToWorkAt = schools.First(s => s.Id == n.SchoolId).Name, n.CameOn, n.ConfirmedOn })
            .SingleOrDefaultAsync(cancel);
        return came is null ? null : ("howICame", came);
    }
}
