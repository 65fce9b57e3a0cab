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

    private Membership(MembershipId id, NetworkId networkId, SchoolId schoolId) =>
        (Id, NetworkId, SchoolId) = (id, networkId, schoolId);

    public MembershipId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public SchoolId SchoolId { get; private set; }
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
            return new(
                $"This school has been {latest.State.Said()} since {latest.From.Said()}. Choose that day or a later one, or "
                    + "undo that first.");
        }

        if (state == latest.State)
        {
            return new($"This school is already {state.Said()}.");
        }

        if (on > latest.From)
        {
            latest.EndOn(on);
            _spans.Add(new(Id, state, on) { Reason = reason, ExpectedBackOn = expectedBack });
        }
        else if (Before(latest) is { } before && before.State == state)
        {
            // The latest held for no day at all, so what came before it was never interrupted.
            _spans.Remove(latest);
            before.Reopen();
        }
        else
        {
            latest.Turn(state, reason, expectedBack);
        }

        Version++;
        return null;
    }

    /// <summary>Ends a rest: the school is what it was before it.</summary>
    /// <returns>Why it cannot return, or null once it has.</returns>
    public Refusal? Return(DateOnly on) =>
        Latest.State is not MembershipState.Resting
            ? new("This school is not resting.")
            : Become(
                _spans.OrderBy(s => s.From).LastOrDefault(s => s.State is MembershipState.Joined or MembershipState.Active)?.State
                ?? MembershipState.Joined, on);

    /// <summary>Says why the school is as it is now, and whether its head lets the co-leaders know.</summary>
    public void Confide(string? reason, bool shared)
    {
        Latest.Confide(reason, shared);
        Version++;
    }

    /// <summary>The membership, with its history, is that of another entry for the same school.</summary>
    public void BelongTo(SchoolId school) => SchoolId = school;

    /// <summary>Takes back the latest state, which was a mistake: the one before it holds on.</summary>
    /// <returns>Why it cannot be undone, or null once it is.</returns>
    public Refusal? UndoLatest()
    {
        if (_spans is [var only] && only.State is not MembershipState.Joined)
        {
            // It joined and changed on one day, so having joined is what came before.
            only.Turn(MembershipState.Joined, reason: null, expectedBack: null);
            Version++;
            return null;
        }

        if (_spans.Count < 2)
        {
            return new("There is nothing before this to go back to. If the school never joined, take it off the list instead.");
        }

        _spans.Remove(Latest);
        Latest.Reopen();
        Version++;
        return null;
    }

    private MembershipSpan? Before(MembershipSpan span) =>
        _spans.Where(s => s.From < span.From).OrderBy(s => s.From).LastOrDefault();
}
