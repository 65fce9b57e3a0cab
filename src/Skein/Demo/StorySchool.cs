using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Schools;

namespace Skein.Demo;

/// <summary>A school in a story, with the people in it.</summary>
internal sealed class StorySchool(School school, Person head, IReadOnlyList<Person> teachers)
{
    public SchoolId Id => school.Id;
    public string Name => school.Name;
    public Person Head => head;
    public IReadOnlyList<Person> Teachers => teachers;

    /// <summary>Null for a school that takes part without being a member.</summary>
    public Membership? Membership { get; set; }
}

internal static class StorySchools
{
    /// <summary>A school that the network has to do with, its head, and so many teachers.</summary>
    public static StorySchool School(this Story story, int number, (string Name, string Phase) named, int teachers)
    {
        var since = story.Network.StartedOn;
        var id = story.Chance.Id<SchoolId>(Terms.At(since));
        var school = Schools.School.Registered(
            id, new(number) { Name = named.Name, Scheme = MadeUpSchools.Scheme, Code = $"{number:D5}", Phase = named.Phase });
        story.Rows.Schools.Add(school);

        var people = Enumerable.Range(1, teachers + 1).Select(n => story.Meet(school, n, since)).ToList();
        story.Rows.People.AddRange(people);

        var head = RoleAssignment.HeldInSchool(
            story.Chance.Id<RoleAssignmentId>(Terms.At(since)), id, people[0].Id, RoleKind.Head, since);
        story.Rows.Roles.Add(head);
        var told = new StorySchool(school, people[0], people[1..]);
        story.Schools.Add(told);
        return told;
    }

    /// <summary>The school says yes, and takes part from another day.</summary>
    public static void Joins(this Story story, StorySchool school, DateOnly on, DateOnly? activeOn = null)
    {
        school.Membership = Membership.Joined(story.Chance.Id<MembershipId>(Terms.At(on)), story.Network.Id, school.Id, on);
        story.Rows.Memberships.Add(school.Membership);
        story.TellOf(school, "school.joined", $"{school.Name} joined.", on);
        if (activeOn is { } active && active > on)
        {
            story.Becomes(
                school, MembershipState.Active, active, "school.activated", $"{school.Name} took part for the first time.");
        }
    }

    /// <summary>Nothing is expected of the school for a while.</summary>
    public static void Rests(this Story story, StorySchool school, DateOnly from, DateOnly? backOn, string reason, bool isShared)
    {
        story.Becomes(
            school, MembershipState.Resting, from, "school.rested", $"{school.Name} is resting.", reason, backOn
                ?? from.AddDays(120));
        school.Membership?.Confide(reason, isShared);
        if (backOn is { } back)
        {
            story.Becomes(school, MembershipState.Active, back, "school.returned", $"{school.Name} is taking part again.");
        }
    }

    public static void Leaves(this Story story, StorySchool school, DateOnly on) =>
        story.Becomes(school, MembershipState.Left, on, "school.left", $"{school.Name} left.");

    private static void Becomes(
        this Story story, StorySchool school, MembershipState state, DateOnly on, string verb, string sentence,
        string? reason = null, DateOnly? back = null)
    {
        var membership = school.Membership ?? throw new InvalidOperationException($"{school.Name} has not joined.");
        if (membership.Become(state, on, reason, back) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        story.TellOf(school, verb, sentence, on);
    }

    private static void TellOf(this Story story, StorySchool school, string verb, string sentence, DateOnly on) =>
        story.Tell(
            new(verb, sentence) { SubjectKind = Happening.School, SubjectId = school.Id.Value, By = school.Head.Id.Value }, on);

    private static Person Meet(this Story story, School school, int number, DateOnly since)
    {
        var name = MadeUpPeople.Name(story.Chance);
        var email = MadeUpPeople.Email(name, MadeUpSchools.Host(school.Name), number);
        return Person.Met(story.Chance.Id<PersonId>(Terms.At(since)), name, email, school.Id, Terms.At(since).UtcDateTime);
    }
}
