using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>Everything that one database holds, written to another, whichever kinds the two are: all of it, or nothing.</summary>
internal sealed class WholeCopy(SkeinDb from, SkeinDb to)
{
    /// <returns>How many rows each table got.</returns>
    public async Task<IReadOnlyList<(string Table, long Rows)>> RunAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        await using var reading = await from.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var writing = await to.Database.BeginTransactionAsync(cancel);
        var tables = Tables(from).Zip(Tables(to)).ToList();
        await MakeRoomAsync(tables, cancel);

        var copied = new List<(string, long)>();
        foreach (var (theirs, ours) in tables)
        {
            copied.Add((ours.Name, await CopyAsync(theirs, ours, cancel)));
            progress?.Report(copied.Count);
        }

        foreach (var (table, rows) in copied)
        {
            if (
                await CountAsync(from, table, cancel) is var there
                    && await CountAsync(to, table, cancel) is var here
                    && (there != rows || here != rows))
            {
                throw new VerbException($"The table {table} has {there:N0} rows, and {here:N0} arrived. Nothing was copied.");
            }
        }

        await PostgresNumbers.GoOnAsync(to, cancel);
        await writing.CommitAsync(cancel);
        return copied;
    }

    public static int CountOf(SkeinDb db) => Tables(db).Count;

    /// <summary>The model's tables, each after those that its rows point at.</summary>
    private static List<ITable> Tables(SkeinDb db)
    {
        var left = db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>();
        while (left.Count > 0)
        {
            var next = left.FirstOrDefault(t =>
                t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || ordered.Contains(k.PrincipalTable)))
                ?? throw new NotSupportedException(
                    $"The tables {Counted.List([.. left.Select(t => t.Name)])} point at one another in a circle.");
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    /// <summary>
    /// What a new database was given when it was made: its own key and installation, which the copied ones replace.
    /// </summary>
    private async Task MakeRoomAsync(List<(ITable Theirs, ITable Ours)> tables, CancellationToken cancel)
    {
        if (to.IsSqlite)
        {
            await ExecuteAsync("PRAGMA defer_foreign_keys = ON", cancel);
        }

        foreach (var (_, table) in Enumerable.Reverse(tables))
        {
            if (await CountAsync(to, table.Name, cancel) > 0)
            {
                await ExecuteAsync($"delete from {table.Name}", cancel);
            }
        }
    }

    private async Task<long> CopyAsync(ITable theirs, ITable ours, CancellationToken cancel)
    {
        var columns = ours.Columns.Where(c => c.ComputedColumnSql is null).Select(c => new TableColumn(c)).ToList();
        var sources = columns.ConvertAll(c => new TableColumn(
            theirs.FindColumn(c.Name) ?? throw new InvalidOperationException($"{theirs.Name} has no column {c.Name}.")));
        await using var read = Command(from, $"select {string.Join(", ", columns.Select(c => c.Quoted))} from {theirs.Name}");
        await using var rows = await read.ExecuteReaderAsync(cancel);
        return await TableWriter.WriteAsync(to, ours.Name, sources, columns, rows, cancel);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(to, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<long> CountAsync(SkeinDb db, string table, CancellationToken cancel)
    {
        await using var command = Command(db, $"select count(*) from {table}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static DbCommand Command(SkeinDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
