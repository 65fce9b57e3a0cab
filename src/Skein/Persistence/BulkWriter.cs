using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Skein.Persistence;

/// <summary>
/// Writes many rows of one entity, many times faster than the change tracker would: by a prepared statement on SQLite, by COPY
/// on PostgreSQL. Columns and conversions are those of the model. It takes part in the transaction that is open, and needs one.
/// </summary>
public static class BulkWriter
{
    /// <summary>Writes rows that are new. They are drawn one by one, and nothing is kept of them.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> WriteAsync<T>(SkeinDb db, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);

        var table = BulkTable.For(db, typeof(T));
        return db.IsSqlite
            ? InsertAsync(db, table, table.InsertOf(table.Name), rows, cancel)
            : CopyAsync(db, table, table.Name, rows, cancel);
    }

    /// <summary>Writes rows that may be there already; one that is takes every value of the row given.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> ReplaceAsync<T>(SkeinDb db, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);

        var table = BulkTable.For(db, typeof(T));
        if (db.IsSqlite)
        {
            return await InsertAsync(db, table, $"{table.InsertOf(table.Name)} {table.OrReplace}", rows, cancel);
        }

        const string Staging = "bulk_staging";
        await ExecuteAsync(db, $"create temporary table {Staging} (like {table.Name}) on commit drop", cancel);
        var count = await CopyAsync(db, table, Staging, rows, cancel);
        await ExecuteAsync(
            db,
            $"insert into {table.Name} ({table.Columns}) select {table.Columns} from {Staging} {table.OrReplace}; drop table "
                + $"{Staging}", cancel);
        return count;
    }

    private static async Task<int> InsertAsync<T>(
        SkeinDb db, BulkTable table, string sql, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        await using var insert = Command(db, sql);
        var parameters = table.Fields.Select(field => field.AddTo(insert)).ToArray();
        await insert.PrepareAsync(cancel);

        var count = 0;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = table.Fields[i].ValueIn(row) ?? DBNull.Value;
            }

            // SQLite works on this thread whichever method is called; the plain one costs less a row.
            insert.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    private static async Task<int> CopyAsync<T>(
        SkeinDb db, BulkTable table, string target, IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        OpenTransaction(db);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {target} ({table.Columns}) from stdin (format binary)", cancel);
        var count = 0;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var field in table.Fields)
            {
                if (field.ValueIn(row) is { } value)
                {
                    await copy.WriteAsync(value, field.StoreType, cancel);
                }
                else
                {
                    await copy.WriteNullAsync(cancel);
                }
            }

            count++;
        }

        await copy.CompleteAsync(cancel);
        return count;
    }

    private static async Task ExecuteAsync(SkeinDb db, string sql, CancellationToken cancel)
    {
        await using var command = Command(db, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand Command(SkeinDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = OpenTransaction(db);
        command.CommandText = sql;
        return command;
    }

    private static DbTransaction OpenTransaction(SkeinDb db) =>
        db.Database.CurrentTransaction?.GetDbTransaction()
        ?? throw new InvalidOperationException("Open a transaction first: many rows are written together or not at all.");
}
