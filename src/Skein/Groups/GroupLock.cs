using Skein.Access;
using Skein.Persistence;

namespace Skein.Groups;

/// <summary>
/// Those who join or leave one group stand in a line: two people tap “yes” in the same second, through several nodes,
/// and both are in. SQLite has one writer; on PostgreSQL the row is held until the transaction ends, which there must be.
/// Whoever comes second sees what the first has done.
/// </summary>
internal static class GroupLock
{
    /// <summary>Holds the group and reads it whole.</summary>
    public static async Task<Group?> HoldAsync(SkeinDb db, GroupId id, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"SELECT id FROM groups WHERE id = {id.Value} FOR UPDATE", cancel);
        }

        return await Whole(db).SingleOrDefaultAsync(g => g.Id == id, cancel);
    }

    /// <summary>Holds every group that a sign-up formed, always in the same order.</summary>
    public static async Task HoldAllAsync(SkeinDb db, Guid signUp, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT id FROM groups WHERE sign_up_id = {signUp} ORDER BY id FOR UPDATE", cancel);
        }
    }

    /// <summary>Holds every group that the person is in, always in the same order, and reads each whole.</summary>
    public static async Task<IReadOnlyList<Group>> HoldAllOfAsync(SkeinDb db, PersonId person, CancellationToken cancel)
    {
        var held = await db.Groups
            .Where(g => g.Members.Any(m => m.PersonId == person && m.Until == null))
            .Select(g => g.Id)
            .ToListAsync(cancel);
        if (!db.IsSqlite)
        {
            var ids = held.Select(g => g.Value).ToArray();
            await db.Database.ExecuteSqlAsync($"SELECT id FROM groups WHERE id = ANY({ids}) ORDER BY id FOR UPDATE", cancel);
        }

        return await Whole(db).Where(g => held.Contains(g.Id)).ToListAsync(cancel);
    }

    /// <summary>Holds people while something between them is begun. What only names them is not kept waiting.</summary>
    public static async Task HoldPeopleAsync(SkeinDb db, IEnumerable<PersonId> people, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            var ids = people.Select(p => p.Value).ToArray();
            await db.Database.ExecuteSqlAsync(
                $"SELECT id FROM people WHERE id = ANY({ids}) ORDER BY id FOR NO KEY UPDATE", cancel);
        }
    }

    public static IQueryable<Group> Whole(SkeinDb db) => db.Groups.Include(g => g.Members);
}
