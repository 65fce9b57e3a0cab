namespace Skein.Tables;

/// <summary>
/// The rows of a table that was pasted from a spreadsheet or typed by hand. Each row finds its own separator, a tab, a comma or a
/// semicolon, because people mix them; a field in quotation marks may hold any of them, and line breaks.
/// </summary>
public static class TypedRows
{
    private static readonly char[] Separators = [',', ';', '|'];

    public static IReadOnlyList<TableRow> Read(string? pasted)
    {
        var records = Quoted.Mask(pasted ?? "").Split('\n');
        var usual = Separators.MaxBy(separator => records.Count(record => record.Contains(separator, StringComparison.Ordinal)));
        var rows = new List<TableRow>(records.Length);
        var line = 1;
        foreach (var record in records)
        {
            rows.Add(new(line, Clean.Line(Quoted.Typed(record)), [.. FieldsOf(record, usual).Select(Quoted.Field)]));
            line += 1 + record.Count(c => c == Quoted.Break);
        }

        return rows;
    }

    private static string[] FieldsOf(string record, char usual) =>
        record.Contains('\t', StringComparison.Ordinal) ? record.Split('\t')
        : SeparatorOf(record, usual) is { } separator ? record.Split(separator)
        : [record];

    /// <summary>
    /// The one that stands in it most often, and of two that do, the table's usual one. What stands first on a line has no
    /// address in it: a separator that would leave one there only parts two addresses.
    /// </summary>
    private static char? SeparatorOf(string record, char usual)
    {
        var there = Separators.Where(separator => record.Contains(separator, StringComparison.Ordinal)).ToArray();
        var likely = there.Where(separator => !record[..record.IndexOf(separator, StringComparison.Ordinal)].Contains(
            '@', StringComparison.Ordinal))
            .ToArray();
        var from = likely is [] ? there : likely;
        return from is []
            ? null
            : from.OrderByDescending(separator => record.Count(c => c == separator))
            .ThenByDescending(separator => separator == usual)
            .First();
    }
}
