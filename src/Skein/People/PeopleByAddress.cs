using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>Finds people by the address they sign in with, and says whether anybody keeps the installation.</summary>
public static class PeopleByAddress
{
    /// <summary>Everybody who is reached there: an office may share one address. Nobody who was forgotten is found.</summary>
    public static IQueryable<Person> ReachedAt(this IQueryable<Person> people, EmailAddress address) =>
        people.Where(p => p.Email == address && p.ErasedAt == null);

    public static async Task<IReadOnlyList<(PersonId Id, string Name)>> FindAsync(
        SkeinDb db, EmailAddress address, CancellationToken cancel)
    {
        var found = await db.People.ReachedAt(address).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(25)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return [.. found.Select(p => (p.Id, p.Name.Value))];
    }

    public static Task<bool> HasAdministratorAsync(SkeinDb db, DateOnly today, CancellationToken cancel) =>
        db.Roles.On(today).AnyAsync(r => r.Kind == RoleKind.Administrator && r.Scope == RoleScope.Installation, cancel);
}
