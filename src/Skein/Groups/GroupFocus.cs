using Skein.Access;
using Skein.Persistence;

namespace Skein.Groups;

public readonly record struct GroupFocusId(Guid Value) : IId<GroupFocusId>
{
    public static bool TryParse(string? text, out GroupFocusId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// What a group worked on, from a day to a day; or what its members are asked to work on from now on. A focus may evolve, when
/// more than half of the members say yes; what it was before is kept (S-26, I-35).
/// </summary>
public sealed class GroupFocus
{
    private readonly List<GroupFocusAnswer> _answers = [];

    private GroupFocus(GroupFocusId id, GroupId groupId, string? words, DateOnly askedOn) =>
        (Id, GroupId, Words, AskedOn) = (id, groupId, words, askedOn);

    public GroupFocusId Id { get; private init; }
    public GroupId GroupId { get; private init; }

    /// <summary>Null where it was open what the group works on.</summary>
    public string? Words { get; private set; }

    public DateOnly AskedOn { get; private init; }

    /// <summary>From which day it was the group's; null while its members are asked, and where they did not agree.</summary>
    public DateOnly? From { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>When it was no longer asked, without having become the group's.</summary>
    public DateOnly? DroppedOn { get; private set; }

    public IReadOnlyList<GroupFocusAnswer> Answers => _answers;

    public bool IsAsked => From is null && DroppedOn is null;

    public static GroupFocus Ask(GroupId group, string? words, DateOnly today, DateTimeOffset now) =>
        new(Ids.New<GroupFocusId>(now), group, words, today);

    public bool Held(DateOnly day) => From <= day && (Until is not { } until || day < until);

    public void Take(DateOnly from) => From = from;

    public void End(DateOnly on) => Until = on;

    public void Drop(DateOnly on) => DroppedOn = on;

    /// <summary>Somebody says yes or no; whoever said something else before has changed their mind.</summary>
    public void Hear(PersonId person, bool agrees, DateOnly today)
    {
        _answers.RemoveAll(a => a.PersonId == person);
        _answers.Add(new(Id, person, agrees, today));
    }

    internal void Forget(PersonId person) => _answers.RemoveAll(a => a.PersonId == person);
}

/// <summary>
/// One member's word on what their group is asked to work on. Who said what is for that person alone; pages show a count.
/// </summary>
public sealed class GroupFocusAnswer(GroupFocusId focusId, PersonId personId, bool agrees, DateOnly on)
{
    public GroupFocusId FocusId { get; private init; } = focusId;
    public PersonId PersonId { get; private init; } = personId;
    public bool Agrees { get; private init; } = agrees;
    public DateOnly On { get; private init; } = on;
}
