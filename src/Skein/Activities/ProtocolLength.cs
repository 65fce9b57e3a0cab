using System.Globalization;
using System.Text.RegularExpressions;

namespace Skein.Activities;

public enum LengthUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    HalfTerm,
    Term,
    Year,
}

/// <summary>How long something is: “45 minutes”, “half a day”, “8 weeks”, “a half term”.</summary>
public sealed partial record ProtocolLength
{
    /// <summary>Hours of a day in school.</summary>
    private const int HoursOfDay = 6;

    private ProtocolLength(string words, int amount, LengthUnit unit) => (Words, Amount, Unit) = (words, amount, unit);

    /// <summary>As the file says it.</summary>
    public string Words { get; }

    public int Amount { get; }

    public LengthUnit Unit { get; }

    /// <summary>
    /// How much of people's time it is: a day is six hours, a week five days, a half term six weeks.
    /// </summary>
    public int Minutes => Amount * Unit switch
    {
        LengthUnit.Minute => 1,
        LengthUnit.Hour => 60,
        LengthUnit.Day => 60 * HoursOfDay,
        LengthUnit.Week => 60 * HoursOfDay * 5,
        LengthUnit.Month => 60 * HoursOfDay * 20,
        LengthUnit.HalfTerm => 60 * HoursOfDay * 30,
        LengthUnit.Term => 60 * HoursOfDay * 60,
        LengthUnit.Year => 60 * HoursOfDay * 180,
    };

    public static ProtocolLength? Read(string words) => Form().Match(words) switch
    {
        { Success: false } => null,
        { Groups: var found } when found["half"].Success => new(words, HoursOfDay / 2, LengthUnit.Hour),
        { Groups: var found } => new(words, found["n"].Success ? Number(found["n"].Value) : 1, UnitOf(found["unit"].Value)),
    };

    /// <returns>The day so long after another, or before it; null where the end of a term has to be known.</returns>
    public DateOnly? After(DateOnly day) => Moved(day, Amount);

    /// <inheritdoc cref="After"/>
    public DateOnly? Before(DateOnly day) => Moved(day, -Amount);

    private DateOnly? Moved(DateOnly day, int by) => Unit switch
    {
        LengthUnit.Minute or LengthUnit.Hour => day,
        LengthUnit.Day => day.AddDays(by),
        LengthUnit.Week => day.AddDays(7 * by),
        LengthUnit.Month => day.AddMonths(by),
        LengthUnit.Year => day.AddYears(by),
        LengthUnit.HalfTerm or LengthUnit.Term => null,
    };

    internal static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    internal static LengthUnit UnitOf(string word) => word switch
    {
        "half term" => LengthUnit.HalfTerm,
        ['m', 'o', ..] => LengthUnit.Month,
        ['m', ..] => LengthUnit.Minute,
        ['h', ..] => LengthUnit.Hour,
        ['d', ..] => LengthUnit.Day,
        ['w', ..] => LengthUnit.Week,
        ['t', ..] => LengthUnit.Term,
        _ => LengthUnit.Year,
    };

    [GeneratedRegex(
        @"^(?:(?<n>[1-9][0-9]?) (?<unit>minute|hour|day|week|month)s?|(?<half>half a day)"
        + @"|an? (?<unit>hour|day|week|half term|term|year))\z")]
    private static partial Regex Form();
}
