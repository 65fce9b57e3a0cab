using Microsoft.Data.Sqlite;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>A whole copy of a SQLite database that may be in use, in one file that needs no other.</summary>
internal static class SqliteCopy
{
    /// <summary>
    /// Reads the database through, writes the copy, reads that through, and waits until it is on the disk. A copy is written
    /// row by row:
    /// damage would not show in it, and what was deleted is not in it.
    /// </summary>
    public static void Write(string from, string to)
    {
        SqliteFile.Delete(to);
        OnlyForUs(to);
        using (var source = Open(from, SqliteOpenMode.ReadWrite))
        {
            RefuseDamage(from, source);
            source.WriteTo(to);
        }

        using (var target = Open(to, SqliteOpenMode.ReadWrite))
        {
            Run(target, "PRAGMA journal_mode = DELETE");
            RefuseDamage(to, target);
        }

        using var whole = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        whole.Flush(flushToDisk: true);
    }

    /// <summary>What is wrong with the file itself, a sentence each.</summary>
    public static IEnumerable<string> Problems(SqliteConnection database)
    {
        foreach (var row in Read(database, "PRAGMA integrity_check"))
        {
            if (row[0] is string said and not "ok")
            {
                yield return $"Its pages do not fit together ({said}).";
            }
        }

        foreach (var table in Read(database, "PRAGMA foreign_key_check").Select(row => row[0]).Distinct())
        {
            yield return $"A row of {table} points at a row that is not there.";
        }
    }

    public static SqliteConnection Open(string file, SqliteOpenMode mode) => SqliteFile.Open(file, mode);

    public static void Run(SqliteConnection database, string sql) => SqliteFile.Run(database, sql);

    public static List<object[]> Read(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void RefuseDamage(string from, SqliteConnection database)
    {
        if (Problems(database).FirstOrDefault() is { } problem)
        {
            throw new VerbException($"{from} is damaged: {problem} Nothing was changed.");
        }
    }

    /// <summary>A backup holds people's names and the key that signs links: nobody else on this machine may read it.</summary>
    private static void OnlyForUs(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var made = new FileStream(file, options);
    }
}
