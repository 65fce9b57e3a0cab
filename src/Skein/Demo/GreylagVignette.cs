using Skein.Asking;
using Skein.Groups;

namespace Skein.Demo;

/// <summary>
/// After the pattern of S-25 to S-28: eleven primary schools and a special school ask every head what gets in the way of
/// learning, and teachers of fourteen schools, two of them no members, form fifteen groups in two tranches. It is the network
/// that somebody who looks round sees first.
/// </summary>
internal static class GreylagVignette
{
    public const string Name = "Greylag network";
    public const int TeachersTakingPart = 54;
    private const int Groups = 15;

    public static Story Tell(DateOnly today, Chance chance, Numbering numbers)
    {
        var story = Story.Begin(Name, today.AddYears(-2), null, today, chance);
        var begun = story.Network.StartedOn;
        foreach (var n in Enumerable.Range(0, 14))
        {
            var number = numbers.Next();
            var name = n < 11 ? MadeUpSchools.Pick(number) : n == 11 ? MadeUpSchools.Special(0) : MadeUpSchools.Secondary(n - 11);
            var school = story.School(number, name, n < 12 ? 4 : 3);
            if (n < 12)
            {
                story.Joins(school, begun.AddDays(n / 2), story.After(45 + n));
            }
        }

        var heads = story.Schools.ConvertAll(s => s.Head);
        story.Leads(heads[0], begun, heads[2]);
        story.Leads(heads[2], begun, heads[0]);
        story.Arranges(story.Outsider(begun), story.After(30));
        var archivist = story.Schools[4].Teachers[0];
        var record = story.KeepsTheRecord(archivist, story.After(60));
        story.PassesOn(record, archivist, story.Schools[7].Teachers[1], story.After(430));
        story.IsCriticalFriend(story.Outsider(begun), story.After(90));
        story.Schools.Where((_, n) => n is 1 or 3 or 5 or 8).ToList().ForEach(s => story.Steers(s.Head, story.After(20)));

        Ask(story);
        Meet(story);
        story.Rests(
            story.Schools[6], story.After(600), null, "A new head from September. We would rather come back whole than half.",
            isShared: true);
        story.Rests(
            story.Schools[9], story.After(300), story.After(420), "Two long illnesses in a small staff.", isShared: false);
        story.LivesOn(0, isWhole: true);
        story.AsksWhoWouldJoin(0);
        return story;
    }

    /// <summary>
    /// Twelve heads name thirteen issues in the first letter; in the second, which is still open, five are silent.
    /// </summary>
    private static void Ask(Story story)
    {
        var members = story.Members.ToList();
        story.Asks(LetterKind.HeadsIssues, members[0].Head, members, story.After(14), school => members.IndexOf(school) switch
        {
            11 => new($"{Issues.Pick(11).Text} {Issues.Pick(12).Text}"),
            var n => Issues.Pick(n),
        });
        story.Asks(
            LetterKind.HeadsIssues, members[2].Head, members, Terms.SchoolDayBefore(story.Today.AddDays(-5)),
            school => members.IndexOf(school) switch
        {
            1 or 4 or 6 or 7 or 10 => null,
            var n => Issues.Pick(n + 5),
        });
    }

    private static void Meet(Story story)
    {
        var places = story.Schools
            .SelectMany(s => s.Teachers.Select(t => (s, t)))
            .Take(TeachersTakingPart)
            .GroupBy(p => p.s)
            .ToDictionary(g => g.Key, g => g.Select(p => p.t));
        var hands = StoryMeetings.Deal(places.Keys, s => places[s], Groups);
        foreach (var (n, hand) in hands.Index())
        {
            var (start, days) = n < 9 ? (120, 300) : (400, 400);
            var group = story.Group(Issues.All[n % Issues.All.Count].About, hand);
            story.Forms(
                group, GroupKind.Enquiry, start, days, n < 9 ? FormedBy.Questionnaire : FormedBy.SelfSelected, n < 9 ? 1 : 2);
            for (var day = start; story.IsOver(day) && day < start + 300; day += 42)
            {
                story.Met(group, day == start ? "Enquiry day" : "Enquiry group", story.After(day + (n % 5)));
            }
        }
    }
}

/// <summary>Gives every made-up school its number.</summary>
internal sealed class Numbering
{
    private int _last = -1;

    public int Next() => ++_last;
}
