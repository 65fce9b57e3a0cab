using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

public readonly record struct MembershipId(Guid Value) : IId<MembershipId>
{
    public static bool TryParse(string? text, out MembershipId id) => Ids.TryParse(text, out id);
}

public enum MembershipState
{
    /// <summary>It has said yes; nobody from it has taken part yet.</summary>
    Joined,

    /// <summary>It takes part.</summary>
    Active,

    /// <summary>Still a member and kept in the know, but nothing is expected of it for a while.</summary>
    Resting,

    /// <summary>It is no longer a member.</summary>
    Left,
}

/// <summary>
/// A school's time in a network, state by state. The states follow one another without a gap and never overlap, so that on any
/// day the school has at most one (I-04), and a page can show how it stood on any past day (I-35).
/// </summary>
public sealed class Membership : IVersioned
{
    private readonly List<MembershipSpan> _spans = [];

    private Membership(MembershipId id, NetworkId networkId, SchoolId schoolId) => (Id, NetworkId, SchoolId) = (id, networkId, schoolId);

    public MembershipId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public IReadOnlyList<MembershipSpan> Spans => _spans;
    public int Version { get; private set; }

    public MembershipSpan Latest => _spans.OrderBy(s => s.From).Last();

    public static Membership Join(NetworkId network, SchoolId school, DateOnly on, DateTimeOffset now)
    {
        var membership = new Membership(Ids.New<MembershipId>(now), network, school);
        membership._spans.Add(new(membership.Id, MembershipState.Joined, on));
        return membership;
    }

    /// <summary>A membership whose start is known from elsewhere.</summary>
    public static Membership Joined(MembershipId id, NetworkId network, SchoolId school, DateOnly on)
    {
        var membership = new Membership(id, network, school);
        membership._spans.Add(new(id, MembershipState.Joined, on));
        return membership;
    }

    public MembershipState? On(DateOnly day) => _spans.SingleOrDefault(s => s.Span.Holds(day))?.State;

    /// <summary>The school's state from <paramref name="on"/> onwards.</summary>
    /// <returns>Why it cannot be so, or null once it is.</returns>
    public Refusal? Become(MembershipState state, DateOnly on, string? reason = null, DateOnly? expectedBack = null)
    {
        var latest = Latest;
        if (on < latest.From)
        {
            return new($"This school has been {latest.State.Said()} since {latest.From.Said()}. Choose that day or a later one, or undo that first.");
        }

        if (state == latest.State)
        {
            return new($"This school is already {state.Said()}.");
        }

        if (on == latest.From)
        {
            // It was something else for no day at all.
            _spans.Remove(latest);
        }
        else
        {
            latest.EndOn(on);
        }

        _spans.Add(new(Id, state, on) { Reason = reason, ExpectedBackOn = expectedBack });
        Version++;
        return null;
    }

    /// <summary>Takes back the latest state, which was a mistake: the one before it holds on.</summary>
    /// <returns>Why it cannot be undone, or null once it is.</returns>
    public Refusal? UndoLatest()
    {
        if (_spans.Count < 2)
        {
            return new("There is nothing before this to go back to. If the school never joined, take it off the list instead.");
        }

        _spans.Remove(Latest);
        Latest.Reopen();
        Version++;
        return null;
    }
}

public sealed class MembershipSpan
{
    internal MembershipSpan(MembershipId membershipId, MembershipState state, DateOnly from) =>
        (MembershipId, State, From) = (membershipId, state, from);

    public MembershipId MembershipId { get; private init; }
    public MembershipState State { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    /// <summary>Confidential: the head's own, shown to co-leaders only when <see cref="ReasonIsShared"/>.</summary>
    public string? Reason { get; set; }

    public bool ReasonIsShared { get; set; }
    public DateOnly? ExpectedBackOn { get; init; }

    public DaySpan Span => new(From, Until);

    internal void EndOn(DateOnly day) => Until = day;

    internal void Reopen() => Until = null;
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
}
