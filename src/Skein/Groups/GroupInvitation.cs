using Skein.Access;
using Skein.Persistence;

namespace Skein.Groups;

public readonly record struct GroupInvitationId(Guid Value) : IId<GroupInvitationId>
{
    public static bool TryParse(string? text, out GroupInvitationId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// Somebody is asked whether they would like to take part in a group. Yes is said by themselves; no is never said to anybody: an
/// invitation that was put away looks to all others like one that nobody answered, and after three weeks neither is there any
/// more.
/// </summary>
public sealed class GroupInvitation : IVersioned
{
    public const int LongestReason = 300;

    /// <summary>So long it waits; then it is shown to nobody, and deleted.</summary>
    public const int DaysOpen = 21;

    private GroupInvitation(
        GroupInvitationId id, GroupId groupId, PersonId personId, PersonId invitedBy, GroupPart part, DateOnly invitedOn) =>
        (Id, GroupId, PersonId, InvitedBy, Part, InvitedOn) = (id, groupId, personId, invitedBy, part, invitedOn);

    public GroupInvitationId Id { get; private init; }
    public GroupId GroupId { get; private init; }
    public PersonId PersonId { get; private init; }
    public PersonId InvitedBy { get; private init; }
    public GroupPart Part { get; private init; }

    /// <summary>Why this person was thought of: for them and whoever invited them, and for nobody else (S-115).</summary>
    public string? Reason { get; private set; }

    public DateOnly InvitedOn { get; private init; }

    /// <summary>The day on which they said yes.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Who heard the yes, where it was said to somebody.</summary>
    public PersonId? ToldTo { get; private set; }

    /// <summary>It no longer stands on the person's own page. Nobody else learns of it.</summary>
    public bool IsPutAway { get; private set; }

    public int Version { get; private set; }

    public DateOnly LastDay => InvitedOn.AddDays(DaysOpen - 1);

    public static GroupInvitation Invite(
        GroupId group, PersonId person, PersonId by, GroupPart part, string? reason, DateOnly today, DateTimeOffset now) =>
        new(Ids.New<GroupInvitationId>(now), group, person, by, part, today) { Reason = reason };

    public bool IsOpen(DateOnly day) => AnsweredOn is null && day <= LastDay;

    /// <summary>Somebody heard the yes, and the person has not said since whether that was right.</summary>
    public bool WasTold => AnsweredOn is not null && ToldTo is not null;

    /// <summary>
    /// Yes; where it had been told, they now say it themselves. What they said themselves gives way to nothing that is told.
    /// </summary>
    /// <returns>Why it cannot be, or null once it is.</returns>
    public Refusal? SayYes(PersonId? toldTo, DateOnly today)
    {
        if (AnsweredOn is null && today > LastDay)
        {
            return new($"This invitation ended on {LastDay.Said()}. Ask whoever invited you for another.");
        }

        if (WasTakenBack && toldTo is null)
        {
            return new("You took back what was written down for you. Ask for another invitation.");
        }

        if (AnsweredOn is { } answered && toldTo is not null && !WasTold)
        {
            return OwnHand.Kept(answered, "the link in their invitation or on their own page");
        }

        (AnsweredOn, ToldTo, IsPutAway) = (AnsweredOn ?? today, toldTo, false);
        return null;
    }

    /// <summary>A yes that had been told, and that they took back.</summary>
    public bool WasTakenBack => AnsweredOn is not null && IsPutAway;

    public void PutAway() => IsPutAway = true;

    /// <summary>They did not say yes, or would not now: what was told no longer stands, and is not told again.</summary>
    public void TakeBackTold() => (ToldTo, IsPutAway) = (null, true);

    internal void DropReason() => Reason = null;
}
