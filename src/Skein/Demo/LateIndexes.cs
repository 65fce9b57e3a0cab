using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using Skein.Persistence;

namespace Skein.Demo;

/// <summary>
/// On SQLite an index is made several times faster from rows that are there than row by row. So the indexes of the empty
/// database are taken away, and made again in the same transaction. PostgreSQL's COPY gains little by it, and keeps them.
/// </summary>
internal sealed class LateIndexes
{
    private readonly SkeinDb _db;
    private readonly List<(string Name, string Sql)> _taken = [];

    private LateIndexes(SkeinDb db) => _db = db;

    public static async Task<LateIndexes> TakeAwayAsync(SkeinDb db, CancellationToken cancel)
    {
        var indexes = new LateIndexes(db);
        if (db.IsSqlite)
        {
            await indexes.FindAsync(cancel);
            await indexes.RunAsync("PRAGMA cache_size = -131072", cancel);
            foreach (var (name, _) in indexes._taken)
            {
                await indexes.RunAsync($"drop index \"{name}\"", cancel);
            }
        }

        return indexes;
    }

    public async Task MakeAgainAsync(CancellationToken cancel)
    {
        foreach (var (_, sql) in _taken)
        {
            await RunAsync(sql, cancel);
        }
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        await using var command = Command("select name, sql from sqlite_master where type = 'index' and sql is not null");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            _taken.Add((reader.GetString(0), reader.GetString(1)));
        }
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private DbCommand Command(string sql)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
