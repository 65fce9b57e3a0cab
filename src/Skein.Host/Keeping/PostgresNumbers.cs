using Microsoft.EntityFrameworkCore;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>
/// PostgreSQL counts the rows of a table in a sequence beside it, which does not see rows that bring their number along. After a
/// copy each sequence goes on where its rows end, or the next new row would meet one that is there.
/// </summary>
internal static class PostgresNumbers
{
    private const string Columns =
        """
        select format('select setval(%L, coalesce(max(%I), 0) + 1, false) from %I.%I',
            pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name),
            column_name, table_schema, table_name) as "Value"
        from information_schema.columns
        where table_schema = current_schema()
            and pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) is not null
        """;

    public static async Task GoOnAsync(SkeinDb to, CancellationToken cancel)
    {
        if (to.IsSqlite)
        {
            return;
        }

        foreach (var statement in await to.Database.SqlQueryRaw<string>(Columns).ToListAsync(cancel))
        {
            await to.Database.ExecuteSqlRawAsync(statement, cancel);
        }
    }
}
