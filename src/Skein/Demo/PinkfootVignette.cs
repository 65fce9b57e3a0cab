namespace Skein.Demo;

/// <summary>
/// After the pattern of S-42 and S-43: in every school a co-ordinator, and lead learners who, two or three together, take on
/// an activity each and meet over lunch once a month.
/// </summary>
internal static class PinkfootVignette
{
    public static Story Tell(DateOnly today, Chance chance, Numbering numbers)
    {
        var story = Story.Begin("Pinkfoot network", today.AddDays(-650), null, today, chance);
        var begun = story.Network.StartedOn;
        foreach (var n in Enumerable.Range(0, 9))
        {
            var number = numbers.Next();
            var school = story.School(number, MadeUpSchools.Pick(number), 5);
            story.Joins(school, begun.AddDays(n), story.After(35));
            story.HoldsInSchool(school, school.Teachers[0], "school-co-ordinator", story.After(35));
            story.HoldsInSchool(school, school.Teachers[1], "lead-learner", story.After(90));
        }

        story.Leads(story.Schools[0].Head, begun, story.Schools[5].Head);
        story.Leads(story.Schools[5].Head, begun, story.Schools[0].Head);
        var leads = StoryMeetings.Deal(story.Schools, s => [s.Teachers[1]], 3);
        foreach (var (n, three) in leads.Index())
        {
            var activity = story.Group(Issues.All[n + 4].About, three);
            for (var day = 100 + n; story.IsOver(day); day += 30)
            {
                story.Met(activity, "Working lunch", story.After(day));
            }
        }

        story.LivesOn(4, isWhole: true);
        return story;
    }
}
