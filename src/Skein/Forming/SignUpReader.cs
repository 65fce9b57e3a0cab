using Skein.Networks;
using Skein.Persistence;

namespace Skein.Forming;

/// <summary>
/// Reads a sign-up. Whoever changes one holds it first: people sign up in the same second, through several nodes.
/// </summary>
internal static class SignUpReader
{
    public static Task<SignUp?> FindAsync(SkeinDb db, NetworkId network, SignUpId id, CancellationToken cancel) =>
        Whole(db).SingleOrDefaultAsync(s => s.Id == id && s.NetworkId == network, cancel);

    /// <summary>
    /// Holds it until the transaction ends, which there must be: whoever comes second sees what the first has done.
    /// </summary>
    public static async Task<SignUp?> HoldAsync(SkeinDb db, NetworkId network, SignUpId id, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"SELECT id FROM sign_ups WHERE id = {id.Value} FOR UPDATE", cancel);
        }

        return await FindAsync(db, network, id, cancel);
    }

    public static IQueryable<SignUp> Whole(SkeinDb db) =>
        SignUp.Whole(db.SignUps);

    public static Task<Volunteer?> VolunteerAsync(
        SkeinDb db, SignUpId signUp, Access.PersonId person, CancellationToken cancel) =>
        Volunteers(db, signUp).SingleOrDefaultAsync(v => v.PersonId == person, cancel);

    /// <summary>Everybody who signed up, with what they chose; those who took their name back among them.</summary>
    public static IQueryable<Volunteer> Volunteers(SkeinDb db, SignUpId signUp) =>
        db.Volunteers.AsSplitQuery().Include(v => v.Choices).Include(v => v.Times).Where(v => v.SignUpId == signUp);
}
