namespace Skein.Duties;

/// <summary>Why a deadline waits. Of turbulence nobody is told but those whom its owner chose.</summary>
public enum EasingCause
{
    Resting,
    Turbulence,
}

/// <summary>
/// The days on which a duty's deadline waited. The day that it was due before is kept, so that a page can say how it stood; when
/// the wait is over, the duty is due as many days later as it waited, and never within a week of coming back.
/// </summary>
public sealed class DutyEasing
{
    private const int DaysToFindOnesFeet = 7;

    private DutyEasing(DutyId dutyId, EasingCause cause, DateOnly from, DateOnly dueBeforeOn) =>
        (DutyId, Cause, From, DueBeforeOn) = (dutyId, cause, from, dueBeforeOn);

    public DutyId DutyId { get; private init; }
    public EasingCause Cause { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    /// <summary>When the duty was due before it waited.</summary>
    public DateOnly DueBeforeOn { get; private init; }

    internal static DutyEasing Begin(Duty duty, Rest rest, int usualDays)
    {
        var from = rest.From < duty.BegunOn ? duty.BegunOn : rest.From;
        var easing = new DutyEasing(duty.Id, rest.Cause, from, duty.DueOn);
        duty.Ease(While(duty.DueOn, from, rest, usualDays));
        return easing;
    }

    /// <summary>The wait is over. A duty that was done meanwhile keeps the day it had.</summary>
    internal void End(Duty duty, DateOnly on)
    {
        Until = on < From ? From : on;
        if (duty.IsOpen)
        {
            duty.Ease(After(DueBeforeOn, From, Until.Value));
        }
    }

    /// <summary>When it is due while it waits: as much later as the wait is expected to last.</summary>
    internal static DateOnly While(DateOnly dueBefore, DateOnly from, Rest rest, int usualDays) =>
        dueBefore.AddDays(rest.ExpectedBackOn is { } back && back > from ? back.DayNumber - from.DayNumber : usualDays);

    /// <summary>When it is due once the wait is over.</summary>
    internal static DateOnly After(DateOnly dueBefore, DateOnly from, DateOnly back)
    {
        if (back <= from)
        {
            return dueBefore;
        }

        var later = dueBefore.AddDays(back.DayNumber - from.DayNumber);
        var soonest = back.AddDays(DaysToFindOnesFeet);
        return later < soonest ? soonest : later;
    }
}
