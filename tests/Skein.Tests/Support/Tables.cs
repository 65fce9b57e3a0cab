using System.Data.Common;
using Skein.Persistence;

namespace Skein.Tests.Support;

/// <summary>Everything that a database holds, so that a test can say that nothing of it has changed.</summary>
internal static class Tables
{
    /// <summary>What the site writes by itself, whatever anybody sends.</summary>
    private static readonly string[] OfTheSiteItself = ["jobs", "sent_forms"];

    /// <returns>The rows of each table, in an order of their own.</returns>
    public static Task<SortedDictionary<string, string>> TablesAsync(this TestSite site) => site.Db(async db =>
    {
        var names = db.Model
            .GetEntityTypes()
            .Select(type => type.GetTableName())
            .OfType<string>()
            .Distinct()
            .Except(OfTheSiteItself)
            .ToList();
        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var name in names)
        {
            tables[name] = await RowsAsync(db, name);
        }

        return tables;
    });

    /// <summary>The tables that hold something else than before.</summary>
    public static IReadOnlyList<string> ChangedSince(
        this SortedDictionary<string, string> after, SortedDictionary<string, string> before) =>
        [.. after.Keys.Where(table => after[table] != before[table])];

    private static async Task<string> RowsAsync(SkeinDb db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM \"" + table + "\"";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(Row(reader));
        }

        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    private static string Row(DbDataReader reader) =>
        string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    }));
}
