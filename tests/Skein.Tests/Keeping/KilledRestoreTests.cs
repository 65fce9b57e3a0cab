using Skein.Host.Verbs;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Keeping;

public sealed class KilledRestoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_restore_killed_at_any_moment_leaves_the_old_file_or_the_new_one() => KilledAsync(TestDatabase.SqliteAsync);

    [Fact]
    public Task A_restore_killed_at_any_moment_leaves_the_old_server_database_or_the_new_one()
    {
        Assert.SkipWhen(
            TestDatabase.PostgresServer is null, $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server.");
        return KilledAsync(TestDatabase.PostgresAsync);
    }

    private static async Task KilledAsync(Func<Task<DatabaseAddress>> make)
    {
        var (one, two) = (await Filled.With(await make(), seed: 1), await Filled.With(await make(), seed: 2));
        var target = await make();
        var (first, second) = (Path.GetTempFileName(), Path.GetTempFileName());
        await Backup.RunAsync(one, first, force: true, Cancel);
        await Backup.RunAsync(two, second, force: true, Cancel);
        await Restore.RunAsync(first, target, force: true, Cancel);
        string[] either = [await Filled.TextOf(one), await Filled.TextOf(two)];

        foreach (var milliseconds in (int[])[50, 150, 250, 350, 450, 600, 800, 1100])
        {
            await KillAfterAsync(second, target, milliseconds);

            Assert.Contains(await Filled.TextOf(target), either);
            Assert.Equal([], await CheckVerb.RunAsync(target, Cancel));
        }

        await Restore.RunAsync(second, target, force: true, Cancel);
        Assert.Equal(either[1], await Filled.TextOf(target));
        foreach (var address in (DatabaseAddress[])[one, two, target])
        {
            await TestDatabase.DropAsync(address);
        }

        File.Delete(first);
        File.Delete(second);
    }

    private static async Task KillAfterAsync(string backup, DatabaseAddress target, int milliseconds)
    {
        SqliteFile.LetGo(target.IsSqlite ? target : null);
        await using var process = SkeinProcess.Start("restore", backup, "--force", "--database", target.Typed());
        await Task.WhenAny(process.EndAsync(), Task.Delay(milliseconds, Cancel));
        await process.KillAsync();
    }
}
