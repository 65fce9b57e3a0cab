using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Skein.Host;
using Skein.Host.Verbs;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.Persistence;

/// <summary>The program itself, killed as a power cut would while it brings an old database to the shape it needs.</summary>
public abstract class KilledUpgradeTests
{
    private const int Rounds = 10;
    private const int Schools = 20_000;
    private static readonly Databases Databases = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<DatabaseAddress> EmptyAsync();

    /// <summary>Whether the program has begun to work on the database.</summary>
    protected abstract Task<bool> HasBegunAsync(DatabaseAddress address);

    [Fact]
    public async Task Whatever_the_moment_of_the_kill_the_next_start_finds_all_the_data_in_the_new_shape()
    {
        var moments = new Random(20261122);
        var data = Data.Make();
        var whole = await OldAsync(data);
        await Upgrade.RunAsync(Databases, whole, Cancel);
        var expected = await Filled.TextOf(whole);
        var shapes = new List<string>();

        for (var round = 0; round < Rounds; round++)
        {
            var address = await OldAsync(data);
            await KillAsync(address, TimeSpan.FromMilliseconds(moments.Next(1000)));
            shapes.Add(await ShapeAsync(address));

            var (code, output, errors) = await SkeinProcess.RunAsync("networks", "list", "--database", address.Typed());
            Assert.True(code == ExitCode.Done, errors);
            Assert.Contains("Riverside", output, StringComparison.Ordinal);
            Assert.Equal(expected, await Filled.TextOf(address));
            Assert.Equal([], await CheckVerb.RunAsync(address, Cancel));
            await TestDatabase.DropAsync(address);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Migrations found after each kill: {string.Join(", ", shapes)}.");
        await TestDatabase.DropAsync(whole);
    }

    private async Task KillAsync(DatabaseAddress address, TimeSpan after)
    {
        await using var skein = SkeinProcess.Start("networks", "list", "--database", address.Typed());
        while (!skein.HasEnded && !await HasBegunAsync(address))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), Cancel);
        }

        await Task.Delay(after, Cancel);
        await skein.KillAsync();
    }

    /// <summary>How many migrations the database has seen, and whether half a copy lies beside it.</summary>
    private static async Task<string> ShapeAsync(DatabaseAddress address)
    {
        int applied;
        await using (var db = Databases.Open(address))
        {
            applied = (await db.Database.GetAppliedMigrationsAsync(Cancel)).Count();
        }

        SqliteFile.LetGo(address.IsSqlite ? address : null);
        return address.IsSqlite && File.Exists(address.File + Upgrade.CopySuffix) ? $"{applied} and half a copy" : $"{applied}";
    }

    private async Task<DatabaseAddress> OldAsync(Data data)
    {
        var address = await EmptyAsync();
        await using (var db = Databases.Open(address))
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into installation (id, link_key, started_at, is_synthetic)
                values (1, {data.Key}, {data.Now.UtcDateTime}, {false})
                """,
                Cancel);
            await BulkWriter.WriteAsync(db, [data.Network], Cancel);
            await BulkWriter.WriteAsync(db, data.Schools, Cancel);
            await transaction.CommitAsync(Cancel);
        }

        SqliteFile.LetGo(address.IsSqlite ? address : null);
        return address;
    }

    private sealed record Data(DateTimeOffset Now, byte[] Key, Network Network, IReadOnlyList<School> Schools)
    {
        public static Data Make()
        {
            var now = new FakeClock().GetUtcNow();
            var network = Network.Start(
                NetworkName.TryRead("Riverside", out var name, out _) ? name : null!, FakeClock.Zone, now);
            return new(
                now, new byte[32], network,
                [.. Enumerable.Range(0, KilledUpgradeTests.Schools).Select(n => NumberedSchool(n, now))]);
        }

        private static School NumberedSchool(int number, DateTimeOffset now) =>
            School.TypedIn(SchoolName.TryRead($"School by the river, number {number}", out var name, out _) ? name : null!, now);
    }
}

public sealed class KilledUpgradeOfSqlite : KilledUpgradeTests
{
    protected override Task<DatabaseAddress> EmptyAsync() => Task.FromResult(TestDatabase.EmptySqlite());

    protected override Task<bool> HasBegunAsync(DatabaseAddress address) =>
        Task.FromResult(File.Exists(address.File + Upgrade.CopySuffix));
}

public sealed class KilledUpgradeOfPostgres : KilledUpgradeTests
{
    public KilledUpgradeOfPostgres() =>
        Assert.SkipWhen(
            TestDatabase.PostgresServer is null, $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server.");

    protected override Task<DatabaseAddress> EmptyAsync() => TestDatabase.EmptyPostgresAsync();

    /// <summary>It stands in line for, or holds, the lock under which a migration is made.</summary>
    protected override async Task<bool> HasBegunAsync(DatabaseAddress address)
    {
        await using var db = new Databases().Open(address);
        return await db.Database.SqlQueryRaw<int>(
            "select 1 as \"Value\" from pg_locks where locktype = 'relation' and mode = 'AccessExclusiveLock' "
            + "and database = (select oid from pg_database where datname = current_database())").AnyAsync(Cancel);
    }
}
