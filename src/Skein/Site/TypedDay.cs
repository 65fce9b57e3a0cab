using System.Globalization;

namespace Skein.Site;

/// <summary>A day as a form or an address carries it: 2026-09-07.</summary>
internal static class TypedDay
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Find(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>
    /// Reads the day on which something was done, which is not ahead; an empty field means <paramref name="otherwise"/>.
    /// </summary>
    public static DateOnly? ReadDone(string? typed, string field, DateOnly? otherwise, DateOnly today, Problems problems)
    {
        var day = Read(typed, field, otherwise, problems);
        if (day?.NotYet(today) is { } notYet)
        {
            problems.Add(field, notYet);
        }

        return day;
    }

    /// <summary>Reads a day; an empty field means <paramref name="otherwise"/>.</summary>
    public static DateOnly? Read(string? typed, string field, DateOnly? otherwise, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return otherwise;
        }

        var day = Find(typed);
        if (day is null)
        {
            problems.Add(field, "Enter a day like 2026-09-07");
        }

        return day;
    }
}
