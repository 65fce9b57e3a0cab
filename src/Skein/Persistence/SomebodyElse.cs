using Microsoft.Data.Sqlite;
using Npgsql;

namespace Skein.Persistence;

/// <summary>Whether a change was not stored because somebody else changed the same thing first.</summary>
internal static class SomebodyElse
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>
    /// Either a row stands at another version than the one that was read, or a row that was to be put in stands there already.
    /// PostgreSQL is sent both in one batch, and tells of the second before anybody can see the first.
    /// </summary>
    public static bool WasFirst(Exception problem) => problem is DbUpdateConcurrencyException || problem.InnerException is
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        or SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique };
}
