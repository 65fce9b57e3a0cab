namespace Skein;

/// <summary>Days, as people mean them: a day in the network's own time zone, not in the server's.</summary>
public static class Days
{
    /// <param name="zone">Whose day it is, as the tz database names it: a network's, or the installation's.</param>
    public static DateOnly Today(DateTimeOffset now, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    /// <summary>The instant at which the day begins there.</summary>
    public static DateTime BeginsAt(this DateOnly day, string zone)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // Where clocks go forward at midnight there is none: the day begins an hour later by the clock.
        return TimeZoneInfo.ConvertTimeToUtc(there.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, there);
    }

    /// <summary>The instant at which the day is over there. What happened before it was on that day or on one before.</summary>
    public static DateTime EndsAt(this DateOnly day, string zone) => day.AddDays(1).BeginsAt(zone);

    /// <summary>“7 September 2026”, as a page says it.</summary>
    public static string Said(this DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>“7 September 2026 at 9:05am”, in the reader's time zone.</summary>
    public static string Said(this DateTime instant, string zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(
            DateTime.SpecifyKind(instant, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return local.ToString("d MMMM yyyy 'at' h:mmtt", English)
            .Replace("AM", "am", StringComparison.Ordinal)
            .Replace("PM", "pm", StringComparison.Ordinal);
    }

    /// <summary>
    /// What is said to have been done was done today or before: no page and no program writes down what has not happened.
    /// </summary>
    /// <returns>What to put right, or null where the day is over or it is today.</returns>
    public static string? NotYet(this DateOnly day, DateOnly today) =>
        day > today ? "Enter today or an earlier day: what has not happened yet is written down when it has" : null;

    private static readonly System.Globalization.CultureInfo English = System.Globalization.CultureInfo.GetCultureInfo("en-GB");
}

/// <summary>
/// The days on which something held: from the first, until the day before <see cref="Until"/> (half-open). No end: it still
/// holds.
/// </summary>
public readonly record struct DaySpan(DateOnly From, DateOnly? Until)
{
    public bool Holds(DateOnly day) => From <= day && (Until is not { } until || day < until);

    public bool Meets(DaySpan other) =>
        (Until is not { } until || other.From < until) && (other.Until is not { } otherUntil || From < otherUntil);

    /// <summary>The last day on which it held, as a page shows it; null while it holds.</summary>
    public DateOnly? LastDay => Until?.AddDays(-1);
}

/// <summary>Something that holds from a day on; what that means stands at <see cref="DaySpan"/>.</summary>
public interface IDated
{
    DateOnly From { get; }
    DateOnly? Until { get; }
}

/// <summary>A time for which something was held, which a thing keeps in a list of its own.</summary>
public interface IHeldFor : IDated
{
    void EndOn(DateOnly day);
}

public static class DatedQueries
{
    /// <summary>It ends on that day. What began and ended on one day held on no day, and is not kept.</summary>
    internal static void End<THeld>(this List<THeld> list, THeld held, DateOnly day)
        where THeld : IHeldFor
    {
        if (held.From >= day)
        {
            list.Remove(held);
        }
        else
        {
            held.EndOn(day);
        }
    }

    /// <summary>Whatever is held still ends on that day.</summary>
    internal static void EndAll<THeld>(this List<THeld> list, DateOnly day, Func<THeld, bool>? which = null)
        where THeld : IHeldFor =>
        list.Where(held => held.Until is null && which?.Invoke(held) != false).ToList().ForEach(held => list.End(held, day));

    /// <summary>Those that hold on a day.</summary>
    public static IQueryable<TRow> On<TRow>(this IQueryable<TRow> rows, DateOnly day)
        where TRow : class, IDated =>
        rows.Where(row => row.From <= day && (row.Until == null || row.Until > day));
}
