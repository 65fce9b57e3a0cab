using Skein.Groups;
using Skein.People;

namespace Skein.Demo;

/// <summary>
/// After the pattern of S-35: three teachers from each of five schools make five triads, no two of a triad from one school. Each
/// triad plans, watches and talks over three lessons, and all fifteen write up what they learned on one day.
/// </summary>
internal static class SnowGooseVignette
{
    public const int Triads = 5;
    private static readonly int[] Lessons = [60, 75, 90];

    public static Story Tell(DateOnly today, Chance chance, Numbering numbers)
    {
        var story = Story.Begin("Snow Goose network", today.AddDays(-240), null, today, chance);
        var begun = story.Network.StartedOn;
        for (var n = 0; n < Triads; n++)
        {
            var number = numbers.Next();
            story.Joins(story.School(number, MadeUpSchools.Pick(number), 3), begun, story.After(25));
        }

        story.Leads(story.Schools[0].Head, begun, story.Schools[3].Head);
        story.Leads(story.Schools[3].Head, begun, story.Schools[0].Head);
        story.IsCriticalFriend(story.Outsider(begun), story.After(14));
        foreach (var (triad, people) in StoryMeetings.Deal(story.Schools, s => s.Teachers, Triads).Index())
        {
            var group = story.Group(Issues.All[triad].About, people);
            story.Forms(group, GroupKind.Triad, 55, 365);
            foreach (var (n, day) in Lessons.Index())
            {
                story.Met(group, $"Research lesson {n + 1} of {Lessons.Length}", story.After(day + triad));
            }
        }

        IReadOnlyList<(StorySchool, Person)> everybody = [.. story.Schools.SelectMany(s => s.Teachers.Select(t => (s, t)))];
        story.Met(story.Group("What the triads learned", everybody), "Writing day", story.After(120));
        story.LivesOn(2, isWhole: true);
        return story;
    }
}
