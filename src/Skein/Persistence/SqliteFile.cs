using Microsoft.Data.Sqlite;

namespace Skein.Persistence;

/// <summary>A SQLite database as files: the one it is named by, and those that SQLite keeps beside it.</summary>
public static class SqliteFile
{
    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];

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
