using System.Globalization;

namespace Skein.Tests.Networks;

/// <summary>A day begins and ends when its own place says so, and not at midnight in London.</summary>
public sealed class DayEdgeTests
{
    /// <summary>
    /// The differences from UTC are those of the tz database. In Beirut the clocks went forward at midnight on 29 March 2026, so
    /// that day began at one by the clock, which was 22:00 UTC.
    /// </summary>
    [Theory]
    [InlineData("2026-01-01", "Pacific/Auckland", "2025-12-31T11:00Z")]
    [InlineData("2026-07-01", "Pacific/Auckland", "2026-06-30T12:00Z")]
    [InlineData("2026-01-01", "America/Los_Angeles", "2026-01-01T08:00Z")]
    [InlineData("2026-01-01", "Europe/London", "2026-01-01T00:00Z")]
    [InlineData("2026-07-01", "Europe/London", "2026-06-30T23:00Z")]
    [InlineData("2026-03-29", "Asia/Beirut", "2026-03-28T22:00Z")]
    public void A_day_begins_at_its_midnight_there_and_the_day_before_ends(string day, string zone, string at)
    {
        var begins = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var instant = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);

        Assert.Equal(instant.UtcDateTime, begins.BeginsAt(zone));
        Assert.Equal(instant.UtcDateTime, begins.AddDays(-1).EndsAt(zone));
        Assert.Equal(begins, Days.Today(instant, zone));
        Assert.Equal(begins.AddDays(-1), Days.Today(instant.AddMinutes(-1), zone));
    }
}
