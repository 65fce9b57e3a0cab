using Microsoft.Data.Sqlite;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>
/// Puts a backup in the place of a SQLite database. Killed at any moment, it leaves the old database whole, or the new one.
/// </summary>
internal static class SqliteRestore
{
    /// <summary>The suffix of the copy that is read through before it takes the place.</summary>
    public const string Suffix = ".restoring";

    public static async Task RunAsync(string backup, string file, CancellationToken cancel)
    {
        new FileInfo(file).Directory?.Create();
        using var alone = await FileLock.TakeAsync(file + ".lock", cancel);
        var copy = file + Suffix;
        try
        {
            Read(backup, copy);
            IsSkeins(copy, backup);
            cancel.ThrowIfCancellationRequested();
            TakeThePlace(copy, file);
        }
        finally
        {
            SqliteFile.Delete(copy);
        }
    }

    /// <summary>Whatever SQLite finds wrong here is wrong with the backup: the database has not been looked at yet.</summary>
    private static void Read(string backup, string copy)
    {
        try
        {
            SqliteCopy.Write(backup, copy);
        }
        catch (SqliteException failed) when (failed.SqliteErrorCode is not SqliteFull)
        {
            throw new VerbException($"{backup} is damaged and cannot be read. Nothing was changed. Restore another backup.");
        }
        catch (SqliteException)
        {
            throw new VerbException(
                $"There is no room on the disk for {copy}, which is read through before it takes the database's place. Nothing "
                    + "was changed.");
        }
    }

    private static void IsSkeins(string copy, string backup)
    {
        using var database = SqliteCopy.Open(copy, SqliteOpenMode.ReadWrite);
        if (SqliteCopy.Read(database, "select 1 from sqlite_master where name = 'installation'").Count == 0)
        {
            throw new VerbException($"{backup} is no backup of Skein. Nothing was changed.", ExitCode.BadInput);
        }

        Guards.RefuseStrange(sqlite: true, backup, SqliteCopy.Read(database, Guards.OfSqlite).Select(row => (string)row[0]));
    }

    /// <summary>
    /// The old file first takes in what its log holds, and is kept from everybody else: so it is whole by itself until the moment
    /// the new one has its name, and no old log can be mistaken for the new file's.
    /// </summary>
    private static void TakeThePlace(string copy, string file)
    {
        if (!File.Exists(file))
        {
            SqliteFile.Delete(file);
            File.Move(copy, file);
            return;
        }

        try
        {
            using var old = SqliteCopy.Open(file, SqliteOpenMode.ReadWrite);
            old.DefaultTimeout = 2;
            if (SqliteCopy.Read(old, "PRAGMA journal_mode = DELETE") is not [["delete"]])
            {
                throw new VerbException($"{file} is in use. Stop Skein first, then restore.");
            }

            SqliteCopy.Run(old, "BEGIN EXCLUSIVE");
            File.Move(copy, file, overwrite: true);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SqliteBusy or SqliteLocked)
        {
            throw new VerbException($"{file} is in use. Stop Skein first, then restore.");
        }
        catch (SqliteException)
        {
            // The old file cannot even be opened: there is nothing of it to keep.
            SqliteFile.Delete(file);
            File.Move(copy, file);
        }
    }

    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;
}
