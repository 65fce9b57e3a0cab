using System.Globalization;

namespace Skein.NetworkAnalysis.Files;

/// <summary>The numbers that a tie has in a file of text.</summary>
internal static class TieNumbers
{
    public static double Weight(string text, long line) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
        && weight > 0 && double.IsFinite(weight)
            ? weight
            : throw new BadLineException($"Line {line} has a weight that is not a positive number.");

    /// <summary>A spell of time, each end of which may be left open.</summary>
    public static (double Begin, double End) Spell(string? begin, string? end, long line)
    {
        var from = string.IsNullOrEmpty(begin) ? double.NegativeInfinity : Moment(begin, line);
        var until = string.IsNullOrEmpty(end) ? double.PositiveInfinity : Moment(end, line);
        return from < until ? (from, until) : throw new BadLineException($"Line {line} has a tie that ends before it begins.");
    }

    /// <summary>A number as it is, or a day or an instant as days since 1 January of the year 1.</summary>
    private static double Moment(string text, long line)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant)
            ? (instant - DateTime.MinValue).TotalDays
            : throw new BadLineException($"Line {line} has a time that is neither a number nor a date.");
    }
}
