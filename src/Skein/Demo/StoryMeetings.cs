using Skein.Chronicle;
using Skein.People;

namespace Skein.Demo;

/// <summary>A group of people in a story, who meet again and again about one thing.</summary>
internal sealed record StoryGroup(Guid Id, string About, IReadOnlyList<(StorySchool School, Person Person)> Places)
{
    public IEnumerable<StorySchool> Schools => Places.Select(p => p.School).Distinct();
}

internal static class StoryMeetings
{
    public static StoryGroup Group(this Story story, string about, IReadOnlyList<(StorySchool, Person)> places) =>
        new(story.Chance.Guid(Terms.At(story.Network.StartedOn)), about, places);

    /// <summary>They met: everybody who was there stands in the chronicle with them.</summary>
    public static void Met(this Story story, StoryGroup group, string what, DateOnly on)
    {
        var schools = group.Schools.ToList();
        story.Tell(
            new(
                "activity.held",
                $"{what}: {group.About}. {Counted.Words(group.Places.Count, "person", "people")} from "
                    + $"{Counted.List([.. schools.Select(s => s.Name)])}.")
            {
                SubjectKind = Story.Activity,
                SubjectId = group.Id,
                With =
                [
                    .. group.Places.Select(p => (Happening.Person, p.Person.Id.Value)),
                    .. schools.Select(s => (Happening.School, s.Id.Value)),
                ],
            },
            on);
    }

    /// <summary>Deals people out, one school after another, so that the people of a group come from different schools.</summary>
    public static IReadOnlyList<IReadOnlyList<(StorySchool, Person)>> Deal(
        IEnumerable<StorySchool> schools, Func<StorySchool, IEnumerable<Person>> who, int groups)
    {
        var hands = Enumerable.Range(0, groups).Select(_ => new List<(StorySchool, Person)>()).ToList();
        var next = 0;
        foreach (var (school, person) in schools.SelectMany(s => who(s).Select(p => (s, p))))
        {
            hands[next++ % groups].Add((school, person));
        }

        return hands;
    }
}
