using Skein.Host;
using Skein.Host.Verbs;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Keeping;

public abstract class BackupTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("skein-tests-");
    private readonly List<DatabaseAddress> _made = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "tonight.backup");

    [Fact]
    public async Task What_was_backed_up_comes_back_as_it_was()
    {
        var (first, second) = (await Filled.With(await Make(), seed: 1), await Make());
        await Backup.RunAsync(first, File, force: false, Cancel);
        await Restore.RunAsync(File, second, force: false, Cancel);

        Assert.Equal(await Filled.TextOf(first), await Filled.TextOf(second));
        Assert.Equal([], await CheckVerb.RunAsync(second, Cancel));
        Assert.Equal(["tonight.backup"], _folder.GetFiles().Select(f => f.Name));
    }

    [Fact]
    public async Task A_backup_is_not_written_over_another_unless_that_is_said()
    {
        var address = await Filled.With(await Make(), seed: 1);
        await Backup.RunAsync(address, File, force: false, Cancel);

        var refused = await Assert.ThrowsAsync<VerbException>(() => Backup.RunAsync(address, File, force: false, Cancel));
        await Backup.RunAsync(address, File, force: true, Cancel);

        Assert.Contains("is there already", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_use_is_replaced_only_when_that_is_said()
    {
        var (first, second) = (await Filled.With(await Make(), seed: 1), await Filled.With(await Make(), seed: 2));
        var before = await Filled.TextOf(second);
        await Backup.RunAsync(first, File, force: false, Cancel);

        var refused = await Assert.ThrowsAsync<VerbException>(() => Restore.RunAsync(File, second, force: false, Cancel));
        Assert.Contains("--force", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Filled.TextOf(second));

        await Restore.RunAsync(File, second, force: true, Cancel);
        Assert.Equal(await Filled.TextOf(first), await Filled.TextOf(second));
    }

    [Fact]
    public async Task A_backup_that_was_cut_short_replaces_nothing()
    {
        var (first, second) = (await Filled.With(await Make(), seed: 1), await Filled.With(await Make(), seed: 2));
        var before = await Filled.TextOf(second);
        await Backup.RunAsync(first, File, force: false, Cancel);
        await using (var stream = new FileStream(File, FileMode.Open))
        {
            stream.SetLength(stream.Length * 2 / 3);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => Restore.RunAsync(File, second, force: true, Cancel));

        Assert.Equal(before, await Filled.TextOf(second));
    }

    [Fact]
    public async Task A_backup_that_is_not_what_its_checksum_says_replaces_nothing_and_leaves_nothing()
    {
        var (first, second) = (await Filled.With(await Make(), seed: 1), await Filled.With(await Make(), seed: 2));
        var before = await Filled.TextOf(second);
        await Backup.RunAsync(first, File, force: false, Cancel);
        await using (var stream = new FileStream(File, FileMode.Open))
        {
            stream.Seek(stream.Length / 2, SeekOrigin.Begin);
            var there = stream.ReadByte();
            stream.Seek(-1, SeekOrigin.Current);
            stream.WriteByte((byte)(there ^ 1));
        }

        var refused = await Assert.ThrowsAsync<VerbException>(() => Restore.RunAsync(File, second, force: true, Cancel));

        Assert.StartsWith($"{File} is damaged", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Filled.TextOf(second));
        AssertNothingLeft(second);
    }

    [Fact]
    public async Task A_backup_without_a_checksum_is_taken_only_when_that_is_said()
    {
        var (first, second) = (await Filled.With(await Make(), seed: 1), await Make());
        await Backup.RunAsync(first, File, force: false, Cancel);
        await using (var stream = new FileStream(File, FileMode.Open))
        {
            stream.SetLength(stream.Length - "\nskein backup sha256 \n".Length - 64);
        }

        var refused = await Assert.ThrowsAsync<VerbException>(() => Restore.RunAsync(File, second, force: false, Cancel));
        await Restore.RunAsync(File, second, force: false, Cancel, unsealed: true);

        Assert.Contains("--no-checksum", refused.Message, StringComparison.Ordinal);
        Assert.Equal(await Filled.TextOf(first), await Filled.TextOf(second));
        AssertNothingLeft(second);
    }

    [Fact]
    public async Task A_backup_that_brings_something_along_that_acts_by_itself_is_refused_and_check_finds_it()
    {
        var (first, second) = (await Filled.With(await Make(), seed: 1), await Make());
        await using (var db = Filled.Open(first))
        {
            await db.Database.ExecuteSqlRawAsync(
                db.IsSqlite
                    ? "create trigger listener after insert on people begin update people set name = 'Somebody else'; end"
                    : "create function listener() returns trigger language plpgsql as $$ begin return null; end $$; "
                        + "create trigger listener after insert on people for each row execute function listener()",
                Cancel);
        }

        await Backup.RunAsync(first, File, force: false, Cancel);
        var refused = await Assert.ThrowsAsync<VerbException>(() => Restore.RunAsync(File, second, force: false, Cancel));

        Assert.StartsWith($"{File} holds listener", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            await CheckVerb.RunAsync(first, Cancel),
            found => found.Sentence.StartsWith("listener acts", StringComparison.Ordinal));
        Assert.Equal([], await CheckVerb.RunAsync(second, Cancel));
        AssertNothingLeft(second);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_blamed_by_its_own_name()
    {
        var (first, second) = (await Filled.With(await Make(), seed: 1), await Make());
        await Backup.RunAsync(first, File, force: false, Cancel);
        await System.IO.File.WriteAllBytesAsync(
            File, [.. (await System.IO.File.ReadAllBytesAsync(File, Cancel))[..8192]], Cancel);

        var refused =
            await Assert.ThrowsAsync<VerbException>(() => Restore.RunAsync(File, second, force: false, Cancel, unsealed: true));

        Assert.DoesNotContain(second.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", refused.Message, StringComparison.Ordinal);
        AssertNothingLeft(second);
    }

    /// <summary>No half-read copy lies beside the database.</summary>
    private static void AssertNothingLeft(DatabaseAddress address)
    {
        if (address.IsSqlite)
        {
            Assert.False(System.IO.File.Exists(address.File + ".restoring"));
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var address in _made)
        {
            await TestDatabase.DropAsync(address);
        }

        _folder.Delete(recursive: true);
    }

    protected abstract Task<DatabaseAddress> MakeAsync();

    private async Task<DatabaseAddress> Make()
    {
        _made.Add(await MakeAsync());
        return _made[^1];
    }
}

public sealed class BackupOnSqlite : BackupTests
{
    protected override Task<DatabaseAddress> MakeAsync() => TestDatabase.SqliteAsync();
}

public sealed class BackupOnPostgres : BackupTests
{
    public BackupOnPostgres() =>
        Assert.SkipWhen(
            TestDatabase.PostgresServer is null, $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server.");

    protected override Task<DatabaseAddress> MakeAsync() => TestDatabase.PostgresAsync();
}
