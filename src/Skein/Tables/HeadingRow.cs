namespace Skein.Tables;

/// <summary>Where the headings of a file stand: in its first row, or below titles.</summary>
/// <param name="Above">How many rows stand above them.</param>
/// <param name="Fields">The headings, trimmed.</param>
/// <param name="Separator">What stands between fields.</param>
/// <param name="Forced">The same, where titles would hide it; null where it shows by itself.</param>
/// <param name="HasRows">A row stands below them.</param>
/// <param name="IsUnclear">Their quotation marks do not match.</param>
internal sealed record HeadingRow(
    int Above, IReadOnlyList<string> Fields, char Separator, char? Forced, bool HasRows, bool IsUnclear)
{
    private sealed record Row(string[] Fields, bool IsUnclear)
    {
        public int Filled => Fields.Count(text => text.Length > 0);
    }

    /// <param name="file">The file, from its start.</param>
    /// <param name="encoding">How its letters are stored.</param>
    /// <param name="isKnown">Whether a heading, as <see cref="ColumnKey"/> gives it, is one that lists of this kind have.</param>
    public static HeadingRow Find(Stream file, TableEncoding encoding, Func<string, bool> isKnown)
    {
        var best = In(file, encoding, separator: null, isKnown, out var known);
        foreach (var separator in known >= 2 ? [] : new[] { ',', ';', '\t', '|' })
        {
            // A title with a comma in it speaks for the wrong separator.
            var other = In(file, encoding, separator, isKnown, out var more);
            (best, known) = more > known && more >= 2 ? (other, more) : (best, known);
        }

        return best;
    }

    private static HeadingRow In(Stream file, TableEncoding encoding, char? separator, Func<string, bool> isKnown, out int known)
    {
        using var records = new RecordReader(file, encoding, separator);
        var rows = new List<Row>();
        while (rows.Count <= TableLimits.Above + 1 && records.Read() && !(records.HasNoEnd && rows.Count > 0))
        {
            rows.Add(
                new(
                    [.. Enumerable.Range(0, records.Count).Select(i => Clean.Line(records[i]))], records.HasNoEnd
                        || records.IsMisquoted));
        }

        var scores = rows.ConvertAll(row => row.Fields.Select(ColumnKey.From).Distinct().Count(isKnown));
        known = scores.DefaultIfEmpty(0).Max();
        var place = known > 0
            ? scores.IndexOf(known)
            : Math.Max(0, rows.FindIndex(row => row.Filled > 1 || rows.TrueForAll(other => other.Filled <= 1)));
        return rows.Count == 0
            ? new(0, [], records.Delimiter, separator, false, records.HasNoEnd)
            : new(
                place, rows[place].Fields, records.Delimiter, separator, rows.Count > place + 1
                    || records.HasNoEnd, rows[place].IsUnclear);
    }
}
