using Skein.Site;

namespace Skein.Tests.Support;

/// <summary>A clock that stands still until a test moves it. It starts on a Monday in term.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 9, 7, 8, 30, 0, TimeSpan.Zero);

    /// <summary>Where the networks of most tests are, and the site itself.</summary>
    public const string Zone = SiteOptions.DefaultTimeZone;

    public DateOnly Today => Days.Today(_now, Zone);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Forward(TimeSpan by) => _now += by;
}
