using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>Writes the rows of one table as they are read from another database.</summary>
internal static class TableWriter
{
    public static Task<long> WriteAsync(
        SkeinDb to, string table, IReadOnlyList<TableColumn> from, IReadOnlyList<TableColumn> columns, DbDataReader rows,
        CancellationToken cancel) =>
        to.IsSqlite ? InsertAsync(to, table, from, columns, rows, cancel) : CopyAsync(to, table, from, columns, rows, cancel);

    private static async Task<long> InsertAsync(
        SkeinDb to, string table, IReadOnlyList<TableColumn> from, IReadOnlyList<TableColumn> columns, DbDataReader rows,
        CancellationToken cancel)
    {
        await using var insert = to.Database.GetDbConnection().CreateCommand();
        insert.Transaction = to.Database.CurrentTransaction?.GetDbTransaction();
        insert.CommandText =
            $"insert into {table} ({Names(columns)}) values ({string.Join(", ", columns.Select(c => "@" + c.Name))})";
        var values = columns.Select(column =>
        {
            var value = insert.CreateParameter();
            value.ParameterName = "@" + column.Name;
            insert.Parameters.Add(value);
            return value;
        }).ToArray();

        var count = 0L;
        while (await rows.ReadAsync(cancel))
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i].Value = from[i].ValueIn(rows, i) ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    private static async Task<long> CopyAsync(
        SkeinDb to, string table, IReadOnlyList<TableColumn> from, IReadOnlyList<TableColumn> columns, DbDataReader rows,
        CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)to.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table} ({Names(columns)}) from stdin (format binary)", cancel);
        var count = 0L;
        while (await rows.ReadAsync(cancel))
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < columns.Count; i++)
            {
                if (from[i].ValueIn(rows, i) is { } value)
                {
                    await copy.WriteAsync(value, columns[i].StoreType, cancel);
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

    private static string Names(IReadOnlyList<TableColumn> columns) => string.Join(", ", columns.Select(c => c.Quoted));
}
