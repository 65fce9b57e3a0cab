using System.Globalization;
using Skein.Persistence;

namespace Skein.Schools;

/// <summary>
/// Says to PostgreSQL how much of a word's letters a school must share with it to be offered; SQLite needs no telling.
/// </summary>
internal static class LikeOnPostgres
{
    /// <summary>The setting holds for the transaction, so it is gone before anybody else has the connection.</summary>
    public static async Task<T> AskAsync<T>(SkeinDb db, double threshold, Func<Task<T>> question, CancellationToken cancel)
    {
        if (db.IsSqlite)
        {
            return await question();
        }

        var begun = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await using (begun)
        {
            var said = threshold.ToString(CultureInfo.InvariantCulture);
            await db.Database.ExecuteSqlAsync($"select set_config('pg_trgm.word_similarity_threshold', {said}, true)", cancel);
            return await question();
        }
    }
}
