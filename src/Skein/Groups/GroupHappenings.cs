using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Groups;

/// <summary>What the chronicle is told of groups.</summary>
internal static class GroupHappenings
{
    public const string Subject = "group";

    public static Happening About(string verb, string sentence, Group group, Visitor by, params (string Kind, Guid Id)[] with) =>
        About(verb, sentence, Subject, group.Id.Value, group.NetworkId, by, with);

    public static Happening About(
        string verb, string sentence, string kind, Guid id, NetworkId network, Visitor by,
        params (string Kind, Guid Id)[] with) =>
        new(verb, sentence)
        {
            SubjectKind = kind,
            SubjectId = id,
            NetworkId = network.Value,
            By = by.Actor,
            With = with,
        };

    /// <summary>Somebody is in the group from today: who, and for which school, is what ties are read from.</summary>
    public static Happening Joined(Group group, GroupMember member, string name, Visitor by) => About(
        "group.joined", $"{name} is {member.Part.WithArticle()} of “{group.Name}”.", group, by,
        member.SchoolId is { } school
            ? [(Happening.Person, member.PersonId.Value), (Happening.School, school.Value)]
            : [(Happening.Person, member.PersonId.Value)]);
}
