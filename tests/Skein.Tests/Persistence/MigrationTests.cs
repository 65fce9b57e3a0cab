using Skein.Tests.Support;

namespace Skein.Tests.Persistence;

public abstract class MigrationTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_migrations_make_the_database_that_the_model_describes() =>
        Assert.False(await Site.Db(db => Task.FromResult(db.Database.HasPendingModelChanges())));
}

public sealed class MigrationsOnSqlite(SqliteSite site) : MigrationTests(site), IClassFixture<SqliteSite>;
public sealed class MigrationsOnPostgres(PostgresSite site) : MigrationTests(site), IClassFixture<PostgresSite>;
