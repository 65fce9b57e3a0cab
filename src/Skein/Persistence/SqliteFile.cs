using Microsoft.Data.Sqlite;

namespace Skein.Persistence;

/// <summary>A SQLite database as files: the one it is named by, and those that SQLite keeps beside it.</summary>
public static class SqliteFile
{
    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];

    /// <summary>
    /// What is deleted or written over is overwritten with zeros, and does not lie in the file until something else needs the
    /// room.
    /// </summary>
    internal const string DeletesForGood = "PRAGMA secure_delete = ON;";

    /// <summary>Opens the file itself, beside the connections that are kept ready for the site.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        Run(connection, DeletesForGood);
        return connection;
    }

    /// <summary>
    /// Writes all that the database holds to a new file, row by row, while others use it. What was deleted before does not come
    /// along; page by page it would.
    /// </summary>
    public static void WriteTo(this SqliteConnection database, string file)
    {
        using var vacuum = database.CreateCommand();
        vacuum.CommandText = "VACUUM INTO $file";
        vacuum.Parameters.AddWithValue("$file", file);
        vacuum.ExecuteNonQuery();
    }

    public static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Closes the connections that this process keeps ready, so that the file may be moved or taken away.</summary>
    public static void LetGo(DatabaseAddress? address)
    {
        if (address is not null)
        {
            using var any = new SqliteConnection(address.Connection);
            SqliteConnection.ClearPool(any);
        }
    }

    public static void Delete(string file)
    {
        foreach (var suffix in Beside)
        {
            File.Delete(file + suffix);
        }
    }
}
