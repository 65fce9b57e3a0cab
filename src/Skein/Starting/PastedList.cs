using Skein.Tables;

namespace Skein.Starting;

/// <summary>A pasted list of schools, read line by line.</summary>
/// <param name="Lines">The lines that say something, in their order; none where there are too many.</param>
/// <param name="Above">What stands above the headings and is not used.</param>
/// <param name="Count">How many lines say something, however many there are.</param>
public sealed record PastedList(IReadOnlyList<PastedLine> Lines, IReadOnlyList<string> Above, int Count)
{
    /// <summary>As many as one form can ask about. A network that is larger is pasted in pieces.</summary>
    public const int MostLines = 500;

    /// <summary>Titles stand above headings, and not many of them.</summary>
    private const int MostAbove = 10;

    public bool IsTooLong => Count > MostLines;

    public static PastedList Read(string? pasted)
    {
        var rows = TypedRows.Read(pasted).Where(row => !row.SaysNothing).ToList();
        var first = rows.Take(MostAbove).ToList().FindIndex(row => PastedHeadings.Read(row) is not null);
        var above = first > 0 && rows[..first].All(IsTitle) ? rows[..first] : [];
        var lines = new List<PastedLine>();
        PastedHeadings? headings = null;
        var count = 0;
        foreach (var row in rows.Skip(above.Count))
        {
            if (PastedHeadings.Read(row) is { } found)
            {
                headings = found;
                continue;
            }

            count++;
            if (count <= MostLines)
            {
                lines.Add(headings is null ? FreeLine.Read(row) : HeadedLine.Read(row, headings));
            }
        }

        return new(count > MostLines ? [] : lines, [.. above.Select(row => row.Text)], count);
    }

    private static bool IsTitle(TableRow row) =>
        row.Fields.Count(field => field.Length > 0) <= 2 && !row.Text.Contains('@', StringComparison.Ordinal);
}
