namespace Skein.Networks;

/// <summary>The days on which a membership was in one state.</summary>
public sealed class MembershipSpan : IDated
{
    public const int LongestReason = 500;

    internal MembershipSpan(MembershipId membershipId, MembershipState state, DateOnly from) =>
        (MembershipId, State, From) = (membershipId, state, from);

    public MembershipId MembershipId { get; private init; }
    public MembershipState State { get; private set; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    /// <summary>
    /// Confidential: the head's own, shown to co-leaders only when <see cref="ReasonIsShared"/>, and to nobody else.
    /// </summary>
    public string? Reason { get; internal set; }

    public bool ReasonIsShared { get; private set; }
    public DateOnly? ExpectedBackOn { get; internal set; }

    public DaySpan Span => new(From, Until);

    internal void EndOn(DateOnly day) => Until = day;

    internal void Reopen() => Until = null;

    internal void Turn(MembershipState state, string? reason, DateOnly? expectedBack) =>
        (State, Reason, ReasonIsShared, ExpectedBackOn) = (state, reason, false, expectedBack);

    internal void Confide(string? reason, bool shared) => (Reason, ReasonIsShared) = (reason, shared);
}

public static class MembershipWords
{
    public static string Said(this MembershipState state) => state switch
    {
        MembershipState.Joined => "joined",
        MembershipState.Active => "active",
        MembershipState.Resting => "resting",
        MembershipState.Left => "no longer a member",
    };

    /// <summary>“takes part since 7 September 2026”.</summary>
    public static string Told(this MembershipState state) => state switch
    {
        MembershipState.Joined => "has joined",
        MembershipState.Active => "takes part",
        MembershipState.Resting => "is resting",
        MembershipState.Left => "is no longer a member",
    };
}
