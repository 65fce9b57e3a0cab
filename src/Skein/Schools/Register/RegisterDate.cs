using System.Globalization;

namespace Skein.Schools.Register;

/// <summary>Days as registers write them: 31-08-2022, 31/08/2022 or 2022-08-31.</summary>
internal static class RegisterDate
{
    /// <summary>What Get Information about Schools puts where the day is not known.</summary>
    public static readonly DateOnly Unknown = new(1900, 1, 1);

    private static readonly string[] DayFirst = ["dd-MM-yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["MM-dd-yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "M/d/yyyy", "M-d-yyyy"];

    public static bool TryRead(ReadOnlySpan<char> text, bool monthFirst, out DateOnly day) =>
        DateOnly.TryParseExact(
            text, monthFirst ? MonthFirst : DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
