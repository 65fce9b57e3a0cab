using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Skein.Persistence;

/// <summary>Opens a database, of either kind, by its address.</summary>
/// <param name="services">Of the site, whose log the database writes to; a verb of the command line has none.</param>
/// <param name="watchers">What is told of every change; none in a verb of the command line.</param>
/// <param name="warnings">What to make of the database's warnings, where a test is stricter than a served page may be.</param>
public sealed class Databases(
    IServiceProvider? services = null, IEnumerable<IInterceptor>? watchers = null,
    Action<WarningsConfigurationBuilder>? warnings = null)
{
    private readonly IInterceptor[] _watchers = [.. watchers ?? []];

    private readonly ConcurrentDictionary<DatabaseAddress, Func<SkeinDb>> _openers = new();

    public SkeinDb Open(DatabaseAddress address) => _openers.GetOrAdd(address, OpenerOf)();

    private Func<SkeinDb> OpenerOf(DatabaseAddress address)
    {
        if (address.IsSqlite)
        {
            var sqlite = Options<SqliteSkeinDb>()
                .UseSqlite(address.Connection)
                .AddInterceptors(SqlitePragmas.Instance)
                .Options;
            return () => new SqliteSkeinDb(sqlite);
        }

        var postgres = Options<PostgresSkeinDb>().UseNpgsql(address.Connection).Options;
        return () => new PostgresSkeinDb(postgres);
    }

    private DbContextOptionsBuilder<TDb> Options<TDb>()
        where TDb : SkeinDb =>
        new DbContextOptionsBuilder<TDb>().UseApplicationServiceProvider(services)
            .AddInterceptors(_watchers)
            .ConfigureWarnings(warnings ?? (_ => { }));
}

/// <summary>
/// The write-ahead log lets readers and a writer work at once; full synchronisation keeps every commit through a power cut; and
/// what is deleted is overwritten.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
        + SqliteFile.DeletesForGood;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (OnlyReads(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (OnlyReads(connection))
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Whether a database is there at all is asked over a connection that may change nothing, its journal included.
    /// </summary>
    private static bool OnlyReads(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly;
}
