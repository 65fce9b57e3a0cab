using Skein.Persistence;

namespace Skein.Access;

/// <summary>Everything by which a person can come in.</summary>
public static class WaysIn
{
    /// <summary>Removes a person's passkeys, slips and keys for programs. It is stored by the caller's save.</summary>
    public static async Task ForgetAsync(SkeinDb db, PersonId person, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<Passkey>().Where(key => key.PersonId == person).ToListAsync(cancel));
        db.RemoveRange(await db.Set<SignInSlip>().Where(slip => slip.PersonId == person).ToListAsync(cancel));
        await ForgetKeysAsync(db, person, cancel);
    }

    /// <summary>Removes the keys of a person's programs alone. It is stored by the caller's save.</summary>
    public static async Task ForgetKeysAsync(SkeinDb db, PersonId person, CancellationToken cancel) =>
        db.RemoveRange(await db.Set<ProgramKey>().Where(key => key.PersonId == person).ToListAsync(cancel));

    /// <summary>What is kept of a person's ways in, as they can take it with them.</summary>
    public static async Task<object?> TellAsync(SkeinDb db, PersonId person, CancellationToken cancel)
    {
        var passkeys = await db.Set<Passkey>().Where(k => k.PersonId == person).OrderBy(k => k.Id)
            .Select(k => new { k.Name, k.CreatedAt, k.LastUsedAt }).ToListAsync(cancel);
        var keys = await db.Set<ProgramKey>().Where(k => k.PersonId == person).OrderBy(k => k.Id)
            .Select(k => new { k.Name, k.MadeAt, k.LastDay, k.LastUsedOn }).ToListAsync(cancel);
        return passkeys.Count + keys.Count == 0 ? null : new { Passkeys = passkeys, KeysForPrograms = keys };
    }
}
