using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// Whoever is forgotten comes in no more: their passkeys, slips, keys for programs and sessions go with their name, which
/// others may have given a program of theirs.
/// </summary>
internal sealed class ForgetWaysIn(SkeinDb db) : IForget
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        await WaysIn.ForgetAsync(db, person.Id, cancel);
        db.RemoveRange(await db.AddressChanges.Where(c => c.PersonId == person.Id).ToListAsync(cancel));
        await WaysIn.ForgetCodesAsync(db, person.Id, person.Names, cancel);
    }
}

/// <summary>The names and days of a person's passkeys and keys are theirs to take along.</summary>
internal sealed class TellWaysIn(SkeinDb db) : ITellOwnData
{
    public IEnumerable<Type> Tells => [typeof(Passkey), typeof(ProgramKey), typeof(Session)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel) =>
        await WaysIn.TellAsync(db, person, cancel) is { } kept ? ("waysIn", kept) : null;
}
