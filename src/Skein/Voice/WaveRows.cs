using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// The rows of an open wave as they lie in the database. A row says nothing of when it was written; where it lies, and which
/// transaction wrote it, could. So whoever answers, under a lock of the wave, leaves all of its rows in no order and written at
/// once.
/// </summary>
internal static class WaveRows
{
    private static readonly string[] Tables = ["tokens", "token_hands", "ballots", "written_words"];

    /// <summary>
    /// Waits until nobody else answers or closes the wave, in the transaction that is open. SQLite has one writer at a time.
    /// </summary>
    public static async Task LockAsync(SkeinDb db, WaveId wave, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"select 1 from waves where id = {wave.Value} for update", cancel);
        }
    }

    /// <summary>
    /// PostgreSQL marks each row with the transaction that wrote it, and puts it where there is room: every row of the wave is
    /// written again, in a random order. In SQLite a row lies by its hidden number, which counts up, and by nothing else: those
    /// of the answer get a random one. A token is changed in its place.
    /// </summary>
    public static async Task ShuffleAsync(
        SkeinDb db, TokenId token, Ballot ballot, IEnumerable<WrittenWords> written, CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            foreach (var table in Tables)
            {
                await db.Database.ExecuteSqlRawAsync(WrittenAgain(table), [ballot.WaveId.Value], cancel);
            }

            return;
        }

        await db.Database.ExecuteSqlAsync($"update ballots set rowid = random() where id = {ballot.Id.Value}", cancel);
        await db.Database.ExecuteSqlAsync($"update token_hands set rowid = random() where token_id = {token.Value}", cancel);
        foreach (var words in written)
        {
            await db.Database.ExecuteSqlAsync($"update written_words set rowid = random() where id = {words.Id.Value}", cancel);
        }
    }

    private static string WrittenAgain(string table) =>
        $$"""
        with gone as (delete from {{table}} where wave_id = {0} returning *)
        insert into {{table}} select * from gone order by random()
        """;
}
