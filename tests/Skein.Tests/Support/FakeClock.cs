namespace Skein.Tests.Support;

/// <summary>A clock that stands still until a test moves it. It starts on a Monday in term.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 9, 7, 8, 30, 0, TimeSpan.Zero);

    public DateOnly Today => Days.Today(_now);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Forward(TimeSpan by) => _now += by;
}
