using Microsoft.Data.Sqlite;

namespace Skein.Persistence;

/// <summary>
/// Brings a database to the shape this version needs. Killed at any moment, it leaves the old shape or the new one.
/// </summary>
public static class Upgrade
{
    /// <summary>The suffix of the copy that a SQLite upgrade works on.</summary>
    public const string CopySuffix = ".upgrading";

    /// <returns>How many migrations were applied.</returns>
    public static Task<int> RunAsync(Databases databases, DatabaseAddress address, CancellationToken cancel) =>
        address.IsSqlite
            ? OnACopyAsync(databases, address.File, cancel)
            : InPlaceAsync(databases, address, cancel);

    /// <summary>Changes of shape were made to it that this version has never heard of.</summary>
    public static async Task<bool> IsUnknownAsync(Databases databases, DatabaseAddress address, CancellationToken cancel)
    {
        if (address.IsSqlite && !File.Exists(address.File))
        {
            return false;
        }

        await using var db = databases.Open(address);
        return (await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations()).Any();
    }

    /// <summary>PostgreSQL takes a migration as one transaction under a lock of its own.</summary>
    private static async Task<int> InPlaceAsync(Databases databases, DatabaseAddress address, CancellationToken cancel)
    {
        await using var db = databases.Open(address);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
        if (pending > 0)
        {
            await db.Database.MigrateAsync(cancel);
        }

        return pending;
    }

    /// <summary>
    /// SQLite cannot roll every migration back, and a killed one leaves a lock row that would hang every later start.
    /// So the work is done on a copy, which takes the file's name when it is whole.
    /// </summary>
    private static async Task<int> OnACopyAsync(Databases databases, string file, CancellationToken cancel)
    {
        new FileInfo(file).Directory?.Create();
        using var alone = await FileLock.TakeAsync(file + ".lock", cancel);

        var copy = file + CopySuffix;
        SqliteFile.Delete(copy);

        var pending = await PendingAsync(databases, file, cancel);
        if (pending == 0)
        {
            return 0;
        }

        if (File.Exists(file))
        {
            Copy(file, copy);
        }

        var db = databases.Open(DatabaseAddress.OfFile(copy));
        await using (db)
        {
            await db.Database.MigrateAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancel);
        }

        SqliteConnection.ClearAllPools();
        File.Move(copy, file, overwrite: true);
        SqliteFile.Delete(copy);
        return pending;
    }

    private static async Task<int> PendingAsync(Databases databases, string file, CancellationToken cancel)
    {
        await using var db = databases.Open(DatabaseAddress.OfFile(file));
        var all = db.Database.GetMigrations().Count();
        if (!File.Exists(file))
        {
            return all;
        }

        // Whatever an old log holds goes into the file itself, so that the file alone is the database.
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancel);
        return (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
    }

    /// <summary>The copy is written row by row, so nothing that was deleted before lies in the pages of the new file.</summary>
    private static void Copy(string from, string to)
    {
        using var source = SqliteFile.Open(from, SqliteOpenMode.ReadWrite);
        source.WriteTo(to);
    }
}
