using Skein.Access;
using Skein.Persistence;

namespace Skein.Pairs;

/// <summary>Two who answer for one pair in the same instant stand in a line, as those of a group do.</summary>
internal static class PairLock
{
    /// <summary>Holds the pair, which only its two find.</summary>
    public static async Task<Pair?> HoldAsync(SkeinDb db, PairId id, PersonId me, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"SELECT id FROM pairs WHERE id = {id.Value} FOR UPDATE", cancel);
        }

        return await MyPairs.FindAsync(db, id, me, cancel);
    }
}
