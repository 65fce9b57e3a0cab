using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Leaving;

/// <summary>Codes that were asked for at an address of whoever is forgotten name nobody: they are found by the address.</summary>
internal sealed class ForgetWaysIn(SkeinDb db) : IForget
{
    public Task ForgetAsync(Forgotten person, CancellationToken cancel) => WaysIn.ForgetCodesAsync(db, person.Names, cancel);
}

/// <summary>The names and days of a person's passkeys and keys are theirs to take along.</summary>
internal sealed class TellWaysIn(SkeinDb db) : ITellOwnData
{
    public IEnumerable<Type> Tells => [typeof(Passkey), typeof(ProgramKey), typeof(Session)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel) =>
        await WaysIn.TellAsync(db, person, cancel) is { } kept ? ("waysIn", kept) : null;
}
