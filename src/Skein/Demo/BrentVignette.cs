using Skein.Asking;

namespace Skein.Demo;

/// <summary>
/// After the pattern of S-47: thirteen schools, in which coaching spreads in waves. Three schools begin, each with a partner,
/// and each partner takes on another: nine are reached after two waves, and four have yet to begin.
/// </summary>
internal static class BrentVignette
{
    private const int FirstSchools = 3;
    private const int Waves = 2;

    public static Story Tell(DateOnly today, Chance chance, Numbering numbers)
    {
        var story = Story.Begin("Brent network", today.AddDays(-560), null, today, chance);
        var begun = story.Network.StartedOn;
        foreach (var n in Enumerable.Range(0, 13))
        {
            var number = numbers.Next();
            var school = story.School(number, n < 11 ? MadeUpSchools.Pick(number) : MadeUpSchools.Secondary(n - 5), 4);
            var reached = n < FirstSchools * (Waves + 1);
            story.Joins(school, begun, reached ? story.After(40 + (n / FirstSchools * 200)) : null);
            if (reached)
            {
                story.HoldsInSchool(school, school.Teachers[0], "lead-learner", story.After(40 + (n / FirstSchools * 200)));
            }
        }

        story.Leads(story.Schools[0].Head, begun, story.Schools[11].Head);
        story.Leads(story.Schools[11].Head, begun, story.Schools[0].Head);
        story.Arranges(story.Outsider(begun), story.After(20));
        story.Asks(
            LetterKind.HeadsIssues, story.Schools[0].Head, [.. story.Members], story.After(21), s => story.Schools.IndexOf(s) < 9
                ? Issues.Pick(story.Schools.IndexOf(s) + 3)
                : null);

        for (var n = 0; n < FirstSchools * Waves; n++)
        {
            Coach(story, story.Schools[n], story.Schools[n + FirstSchools], 60 + (n / FirstSchools * 200));
        }

        story.LivesOn(11, isWhole: true);
        return story;
    }

    private static void Coach(Story story, StorySchool coach, StorySchool partner, int from)
    {
        var pair = story.Group("Coaching between two schools", [(coach, coach.Teachers[0]), (partner, partner.Teachers[0])]);
        for (var day = from; story.IsOver(day) && day < from + 160; day += 21)
        {
            story.Met(pair, "Coaching", story.After(day));
        }
    }
}
