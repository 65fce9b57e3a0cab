using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Persistence;

public abstract class BulkWriterTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Rows_written_in_bulk_read_back_as_they_were()
    {
        var now = Site.Clock.GetUtcNow();
        var network = Network.Start(NetworkName.TryRead("Bulk written", out var name, out _) ? name : null!, FakeClock.Zone, now);

        await WriteAsync(db => BulkWriter.WriteAsync(db, [network], Cancel));

        var read = await Site.Db(db => db.Networks.SingleAsync(n => n.Id == network.Id, Cancel));
        Assert.Equal(
            (network.Name, network.TimeZone, network.StartedOn, network.Version),
            (read.Name, read.TimeZone, read.StartedOn, read.Version));
    }

    [Fact]
    public async Task A_row_that_is_there_already_takes_the_new_values()
    {
        var link = new Succession("GIAS-URN", "1", "2", "Successor", null);
        await WriteAsync(db => BulkWriter.WriteAsync(db, [link], Cancel));

        var dated = new Succession("GIAS-URN", "1", "2", "Successor", new DateOnly(2011, 8, 31));
        await WriteAsync(db => BulkWriter.ReplaceAsync(db, [dated, new("GIAS-URN", "2", "1", "Predecessor", null)], Cancel));

        var read = await Site.Db(db => db.Successions.OrderBy(s => s.Code).ToListAsync(Cancel));
        Assert.Equal([new DateOnly(2011, 8, 31), null], read.Select(s => s.EstablishedOn));
    }

    [Fact]
    public async Task Nothing_is_written_outside_a_transaction() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Site.Db(db => BulkWriter.WriteAsync(db, [new Succession("GIAS-URN", "3", "4", "Successor", null)], Cancel)));

    private Task WriteAsync(Func<SkeinDb, Task<int>> write) => Site.Db(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await write(db);
        await transaction.CommitAsync(Cancel);
    });
}

public sealed class BulkWriterOnSqlite(SqliteSite site) : BulkWriterTests(site), IClassFixture<SqliteSite>;
public sealed class BulkWriterOnPostgres(PostgresSite site) : BulkWriterTests(site), IClassFixture<PostgresSite>;
