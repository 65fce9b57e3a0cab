using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>Whoever is forgotten comes in no more: their passkeys and slips go with their name.</summary>
internal sealed class ForgetWaysIn(SkeinDb db) : IForget
{
    public Task ForgetAsync(Forgotten person, CancellationToken cancel) => WaysIn.ForgetAsync(db, person.Id, cancel);
}
