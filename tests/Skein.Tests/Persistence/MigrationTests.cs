using System.Globalization;
using Skein.Tests.Support;

namespace Skein.Tests.Persistence;

public abstract class MigrationTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task No_migration_is_of_a_day_that_is_still_to_come() =>
        Assert.DoesNotContain(
            await Site.Db(db => Task.FromResult(db.Database.GetMigrations().ToList())),
            id => DateTime.ParseExact(id[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture) > TimeProvider.System
                .GetUtcNow()
                .UtcDateTime);

    [Fact]
    public async Task The_migrations_make_the_database_that_the_model_describes() =>
        Assert.False(await Site.Db(db => Task.FromResult(db.Database.HasPendingModelChanges())));
}

public sealed class MigrationsOnSqlite(SqliteSite site) : MigrationTests(site), IClassFixture<SqliteSite>;
public sealed class MigrationsOnPostgres(PostgresSite site) : MigrationTests(site), IClassFixture<PostgresSite>;
