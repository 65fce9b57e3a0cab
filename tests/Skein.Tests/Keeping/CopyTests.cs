using Skein.Host;
using Skein.Host.Verbs;
using Skein.Tests.Support;

namespace Skein.Tests.Keeping;

public sealed class CopyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_to_PostgreSQL_and_back_holds_the_same_rows()
    {
        Assert.SkipWhen(TestDatabase.PostgresServer is null, $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server.");
        var first = await Filled.With(await TestDatabase.SqliteAsync(), seed: 3);
        var (server, back) = (await TestDatabase.EmptyPostgresAsync(), TestDatabase.EmptySqlite());

        var there = await Copy.RunAsync(first, server, Cancel);
        var again = await Copy.RunAsync(server, back, Cancel);

        Assert.Equal(there, again);
        Assert.Equal(await Filled.TextOf(first), await Filled.TextOf(server));
        Assert.Equal(await Filled.TextOf(first), await Filled.TextOf(back));
        Assert.Equal([], await CheckVerb.RunAsync(server, Cancel));
        Assert.Equal([], await CheckVerb.RunAsync(back, Cancel));
        await TestDatabase.DropAsync(first);
        await TestDatabase.DropAsync(server);
        await TestDatabase.DropAsync(back);
    }

    [Fact]
    public async Task Nothing_is_copied_into_a_database_that_is_in_use()
    {
        var first = await Filled.With(await TestDatabase.SqliteAsync(), seed: 3);
        var second = await Filled.With(await TestDatabase.SqliteAsync(), seed: 4);
        var before = await Filled.TextOf(second);

        var refused = await Assert.ThrowsAsync<VerbException>(() => Copy.RunAsync(first, second, Cancel));

        Assert.Contains("in use already", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Filled.TextOf(second));
        await TestDatabase.DropAsync(first);
        await TestDatabase.DropAsync(second);
    }
}
