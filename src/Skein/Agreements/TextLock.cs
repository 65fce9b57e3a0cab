using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>
/// Acts on one text stand in a line: heads of several schools may answer in the same second, through several nodes, while a
/// co-leader edits. SQLite has one writer; on PostgreSQL the text's row is held until the transaction ends. Whoever comes second
/// sees what the first has done, and is heard or told so in words.
/// </summary>
internal static class TextLock
{
    internal const string Table = "agreement_texts";

    /// <summary>Holds the text and reads it whole. There must be a transaction.</summary>
    public static async Task<AgreementText?> HoldAsync(SkeinDb db, AgreementTextId id, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"SELECT id FROM agreement_texts WHERE id = {id.Value} FOR UPDATE", cancel);
        }

        return await WholeAsync(db, id, cancel);
    }

    /// <summary>The text with all its versions, and what everybody said to them. A read takes no lock.</summary>
    public static Task<AgreementText?> WholeAsync(SkeinDb db, AgreementTextId id, CancellationToken cancel) =>
        Whole(db).SingleOrDefaultAsync(t => t.Id == id, cancel);

    public static IQueryable<AgreementText> Whole(SkeinDb db) =>
        AgreementText.Whole(db.Agreements);

    /// <summary>The schools that were members once and were none on the day: nobody waits for them.</summary>
    public static async Task<Func<SchoolId, bool>> LeftAsync(
        SkeinDb db, NetworkId network, DateOnly day, CancellationToken cancel)
    {
        var left = new HashSet<SchoolId>(await db.Memberships
            .Where(m => m.NetworkId == network && m.Spans.Any(
                s => s.State == MembershipState.Left && s.From <= day && (s.Until == null || s.Until > day)))
            .Select(m => m.SchoolId)
            .ToListAsync(cancel));
        return left.Contains;
    }
}
