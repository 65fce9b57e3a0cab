using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Groups;

public readonly record struct GroupMemberId(Guid Value) : IId<GroupMemberId>
{
    public static bool TryParse(string? text, out GroupMemberId id) => Ids.TryParse(text, out id);
}

/// <summary>The part that somebody takes in a group.</summary>
public enum GroupPart
{
    Member,

    /// <summary>Calls the group together, and speaks for it.</summary>
    Convenor,

    /// <summary>Helps it along from outside.</summary>
    Facilitator,
}

/// <summary>The days on which somebody took a part in a group, for the school where they worked then.</summary>
public sealed class GroupMember : IHeldFor
{
    internal GroupMember(
        GroupMemberId id, GroupId groupId, PersonId personId, SchoolId? schoolId, GroupPart part, DateOnly from) =>
        (Id, GroupId, PersonId, SchoolId, Part, From) = (id, groupId, personId, schoolId, part, from);

    public GroupMemberId Id { get; private init; }
    public GroupId GroupId { get; private init; }
    public PersonId PersonId { get; private init; }
    public SchoolId? SchoolId { get; private init; }
    public GroupPart Part { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    public DaySpan Span => new(From, Until);

    void IHeldFor.EndOn(DateOnly day) => Until = day;
}

public static class GroupWords
{
    public static string Said(this GroupPart part) => part switch
    {
        GroupPart.Member => "member",
        GroupPart.Convenor => "group leader",
        GroupPart.Facilitator => "facilitator",
    };

    public static string WithArticle(this GroupPart part) => $"a {part.Said()}";

    public static string Said(this FormedBy formedBy) => formedBy switch
    {
        FormedBy.Questionnaire => "from a questionnaire",
        FormedBy.SelfSelected => "self-selected",
        FormedBy.Invitation => "by invitation",
    };
}
