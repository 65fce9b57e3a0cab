using System.Globalization;
using Skein.Persistence;

namespace Skein.Schools;

/// <summary>
/// Says to PostgreSQL how much of a word's letters a school must share with it to be offered; SQLite needs no telling.
/// </summary>
internal static class LikeOnPostgres
{
    /// <summary>The setting holds for the connection, so that is kept open for the question.</summary>
    public static async Task<T> AskAsync<T>(SkeinDb db, double threshold, Func<Task<T>> question, CancellationToken cancel)
    {
        if (db.IsSqlite)
        {
            return await question();
        }

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var said = threshold.ToString(CultureInfo.InvariantCulture);
            await db.Database.ExecuteSqlAsync($"select set_config('pg_trgm.word_similarity_threshold', {said}, false)", cancel);
            return await question();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
