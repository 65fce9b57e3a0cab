using Skein.Chronicle;
using Skein.People;

namespace Skein.Demo;

/// <summary>Who leads, arranges, watches and helps in a story.</summary>
internal static class StoryRoles
{
    public static RoleAssignment Leads(this Story story, Person person, DateOnly from, Person deputy) =>
        story.Holds(
            person, RoleKind.CoLeader, from,
            "Leads the network with the other co-leaders: chairs the heads' meetings and looks after what groups learn.", deputy,
            10);

    public static RoleAssignment Arranges(this Story story, Person person, DateOnly from) =>
        story.Holds(
            person, RoleKind.Manager, from,
            "Arranges rooms, cover and letters for the co-leaders, one day a week, and belongs to none of the schools.", null,
            20);

    public static RoleAssignment KeepsTheRecord(this Story story, Person person, DateOnly from) =>
        story.Holds(
            person, "archivist", from, "Keeps the record of what groups did and learned, and reads it out once a term.", null,
            null);

    public static RoleAssignment IsCriticalFriend(this Story story, Person person, DateOnly from) =>
        story.Holds(
            person, "critical-friend", from, "Looks on, asks, and says plainly what they see. Two visits a year.", null, null);

    public static RoleAssignment Steers(this Story story, Person person, DateOnly from) =>
        story.Holds(
            person, "steering-group-member", from,
            "Thinks and decides with the co-leaders, and brings what their own school sees.", null, null);

    /// <summary>A role in a school, which needs no remit.</summary>
    public static void HoldsInSchool(this Story story, StorySchool school, Person person, string kind, DateOnly from)
    {
        var role = RoleAssignment.HeldInSchool(
            story.Chance.Id<RoleAssignmentId>(Terms.At(from)), school.Id, person.Id, kind, from);
        story.Rows.Roles.Add(role);
        story.TellOf(
            person, "role.given", $"{person.Name} became {RoleKinds.TitleOf(kind).ToLowerInvariant()} at {school.Name}.", from);
    }

    /// <summary>The role passes on: it ends for one person, and begins for another on the next day.</summary>
    public static RoleAssignment PassesOn(this Story story, RoleAssignment role, Person from, Person to, DateOnly lastDay)
    {
        if (role.End(lastDay) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        story.TellOf(
            from, "role.ended", $"{from.Name} handed on the role of {RoleKinds.TitleOf(role.Kind).ToLowerInvariant()}.", lastDay);
        return story.Holds(to, role.Kind, lastDay.AddDays(1), role.Remit, null, role.ReleaseHundredths);
    }

    private static RoleAssignment Holds(
        this Story story, Person person, string kind, DateOnly from, string? remit, Person? deputy, int? releaseHundredths)
    {
        var role = RoleAssignment.HeldInNetwork(
            story.Chance.Id<RoleAssignmentId>(Terms.At(from)), story.Network.Id, person.Id, kind, from);
        role.Describe(remit, deputy?.Id, releaseHundredths);
        story.Rows.Roles.Add(role);
        story.TellOf(person, "role.given", $"{person.Name} became {RoleKinds.TitleOf(kind).ToLowerInvariant()}.", from);
        return role;
    }

    private static void TellOf(this Story story, Person person, string verb, string sentence, DateOnly on) =>
        story.Tell(new(verb, sentence) { SubjectKind = Happening.Person, SubjectId = person.Id.Value }, on);
}
