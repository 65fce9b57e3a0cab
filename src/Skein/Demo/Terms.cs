namespace Skein.Demo;

/// <summary>The days on which schools do things.</summary>
internal static class Terms
{
    /// <summary>The day itself, or the next one that is neither at the weekend nor in August.</summary>
    public static DateOnly SchoolDay(DateOnly day)
    {
        while (!IsSchoolDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static DateOnly SchoolDayBefore(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsSchoolDay(day));

        return day;
    }

    /// <summary>After lessons on that day.</summary>
    public static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(15, 40), TimeSpan.Zero);

    private static bool IsSchoolDay(DateOnly day) =>
        day.Month != 8 && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
