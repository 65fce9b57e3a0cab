using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>Answers Access: whose address this is.</summary>
public sealed class KnownPeople(SkeinDb db) : IKnowPeople
{
    public Task<KnownPerson?> FindAsync(PersonId person, CancellationToken cancel) =>
        db.People.Where(p => p.Id == person && p.ErasedAt == null)
            .Select(p => new KnownPerson(p.Id, p.Name.Value, p.Email))
            .SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<KnownPerson>> WithAddressAsync(EmailAddress address, CancellationToken cancel) =>
        await db.People.Where(p => p.Email == address && p.ErasedAt == null)
            .OrderBy(p => p.Name)
            .Take(50)
            .Select(p => new KnownPerson(p.Id, p.Name.Value, p.Email))
            .ToListAsync(cancel);
}

public static class AdministratorQueries
{
    extension(SkeinDb db)
    {
        /// <summary>Whoever keeps the installation on this day.</summary>
        public IQueryable<Person> Administrators(DateOnly day)
        {
            var roles = db.Roles.Where(r => r.Scope == RoleScope.Installation && r.Kind == RoleKind.Administrator).On(day);
            return db.People.Where(p => p.ErasedAt == null && roles.Any(r => r.PersonId == p.Id));
        }
    }
}
