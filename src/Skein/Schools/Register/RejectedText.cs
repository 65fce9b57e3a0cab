using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>What is shown of a rejected row: enough to find it by, and nothing about people that nobody asked for.</summary>
internal static class RejectedText
{
    public static string Read(RecordReader record, RegisterLayout layout)
    {
        if (layout.DroppedColumns.Count == 0)
        {
            return Cut(record.RawText, RegisterLimits.RejectedText);
        }

        // Which field is which is only certain of a row that has as many as the header; of others the first is shown alone.
        var sure = !record.IsMisquoted && record.Count == layout.Header.Columns.Count;
        var fields = Enumerable.Range(0, sure ? record.Count : 1).Select(i => IsDropped(layout, i) ? "…" : record[i]);
        return Cut(string.Join(layout.Header.Delimiter, fields), RegisterLimits.RejectedText) + (sure ? "" : "…");
    }

    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text.Beginning(length - 1) + "…";

    private static bool IsDropped(RegisterLayout layout, int place) =>
        layout.DroppedColumns.Contains(layout.Header.Columns[place]);
}
