using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Persistence;

public abstract class UpgradeTests
{
    private static readonly Databases Databases = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<DatabaseAddress> EmptyAsync();

    [Fact]
    public async Task A_database_with_data_in_it_comes_whole_to_the_shape_this_version_needs()
    {
        var address = await OldAsync();

        var applied = await Upgrade.RunAsync(Databases, address, Cancel);

        Assert.True(applied > 0);
        await using (var db = Databases.Open(address))
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
            Assert.Equal("Riverside", (await db.Networks.SingleAsync(Cancel)).Name.Value);
            Assert.Equal("Ash Primary School", (await db.Schools.SingleAsync(Cancel)).Name);
        }

        Assert.Equal(0, await Upgrade.RunAsync(Databases, address, Cancel));
        await TestDatabase.DropAsync(address);
    }

    /// <summary>A database as the first migration left it, with a network and a school.</summary>
    protected async Task<DatabaseAddress> OldAsync()
    {
        var address = await EmptyAsync();
        await using var db = Databases.Open(address);
        var first = db.Database.GetMigrations().First();
        await db.GetService<IMigrator>().MigrateAsync(first, Cancel);

        var now = new FakeClock().GetUtcNow();
        Assert.True(NetworkName.TryRead("Riverside", out var network, out _));
        Assert.True(SchoolName.TryRead("Ash Primary School", out var school, out _));
        db.AddRange(Network.Start(network, FakeClock.Zone, now), School.TypedIn(school, now));
        await db.SaveChangesAsync(Cancel);
        return address;
    }
}

public sealed class UpgradeOfSqlite : UpgradeTests
{
    protected override Task<DatabaseAddress> EmptyAsync() => Task.FromResult(TestDatabase.EmptySqlite());

    [Fact]
    public async Task What_an_older_version_deleted_is_not_in_the_upgraded_file()
    {
        var address = await OldAsync();
        await using (var old = new SqliteConnection($"Data Source={address.File};Pooling=False"))
        {
            await old.OpenAsync(Cancel);
            SqliteFile.Run(
                old,
                "PRAGMA secure_delete = OFF; create table scratch (words text); insert into scratch values ('Bartholomew "
                    + "Quill'); drop table scratch;");
        }

        await Upgrade.RunAsync(new(), address, Cancel);

        Assert.DoesNotContain(
            "Bartholomew Quill", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(address.File!, Cancel)),
            StringComparison.Ordinal);
        await TestDatabase.DropAsync(address);
    }

    [Fact]
    public async Task What_a_killed_upgrade_left_behind_is_swept_away_by_the_next()
    {
        var address = await OldAsync();
        await File.WriteAllTextAsync(address.File + Upgrade.CopySuffix, "half a copy", Cancel);
        await File.WriteAllTextAsync(address.File + Upgrade.CopySuffix + "-wal", "half a log", Cancel);

        await Upgrade.RunAsync(new(), address, Cancel);

        Assert.False(File.Exists(address.File + Upgrade.CopySuffix));
        await using var db = new Databases().Open(address);
        Assert.Equal(1, await db.Networks.CountAsync(Cancel));
        await TestDatabase.DropAsync(address);
    }

    [Fact]
    public async Task An_upgrade_that_fails_leaves_the_old_file_as_it_was()
    {
        var address = await OldAsync();
        await using (var db = new Databases().Open(address))
        {
            // A table that a later migration means to make stands in its way.
            await db.Database.ExecuteSqlRawAsync(
                "create trigger chronicle_entries_no_update before update on chronicle_entries begin select 1; end", Cancel);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => Upgrade.RunAsync(new(), address, Cancel));

        await using var after = new Databases().Open(address);
        Assert.Single(await after.Database.GetAppliedMigrationsAsync(Cancel));
        Assert.Equal(1, await after.Networks.CountAsync(Cancel));
        await TestDatabase.DropAsync(address);
    }

    [Fact]
    public async Task Many_starts_at_once_upgrade_once()
    {
        var address = await OldAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Upgrade.RunAsync(new(), address, Cancel)));

        Assert.Single(applied, count => count > 0);
        await TestDatabase.DropAsync(address);
    }
}

public sealed class UpgradeOfPostgres : UpgradeTests
{
    public UpgradeOfPostgres() =>
        Assert.SkipWhen(
            TestDatabase.PostgresServer is null, $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server.");

    protected override Task<DatabaseAddress> EmptyAsync() => TestDatabase.EmptyPostgresAsync();
}
