using System.Globalization;

namespace Skein.People;

/// <summary>Time given for a role, in hundredths of a full post: typed as days a week, or as a percentage.</summary>
public static class Release
{
    public const string DaysAWeek = "days";
    public const string Percent = "percent";
    private const int HundredthsADay = 20;

    /// <returns>What is wrong with what was typed, or null. Nothing typed is no release.</returns>
    public static string? Read(string? typed, string? unit, out int? hundredths)
    {
        hundredths = null;
        var text = typed?.Trim().TrimEnd('%').Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return "Enter a number, such as 0.5";
        }

        var exact = unit == Percent ? number : number * HundredthsADay;
        if (exact is <= 0 or > 100)
        {
            return unit == Percent ? "Enter a percentage from 1 to 100" : "Enter up to 5 days a week";
        }

        if (exact != decimal.Truncate(exact))
        {
            return unit == Percent ? "Enter a whole percentage" : "Enter days to the nearest twentieth, such as 0.5 or 1.25";
        }

        hundredths = (int)exact;
        return null;
    }

    /// <summary>“1 day a week (20%)”, or null for none.</summary>
    public static string? Said(int? hundredths) => hundredths is { } some
        ? string.Create(
            CultureInfo.InvariantCulture, $"{some / 20m:0.##} {(some == HundredthsADay ? "day" : "days")} a week ({some}%)")
        : null;
}
