using Skein.Persistence;

namespace Skein.Access;

/// <summary>Everything by which a person can come in.</summary>
public static class WaysIn
{
    /// <summary>Removes a person's passkeys and slips. It is stored by the caller's save.</summary>
    public static async Task ForgetAsync(SkeinDb db, PersonId person, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<Passkey>().Where(key => key.PersonId == person).ToListAsync(cancel));
        db.RemoveRange(await db.Set<SignInSlip>().Where(slip => slip.PersonId == person).ToListAsync(cancel));
    }
}
