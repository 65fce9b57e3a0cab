using System.Globalization;

namespace Skein.Schools.Register;

/// <summary>
/// Days as registers and people write them: 31-08-2022, 31/08/2022, 31.8.2022, 31 August 2022 or 2022-08-31, with an hour or
/// without.
/// </summary>
internal static class RegisterDate
{
    /// <summary>What Get Information about Schools puts where the day is not known.</summary>
    public static readonly DateOnly Unknown = new(1900, 1, 1);

    private static readonly string[] Either =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "MMMM d, yyyy",
    ];
    private static readonly string[] DayFirst = ["dd-MM-yyyy", "dd/MM/yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", .. Either];
    private static readonly string[] MonthFirst = ["MM-dd-yyyy", "MM/dd/yyyy", "M/d/yyyy", "M-d-yyyy", "M.d.yyyy", .. Either];

    /// <summary>What people put where there is no day.</summary>
    public static bool SaysNothing(string text) =>
        text.ToUpperInvariant() is "N/A" or "NA" or "-" or "–" or "NONE" or "UNKNOWN" or "NOT KNOWN" or "NULL" or "TBC";

    public static bool TryRead(string text, bool monthFirst, out DateOnly day)
    {
        var formats = monthFirst ? MonthFirst : DayFirst;
        return DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            || (
                HourOf(text) is { } hour
                    && DateOnly.TryParseExact(text[..hour], formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day));
    }

    /// <summary>Where an hour begins that stands behind the day: 2019-09-01T00:00:00Z, 01/09/2019 00:00.</summary>
    private static int? HourOf(string text)
    {
        var place = text.IndexOfAny(['T', ' ']);
        return place > 0 && text[place..].Contains(':', StringComparison.Ordinal) ? place : null;
    }
}
