using Skein.Host.Verbs;
using Skein.Tests.Support;

namespace Skein.Tests.Keeping;

public abstract class CheckTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_database_that_is_as_it_should_be_has_nothing_wrong_with_it() =>
        Assert.Equal([], await CheckVerb.RunAsync(Site.Address, Cancel));

    [Theory]
    [InlineData(
        "memberships",
        "insert into membership_spans (membership_id, state, \"from\", reason_is_shared) select membership_id, 'Resting', "
            + "'2000-01-01', {no} from membership_spans order by membership_id limit 1")]
    [InlineData("roles", "update role_assignments set until = '1999-01-01'")]
    [InlineData("letters", "delete from addressees")]
    [InlineData("chronicle", "delete from chronicle_words")]
    [InlineData("installation", "delete from installation")]
    [InlineData("shape", "delete from \"__EFMigrationsHistory\"")]
    public async Task What_is_wrong_is_found(string check, string fault)
    {
        var address = await Filled.With(
            Site.Address.IsSqlite ? await TestDatabase.SqliteAsync() : await TestDatabase.PostgresAsync(), seed: 5);
        await using (var db = Filled.Open(address))
        {
            await db.Database.ExecuteSqlRawAsync(
                fault.Replace("{no}", db.IsSqlite ? "0" : "false", StringComparison.Ordinal), Cancel);
        }

        var findings = await CheckVerb.RunAsync(address, Cancel);

        Assert.Equal([check], findings.Select(f => f.Check).Distinct());
        await TestDatabase.DropAsync(address);
    }

    [Fact]
    public async Task A_missing_guard_of_the_chronicle_is_found()
    {
        var address = Site.Address.IsSqlite ? await TestDatabase.SqliteAsync() : await TestDatabase.PostgresAsync();
        await using (var db = Filled.Open(address))
        {
            await db.Database.ExecuteSqlRawAsync(
                db.IsSqlite
                    ? "drop trigger chronicle_entries_no_update"
                    : "drop trigger chronicle_entries_append_only on chronicle_entries", Cancel);
        }

        Assert.Equal("append-only", Assert.Single(await CheckVerb.RunAsync(address, Cancel)).Check);
        await TestDatabase.DropAsync(address);
    }
}

public sealed class CheckOnSqlite(SqliteSite site) : CheckTests(site), IClassFixture<SqliteSite>;
public sealed class CheckOnPostgres(PostgresSite site) : CheckTests(site), IClassFixture<PostgresSite>
{
    [Fact]
    public async Task What_an_extension_of_the_database_brings_along_is_no_fault_and_a_view_of_somebody_s_is()
    {
        var address = await TestDatabase.PostgresAsync();
        await using (var db = Filled.Open(address))
        {
            const string There = "select name::text as \"Value\" from pg_available_extensions where name = 'pg_stat_statements'";
            Assert.SkipUnless(
                await db.Database.SqlQueryRaw<string>(There).AnyAsync(Cancel), "This PostgreSQL has no pg_stat_statements.");
            await db.Database.ExecuteSqlRawAsync("create extension pg_stat_statements", Cancel);
            Assert.Equal([], await CheckVerb.RunAsync(address, Cancel));
            await db.Database.ExecuteSqlRawAsync("create view somebodys_own as select 1", Cancel);
        }

        Assert.Contains(
            "somebodys_own", Assert.Single(await CheckVerb.RunAsync(address, Cancel)).Sentence, StringComparison.Ordinal);
        await TestDatabase.DropAsync(address);
    }
}
