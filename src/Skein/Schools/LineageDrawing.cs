using System.Globalization;

namespace Skein.Schools;

/// <summary>Where each school of a lineage is drawn: one under another in the order of time, set in by its generation.</summary>
internal sealed record LineageDrawing(
    IReadOnlyList<LineageDrawing.Box> Places, IReadOnlyList<LineageDrawing.Line> Lines, int Height, string Sentence)
{
    /// <summary>What a phone shows without scaling.</summary>
    public const int Width = 350;
    public const int LineHeight = 19;

    private const int Top = 18;
    private const int Gap = 22;
    private const int Indent = 24;
    private const int MostIndents = 4;
    private const int LetterWidth = 8;

    /// <param name="Words">Its name, in one line or two.</param>
    /// <param name="IsKnown">False for a school the register tells of that was never brought in.</param>
    internal sealed record Box(int X, int Y, IReadOnlyList<string> Words, string? Days, bool IsHere, bool IsKnown);

    /// <param name="LeadsBack">To a school that stands further up, or beside: the links go round in a circle.</param>
    internal sealed record Line(string Path, bool LeadsBack);

    public static LineageDrawing Draw(Lineage lineage)
    {
        var steps = lineage.Schools.Select(s => s.Step).Distinct().Order().ToArray();
        var places = new Dictionary<string, Box>(StringComparer.Ordinal);
        var y = Top;
        foreach (var school in lineage.Schools)
        {
            var x = 14 + (Indent * Math.Min(Array.IndexOf(steps, school.Step), MostIndents));
            var words = Wrapped(school.Name ?? $"{school.Code}, not brought in", (Width - x - 18) / LetterWidth);
            var days = Years(school);
            places.Add(school.Code, new(x, y, words, days, school.Step == 0, school.Id is not null));
            y += (LineHeight * (words.Count + (days is null ? 0 : 1))) + Gap;
        }

        var step = lineage.Schools.ToDictionary(s => s.Code, s => s.Step, StringComparer.Ordinal);
        return new(
            [.. places.Values],
            [.. lineage.Descents.Select(d => Between(places[d.Earlier], places[d.Later], step[d.Later] <= step[d.Earlier]))],
            y - Gap,
            $"{Counted.Words(lineage.Schools.Count, "school")} and {Counted.Words(lineage.Descents.Count, "link")} between "
                + "them; the "
                + "tables below say the same.");
    }

    private static Line Between(Box from, Box to, bool leadsBack) => new(
        leadsBack
            ? Path($"M{from.X} {from.Y} C{from.X - 16} {from.Y} {to.X - 16} {to.Y} {to.X} {to.Y}")
            : Path($"M{from.X} {from.Y} V{to.Y - 12} Q{from.X} {to.Y} {from.X + 12} {to.Y} H{to.X}"),
        leadsBack);

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);

    private static string? Years(Relative school) => (school.OpenedOn?.Year, school.ClosedOn?.Year) switch
    {
        ({ } opened, { } closed) => $"{opened} to {closed}",
        ({ } opened, null) => $"since {opened}",
        (null, { } closed) => $"until {closed}",
        _ => null,
    };

    /// <summary>Two lines at most; the table has the whole name.</summary>
    private static IReadOnlyList<string> Wrapped(string name, int letters)
    {
        if (name.Length <= letters)
        {
            return [name];
        }

        var cut = name.LastIndexOf(' ', letters);
        var (first, rest) = cut > 0 ? (name[..cut], name[(cut + 1)..]) : (name[..letters], name[letters..]);
        return [first, rest.Length <= letters ? rest : rest[..(letters - 1)] + "…"];
    }
}
