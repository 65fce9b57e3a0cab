using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Skein.Persistence;

/// <summary>
/// Whether the installation's own database can still be written to: a file that was lost, a disk that is full or a server that
/// only reads cannot. The question is answered by writing, and at most once in a few seconds, however often it is asked.
/// </summary>
public sealed class Pulse(Databases databases, DatabaseAddress address, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly SemaphoreSlim _one = new(1);
    private (DateTimeOffset At, bool Beats)? _last;

    public async Task<bool> BeatsAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_last is not { } last || clock.GetUtcNow() - last.At >= Fresh)
            {
                _last = last = (clock.GetUtcNow(), await WritesAsync(cancel));
            }

            return last.Beats;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> WritesAsync(CancellationToken cancel)
    {
        try
        {
            if (address.IsSqlite)
            {
                WriteToFile(address.File);
                return true;
            }

            await using var db = databases.Open(address);
            return await db.Database.ExecuteSqlAsync($"update installation set started_at = started_at", cancel) > 0;
        }
        catch (SqliteException somebodyWrites) when (somebodyWrites.SqliteErrorCode is Busy or Locked)
        {
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    /// <summary>
    /// A connection of its own finds the file by its name: those that are kept open would go on writing to one that is no
    /// longer there. What it writes is the one number of a SQLite file that is the program's own, and that nothing of ours
    /// reads.
    /// </summary>
    private void WriteToFile(string file)
    {
        using var connection = SqliteFile.Open(file, SqliteOpenMode.ReadWrite);
        connection.DefaultTimeout = 2;
        SqliteFile.Run(
            connection,
            $"PRAGMA synchronous = FULL; PRAGMA user_version = {clock.GetUtcNow().ToUnixTimeSeconds() % int.MaxValue}");
    }
}
