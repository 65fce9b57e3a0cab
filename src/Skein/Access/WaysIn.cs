using Skein.Persistence;

namespace Skein.Access;

/// <summary>Everything by which a person can come in.</summary>
public static class WaysIn
{
    /// <summary>
    /// Whether they have a way in of their own besides an address: a passkey, a key for a program, a slip that they came in by.
    /// </summary>
    public static async Task<bool> AnyAsync(SkeinDb db, PersonId person, CancellationToken cancel) =>
        await db.Set<Passkey>().AnyAsync(k => k.PersonId == person, cancel)
        || await db.Set<ProgramKey>().AnyAsync(k => k.PersonId == person, cancel)
        || await db.Set<SignInSlip>().AnyAsync(s => s.PersonId == person && s.UsedAt != null, cancel);

    /// <summary>Removes the codes that were asked for at these addresses. It is stored by the caller's save.</summary>
    public static async Task ForgetCodesAsync(SkeinDb db, IEnumerable<string> addresses, CancellationToken cancel)
    {
        var theirs = addresses.Select(a => a.ToLowerInvariant()).ToList();

        // A code without an address is none of these.
        db.RemoveRange(await db.Set<SignInCode>().Where(c => theirs.Contains(c.Address!)).ToListAsync(cancel));
    }

    /// <summary>What is kept of a person's ways in, as they can take it with them.</summary>
    public static async Task<object?> TellAsync(SkeinDb db, PersonId person, CancellationToken cancel)
    {
        var passkeys = await db.Set<Passkey>().Where(k => k.PersonId == person).OrderBy(k => k.Id)
            .Select(k => new { k.Name, k.CreatedAt, k.LastUsedAt }).ToListAsync(cancel);
        var keys = await db.Set<ProgramKey>().Where(k => k.PersonId == person).OrderBy(k => k.Id)
            .Select(k => new { k.Name, k.MadeAt, k.LastDay, k.LastUsedOn }).ToListAsync(cancel);
        var sessions = await db.Set<Session>().Where(s => s.PersonId == person).OrderBy(s => s.Id)
            .Select(s => new { s.Device, s.BeganAt, s.LastUsedOn }).ToListAsync(cancel);
        return passkeys.Count + keys.Count + sessions.Count == 0
            ? null
            : new { Passkeys = passkeys, KeysForPrograms = keys, SignedIn = sessions };
    }
}
