using Microsoft.Data.Sqlite;
using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Demo;

/// <summary>
/// The demonstration that visitors look round in: a SQLite file of its own, made when somebody first looks round, and made afresh
/// when it is so old that its newest letters have closed.
/// </summary>
internal sealed class Demonstration(
    DatabaseAddress own, Databases databases, SiteOptions options, TimeProvider clock) : IDisposable
{
    public const string FileName = "skein-demonstration.db";
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    private readonly SemaphoreSlim _oneMaker = new(1, 1);
    private DatabaseAddress? _made;
    private DirectoryInfo? _temporary;

    public async Task<DatabaseAddress> AddressAsync(CancellationToken cancel)
    {
        if (_made is null)
        {
            await _oneMaker.WaitAsync(cancel);
            try
            {
                _made ??= await MakeAsync(Place(), cancel);
            }
            finally
            {
                _oneMaker.Release();
            }
        }

        return _made;
    }

    /// <summary>What was made for this process alone goes with it.</summary>
    public void Dispose()
    {
        _oneMaker.Dispose();
        if (_temporary is not null)
        {
            SqliteFile.LetGo(_made);
            _temporary.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Beside the installation's own file; or, where that is no file, in a folder that nobody else on this machine can open.
    /// </summary>
    private string Place()
    {
        if (!own.IsSqlite)
        {
            _temporary = Directory.CreateTempSubdirectory("skein-");
            return Path.Combine(_temporary.FullName, FileName);
        }

        var beside = Path.Combine(Path.GetDirectoryName(own.File) ?? "", FileName);
        return beside == own.File ? beside + ".look-round" : beside;
    }

    private async Task<DatabaseAddress> MakeAsync(string file, CancellationToken cancel)
    {
        using var alone = await FileLock.TakeAsync(file + ".lock", cancel);
        var address = DatabaseAddress.OfFile(file);
        if (File.Exists(file) && await IsFreshAsync(address, cancel))
        {
            return address;
        }

        var making = file + ".making";
        SqliteFile.Delete(making);
        await FillAsync(DatabaseAddress.OfFile(making), cancel);
        SqliteFile.Delete(file);
        File.Move(making, file);
        return address;
    }

    private async Task<bool> IsFreshAsync(DatabaseAddress address, CancellationToken cancel)
    {
        try
        {
            await using var db = databases.Open(address);
            return !(await db.Database.GetPendingMigrationsAsync(cancel)).Any()
                && await db.Set<Installation>().AnyAsync(
                    i => i.IsSynthetic && i.StartedAt > (clock.GetUtcNow() - Fresh).UtcDateTime, cancel);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private async Task FillAsync(DatabaseAddress address, CancellationToken cancel)
    {
        await Upgrade.RunAsync(databases, address, cancel);
        await using (var db = databases.Open(address))
        {
            var now = clock.GetUtcNow();
            await Installation.EnsureAsync(db, now, cancel);
            var today = options.Today(now);
            if (await DemoFill.RunAsync(db, DemoSize.Small, DemoFill.DefaultSeed, today, null, cancel) is { } refusal)
            {
                throw new InvalidOperationException(refusal.Reason);
            }

            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;", cancel);
        }

        SqliteFile.LetGo(address);
    }
}
