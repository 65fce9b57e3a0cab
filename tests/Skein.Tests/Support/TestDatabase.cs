using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;
using Skein.Access;
using Skein.Persistence;

namespace Skein.Tests.Support;

/// <summary>A database of one test class, copied from a template that is migrated once.</summary>
public static class TestDatabase
{
    /// <summary>Where tests may make PostgreSQL databases; without it they say that they were left out.</summary>
    public const string PostgresVariable = "SKEIN_TEST_POSTGRES";

    /// <summary>
    /// Seconds. Many act at once on a machine that may do much else besides: who stands in a line for long is no failure.
    /// </summary>
    private const int Patience = 300;

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    public static string? PostgresServer =>
        Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server ? server : null;

    public static async Task<DatabaseAddress> SqliteAsync()
    {
        var file = NewFile();
        File.Copy(await SqliteTemplate.Value, file);
        return DatabaseAddress.OfFile(file);
    }

    public static async Task<DatabaseAddress> PostgresAsync()
    {
        var template = await PostgresTemplate.Value;
        var name = NewName();
        await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return Postgres(name);
    }

    /// <summary>An empty database that no migration has touched.</summary>
    public static async Task<DatabaseAddress> EmptyPostgresAsync()
    {
        var name = NewName();
        await OnServerAsync($"CREATE DATABASE {name}");
        return Postgres(name);
    }

    public static DatabaseAddress EmptySqlite() => DatabaseAddress.OfFile(NewFile());

    /// <summary>As it is typed after --database.</summary>
    public static string Typed(this DatabaseAddress address) => address.File ?? address.Connection;

    public static async Task DropAsync(DatabaseAddress address)
    {
        if (address.IsSqlite)
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(address.File)!, Path.GetFileName(address.File) + "*"))
            {
                File.Delete(file);
            }
        }
        else
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(address.Connection));
            await OnServerAsync(
                $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(address.Connection).Database} WITH (FORCE)");
        }
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = NewFile();
        await MigrateAsync(DatabaseAddress.OfFile(file));
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = NewName();
        await OnServerAsync($"CREATE DATABASE {name}");
        await MigrateAsync(Postgres(name));
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static async Task MigrateAsync(DatabaseAddress address)
    {
        var databases = new Databases();
        await Upgrade.RunAsync(databases, address, CancellationToken.None);
        await using (var db = databases.Open(address))
        {
            await Installation.EnsureAsync(db, new FakeClock().GetUtcNow(), CancellationToken.None);
            if (db.IsSqlite)
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }

        SqliteConnection.ClearAllPools();
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static DatabaseAddress Postgres(string name)
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer)
        {
            Database = name,
            MaxPoolSize = 10,
            Timeout = Patience,
            CommandTimeout = Patience,
        }.ConnectionString;
        Assert.True(DatabaseAddress.TryRead(connection, out var address, out var problem), problem);
        return address;
    }

    private static string NewName() => $"skein_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    private static string NewFile()
    {
        var folder = Path.Combine(Path.GetTempPath(), "skein-tests");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{NewName()}.db");
    }
}
