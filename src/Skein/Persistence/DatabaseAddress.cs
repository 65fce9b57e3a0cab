using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Skein.Persistence;

/// <summary>Where the data is: a SQLite file on this machine, or a PostgreSQL database.</summary>
public sealed record DatabaseAddress
{
    private DatabaseAddress(string connection, string? file) => (Connection, File) = (connection, file);

    /// <summary>More than the pages of a day ask for; what was asked longest ago gives way.</summary>
    private const int StatementsPrepared = 200;

    public string Connection { get; }

    /// <summary>The SQLite file's full path, or null for PostgreSQL.</summary>
    public string? File { get; }

    [MemberNotNullWhen(true, nameof(File))]
    public bool IsSqlite => File is not null;

    /// <summary>What may be shown and logged: never a password.</summary>
    public override string ToString() => File ?? Shown(Connection);

    /// <summary>What kind of database it is and where, for a paper: no path, no name of a user or of the database.</summary>
    public string InWords => File is not null
        ? "one SQLite file on the machine that runs Skein"
        : new NpgsqlConnectionStringBuilder(Connection).Host is { Length: > 0 } host
        && host[0] != '/'
        && host is not ("localhost" or "127.0.0.1" or "::1")
            ? $"a PostgreSQL database on {host}"
            : "a PostgreSQL database on the machine that runs Skein";

    /// <param name="typed">A file path, a PostgreSQL connection string, or a postgres:// address.</param>
    public static bool TryRead(
        string? typed, [NotNullWhen(true)] out DatabaseAddress? address, [NotNullWhen(false)] out string? problem)
    {
        (address, problem) = typed?.Trim() switch
        {
            null or "" => (null, "Name a database: a file path, or a PostgreSQL connection string such as Host=…;Database=…"),
            { } text when text.StartsWith("postgres://", StringComparison.Ordinal)
                || text.StartsWith("postgresql://", StringComparison.Ordinal) =>
                FromUri(text),
            { } text when text.Contains("host=", StringComparison.OrdinalIgnoreCase) => FromPostgres(text),
            { } text when Directory.Exists(text) =>
                (null, $"{text} is a folder. Name a file in it, such as {Path.Combine(text, "skein.db")}"),
            { } text => (OfFile(text), null),
        };
        return address is not null;
    }

    public static DatabaseAddress OfFile(string path)
    {
        var full = Path.GetFullPath(path);
        return new(new SqliteConnectionStringBuilder { DataSource = full }.ConnectionString, full);
    }

    private static (DatabaseAddress?, string?) FromPostgres(string text)
    {
        try
        {
            return (OfPostgres(new(text)), null);
        }
        catch (ArgumentException)
        {
            return (
                null,
                "That PostgreSQL connection string cannot be read. Write it as "
                    + "Host=…;Port=…;Database=…;Username=…;Password=…");
        }
    }

    private static (DatabaseAddress?, string?) FromUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            return (null, "That PostgreSQL address cannot be read. Write it as postgres://user:password@host:5432/database");
        }

        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.IsDefaultPort || uri.Port < 0 ? 5432 : uri.Port,
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
        return (OfPostgres(builder), null);
    }

    /// <summary>
    /// What is asked again and again is prepared once for each connection, and one that is given back is not cleaned: Skein
    /// leaves nothing behind on it (decision 35). Whoever writes either setting themselves is obeyed.
    /// </summary>
    private static DatabaseAddress OfPostgres(NpgsqlConnectionStringBuilder typed)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = typed.ConnectionString };
        typed.NoResetOnClose = said.ContainsKey("No Reset On Close") ? typed.NoResetOnClose : true;
        typed.MaxAutoPrepare = said.ContainsKey("Max Auto Prepare") ? typed.MaxAutoPrepare : StatementsPrepared;
        return new(typed.ConnectionString, null);
    }

    private static string Shown(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return $"PostgreSQL database {parts.Database} on {parts.Host}";
    }
}
