using Skein.Persistence;

namespace Skein.People;

/// <summary>What a page says of a change of address that is not over.</summary>
internal static class AddressUnderWay
{
    /// <returns>Null when there is none.</returns>
    public static async Task<string?> ReadAsync(SkeinDb db, Person person, CancellationToken cancel) =>
        await db.AddressChanges.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == person.Id, cancel) switch
        {
            null or { To: null, WaitsFor: not AddressWait.ThreeDays } => null,
            { To: null } change => $"The address is to be given up. {AddressWords.Until(change, person)}",
            { To: { } to } change => $"The new address is {to}. {AddressWords.Until(change, person)}",
        };

    /// <returns>The same after a sentence; empty when there is none.</returns>
    public static async Task<string> SaidAsync(SkeinDb db, Person person, CancellationToken cancel) =>
        await ReadAsync(db, person, cancel) is { } said ? $" {said}" : "";
}
