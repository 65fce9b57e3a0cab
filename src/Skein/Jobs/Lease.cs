using Skein.Persistence;

namespace Skein.Jobs;

/// <summary>
/// Claims a row that waits in the database. Of several workers each gets another row: PostgreSQL skips what is locked, and
/// SQLite lets one write at a time. What is claimed belongs to its token until the lease runs out.
/// </summary>
public static class Lease
{
    /// <param name="db">Where the rows are.</param>
    /// <param name="table">A table with id, not_before, lease_token, lease_until and attempts.</param>
    /// <param name="waiting">What is true of a row that waits, in SQL: the filter of the table's index.</param>
    /// <param name="now">When it is.</param>
    /// <param name="length">How long the row is ours.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The row, or null when none waits.</returns>
    public static async Task<TRow?> ClaimAsync<TRow>(
        SkeinDb db, string table, string waiting, DateTimeOffset now, TimeSpan length, CancellationToken cancel)
        where TRow : class
    {
        var lockedRows = db.IsSqlite ? "" : "for update skip locked";
        var sql = $$"""
            update {{table}} set lease_token = {0}, lease_until = {1}, attempts = attempts + 1
            where id = (
                select id from {{table}} where {{waiting}} and not_before <= {2} and (lease_until is null or lease_until < {2})
                order by not_before, id limit 1 {{lockedRows}})
            returning *
            """;
        var token = Ids.New<LeaseToken>(now).Value;
        var until = now.Add(length).UtcDateTime;
        var rows = await db.Set<TRow>().FromSqlRaw(sql, token, until, now.UtcDateTime).AsNoTracking().ToListAsync(cancel);
        return rows.SingleOrDefault();
    }

    private readonly record struct LeaseToken(Guid Value) : IId<LeaseToken>
    {
        public static bool TryParse(string? text, out LeaseToken id) => Ids.TryParse(text, out id);
    }
}
