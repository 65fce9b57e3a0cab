using System.Data.Common;
using Skein.Demo;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Keeping;

/// <summary>Databases with something in them, and all that is in a database as text.</summary>
internal static class Filled
{
    private static readonly Databases Databases = new();

    public static SkeinDb Open(DatabaseAddress address) => Databases.Open(address);

    public static async Task<DatabaseAddress> With(DatabaseAddress address, int seed)
    {
        await using var db = Open(address);
        Assert.Null(
            await DemoFill.RunAsync(
                db, DemoSize.Small, seed, new FakeClock().Today, null, TestContext.Current.CancellationToken));
        await db.Database.ExecuteSqlRawAsync("insert into data_protection_keys (name, xml) values ('key', '<key/>')");
        return address;
    }

    /// <summary>Every row of every table, table by table, row by row in one order.</summary>
    /// <param name="address">Of which database.</param>
    /// <param name="but">Tables and columns that are left out.</param>
    public static async Task<string> TextOf(DatabaseAddress address, params string[] but)
    {
        await using var db = Open(address);
        await db.Database.OpenConnectionAsync();
        var text = new List<string>();
        foreach (var table in db.Model.GetRelationalModelTables().Where(t => !but.Contains(t.Name)))
        {
            var rows = new List<string>();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText =
                $"select {string.Join(", ", table.Columns.Except(but).Select(c => $"\"{c}\""))} from {table.Name}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Said(reader, i))));
            }

            text.AddRange(rows.Order(StringComparer.Ordinal).Prepend(table.Name));
        }

        return string.Join('\n', text);
    }

    private static IEnumerable<(string Name, List<string> Columns)> GetRelationalModelTables(
        this Microsoft.EntityFrameworkCore.Metadata.IModel model) =>
        model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (t.Name, t.Columns.Select(c => c.Name).Order(StringComparer.Ordinal).ToList()));

    /// <summary>The two databases keep instants, days and yes or no in other ways; here they are spelt alike.</summary>
    private static string Said(DbDataReader row, int at) => row.GetValue(at) switch
    {
        DBNull => "",
        byte[] bytes => Convert.ToHexString(bytes),
        bool yes => yes ? "1" : "0",
        DateTime time =>
            time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.'),
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Guid id => id.ToString().ToUpperInvariant(),
        var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
