using Skein.Asking;

namespace Skein.Demo;

/// <summary>
/// After the pattern of S-44: two development groups, each with a focus of its own, and a critical friend who comes to both.
/// </summary>
internal static class BarnacleVignette
{
    public static Story Tell(DateOnly today, Chance chance, Numbering numbers)
    {
        var story = Story.Begin("Barnacle network", today.AddDays(-420), null, today, chance);
        var begun = story.Network.StartedOn;
        foreach (var n in Enumerable.Range(0, 7))
        {
            var number = numbers.Next();
            story.Joins(story.School(number, MadeUpSchools.Pick(number), 4), begun, story.After(50));
        }

        story.Leads(story.Schools[1].Head, begun, story.Schools[4].Head);
        story.Leads(story.Schools[4].Head, begun, story.Schools[1].Head);
        story.IsCriticalFriend(story.Outsider(begun), story.After(30));
        story.Asks(
            LetterKind.HeadsIssues, story.Schools[1].Head, [.. story.Members], story.After(10), s => s == story.Schools[6]
                ? null
                : Issues.Pick(story.Schools.IndexOf(s)));
        foreach (var (n, hand) in StoryMeetings.Deal(story.Schools, s => s.Teachers.Take(2), 2).Index())
        {
            var group = story.Group(n == 0 ? "Being stuck" : "Questions in class", hand);
            for (var day = 70 + (n * 7); story.IsOver(day); day += 40)
            {
                story.Met(group, "Development group", story.After(day));
            }
        }

        story.LivesOn(3, isWhole: true);
        return story;
    }
}
