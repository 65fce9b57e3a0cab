using Skein.Access;
using Skein.Persistence;

namespace Skein.Pairs;

/// <summary>
/// A pair, or the proposal of one, in front of one of its two. Two who answer for one pair in the same instant stand in a line,
/// as those of a group do.
/// </summary>
public sealed record OwnPair(Pair Pair, PersonId Person) : IFound<OwnPair>
{
    public static async Task<OwnPair?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        asked.Visitor.Id is { } me && sought.TryRead("pairId", out PairId id)
            ? await FindAsync(asked.Db, id, me, sought.IsHeld, cancel)
            : null;

    /// <returns>Null where there is none, or where the person is neither of its two.</returns>
    internal static async Task<OwnPair?> FindAsync(SkeinDb db, PairId id, PersonId me, bool isHeld, CancellationToken cancel)
    {
        if (isHeld)
        {
            await db.HoldAsync<Pair>(id.Value, cancel);
        }

        return await db.Pairs.SingleOrDefaultAsync(
            p => p.Id == id && (p.OneId == me || p.OtherId == me), cancel) is { } pair
            ? new(pair, me)
            : null;
    }
}
