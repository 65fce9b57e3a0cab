using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Pairs;

public readonly record struct PairId(Guid Value) : IId<PairId>
{
    public static bool TryParse(string? text, out PairId id) => Ids.TryParse(text, out id);
}

public readonly record struct PairNoteId(Guid Value) : IId<PairNoteId>
{
    public static bool TryParse(string? text, out PairNoteId id) => Ids.TryParse(text, out id);
}

/// <summary>What a pair looks at: teaching, or how something is done.</summary>
public enum PairFocus
{
    Teaching,
    Process,
}

/// <summary>
/// Two people who coach one another (S-51). It is a pair once both have said yes themselves, and no head's yes counts for
/// either (decision 29); a pair that somebody did not want leaves nothing behind. Either ends it, without a reason.
/// </summary>
public sealed class Pair : IVersioned, INamesTwo
{
    public const int LongestFocus = 150;
    public const int LongestReason = 300;
    public const int LongestDepartment = 60;

    /// <summary>So long a proposal waits for both; then it is shown to nobody, and deleted.</summary>
    public const int DaysOpen = 21;

    private Pair(
        PairId id, NetworkId networkId, PersonId oneId, PersonId otherId, PairFocus about, string focus, DateOnly proposedOn) =>
        (Id, NetworkId, OneId, OtherId, About, Focus, ProposedOn) = (id, networkId, oneId, otherId, about, focus, proposedOn);

    public PairId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public PersonId OneId { get; private init; }
    public PersonId OtherId { get; private init; }
    public PairFocus About { get; private init; }
    public string Focus { get; private set; }
    public PersonId? ProposedBy { get; private init; }
    public DateOnly ProposedOn { get; private init; }
    public DateOnly? OneYesOn { get; private set; }
    public DateOnly? OtherYesOn { get; private set; }

    /// <summary>Why it goes on although one is the head or line manager of the other; for the two alone.</summary>
    public string? Because { get; private set; }

    /// <summary>Where the one and the other work in their school, as each said of themselves; for the two alone.</summary>
    public string? OneDepartment { get; private set; }

    public string? OtherDepartment { get; private set; }

    /// <summary>It no longer stands on the page of the one, or of the other, who put it away. Nobody else learns of it.</summary>
    public bool IsPutAwayByOne { get; private set; }

    public bool IsPutAwayByOther { get; private set; }

    /// <summary>The day from which it is a pair: both have said yes.</summary>
    public DateOnly? From { get; private set; }

    public DateOnly? Until { get; private set; }
    public int Version { get; private set; }

    public DateOnly LastDay => ProposedOn.AddDays(DaysOpen - 1);

    public static Pair Propose(
        NetworkId network, PersonId one, PersonId other, PairFocus about, string focus, PersonId by, DateOnly today,
        DateTimeOffset now) =>
        new(Ids.New<PairId>(now), network, one, other, about, focus, today) { ProposedBy = by };

    public bool Has(PersonId person) => OneId == person || OtherId == person;

    public PersonId PartnerOf(PersonId person) => OneId == person ? OtherId : OneId;

    public bool Stands(DateOnly day) => From <= day && (Until is not { } until || day < until);

    public bool WaitsFor(PersonId person, DateOnly day) =>
        From is null
            && day <= LastDay
            && (
                OneId == person
                    ? OneYesOn is null && !IsPutAwayByOne
                    : OtherId == person && OtherYesOn is null && !IsPutAwayByOther);

    public string? DepartmentOf(PersonId person) => OneId == person ? OneDepartment : OtherDepartment;

    /// <summary>Both said so, in the same words.</summary>
    public bool IsOneDepartment =>
        OneDepartment is not null && string.Equals(OneDepartment, OtherDepartment, StringComparison.OrdinalIgnoreCase);

    /// <summary>Somebody says where they work; what they said before stays where they say nothing.</summary>
    public void WorksIn(PersonId person, string? department) => (OneDepartment, OtherDepartment) =
        (
            OneId == person
                ? department ?? OneDepartment
                : OneDepartment, OtherId == person
                ? department ?? OtherDepartment
                : OtherDepartment);

    public bool HasYesOf(PersonId person) => (OneId == person ? OneYesOn : OtherYesOn) is not null;

    /// <returns>Why they cannot say yes to it, or null once they have.</returns>
    public Refusal? SayYes(PersonId person, string? because, DateOnly today)
    {
        if (From is null && today > LastDay)
        {
            return new($"This ended on {LastDay.Said()}. Propose the pair again.");
        }

        (OneYesOn, OtherYesOn) =
            (OneId == person ? OneYesOn ?? today : OneYesOn, OtherId == person ? OtherYesOn ?? today : OtherYesOn);
        Because = because ?? Because;
        From ??= OneYesOn is not null && OtherYesOn is not null ? today : null;
        return null;
    }

    public void PutAway(PersonId person) =>
        (IsPutAwayByOne, IsPutAwayByOther) = (IsPutAwayByOne || OneId == person, IsPutAwayByOther || OtherId == person);

    public void EndOn(DateOnly day) => Until ??= day < From ? From : day;

    /// <summary>Nobody is a pair with themselves.</summary>
    public bool Joined(DateOnly today)
    {
        if (OneId == OtherId)
        {
            EndOn(today);
        }

        return true;
    }

    internal void ForgetDepartmentOf(PersonId person) => (OneDepartment, OtherDepartment) =
        (OneId == person ? null : OneDepartment, OtherId == person ? null : OtherDepartment);
}

/// <summary>Something that one of a pair wrote down. The two read it, and nobody else, whatever they may otherwise.</summary>
public sealed class PairNote
{
    public const int MaxLength = 4000;

    private PairNote(PairNoteId id, PairId pairId, PersonId writtenBy, string text, DateTime writtenAt) =>
        (Id, PairId, WrittenBy, Text, WrittenAt) = (id, pairId, writtenBy, text, writtenAt);

    public PairNoteId Id { get; private init; }
    public PairId PairId { get; private init; }
    public PersonId WrittenBy { get; private init; }
    public string Text { get; private set; }
    public DateTime WrittenAt { get; private init; }

    public static PairNote Write(PairId pair, PersonId by, string text, DateTimeOffset now) =>
        new(Ids.New<PairNoteId>(now), pair, by, text, now.UtcDateTime);
}

/// <summary>
/// Somebody would like a partner to coach and be coached by, and on what. It ends when they have one, or take it back.
/// </summary>
public sealed class PairWish(PersonId personId, NetworkId networkId, string focus, PairFocus about, DateOnly from)
{
    public PersonId PersonId { get; internal set; } = personId;
    public NetworkId NetworkId { get; private init; } = networkId;
    public string Focus { get; internal set; } = focus;
    public PairFocus About { get; private init; } = about;
    public DateOnly From { get; private init; } = from;
}

/// <summary>Who somebody's line manager is, if they like to say. For their own eyes: it only makes Skein warn them.</summary>
public sealed class LineManager(PersonId personId, PersonId managerId) : INamesTwo
{
    public PersonId PersonId { get; internal set; } = personId;
    public PersonId ManagerId { get; internal set; } = managerId;

    /// <summary>Nobody is their own manager.</summary>
    public bool Joined(DateOnly today) => ManagerId != PersonId;
}
