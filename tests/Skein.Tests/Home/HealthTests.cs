using System.Net;
using Microsoft.Data.Sqlite;
using Npgsql;
using Skein.Tests.Support;

namespace Skein.Tests.Home;

/// <summary>What a balancer hears of a node whose database can no longer be used.</summary>
public sealed class HealthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_node_that_reads_and_writes_its_file_is_well() =>
        AnswersAsync(new SqliteSite(), _ => Task.CompletedTask, HttpStatusCode.OK);

    [Fact]
    public Task A_node_whose_file_was_lost_is_not() => AnswersAsync(
        new SqliteSite(),
        site =>
        {
            File.Delete(site.Address.File!);
            return Task.CompletedTask;
        },
        HttpStatusCode.ServiceUnavailable);

    [Fact]
    public Task A_node_whose_disk_is_full_is_not() => AnswersAsync(
        new SqliteSite(),
        site =>
        {
            Assert.SkipUnless(File.Exists("/dev/full"), "Left out: this machine has no disk that is always full.");
            SqliteConnection.ClearAllPools();
            File.Delete(site.Address.File + "-wal");
            File.CreateSymbolicLink(site.Address.File + "-wal", "/dev/full");
            return Task.CompletedTask;
        },
        HttpStatusCode.ServiceUnavailable);

    [Fact]
    public Task A_node_that_reads_and_writes_its_server_is_well() =>
        AnswersAsync(new PostgresSite(), _ => Task.CompletedTask, HttpStatusCode.OK);

    [Fact]
    public Task A_node_whose_server_only_reads_is_not() => AnswersAsync(
        new PostgresSite(),
        site => site.Db(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(
                "do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); "
                    + "end $$", Cancel);
            NpgsqlConnection.ClearAllPools();
        }),
        HttpStatusCode.ServiceUnavailable);

    /// <summary>
    /// It is asked once while all is well, so that connections are open, and again when what went wrong could have been
    /// noticed.
    /// </summary>
    private static async Task AnswersAsync(TestSite site, Func<TestSite, Task> goWrong, HttpStatusCode then)
    {
        Assert.SkipWhen(site.LeftOut is not null, site.LeftOut ?? "");
        await using (site)
        {
            await site.InitializeAsync();
            using var browser = site.Browser();
            using var before = await browser.Get("/healthz");
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);

            await goWrong(site);
            site.Clock.Forward(TimeSpan.FromMinutes(1));
            using var after = await browser.Get("/healthz");

            Assert.Equal(then, after.StatusCode);
        }
    }
}
