using Skein.Asking;
using Skein.Groups;

namespace Skein.Demo;

/// <summary>A whole programme: many networks, and four years of what happens in each.</summary>
internal static class ProgrammeDemo
{
    private const int Years = 4;
    private const int HalfTerm = 42;

    public static IEnumerable<DemoRows> Tell(DateOnly today, Chance chance)
    {
        var begun = today.AddYears(-Years);
        foreach (var plan in ProgrammePlan.Make(chance).Networks)
        {
            yield return Network(plan, begun.AddDays(plan.StartsAfter), today, chance).Rows;
        }
    }

    private static Story Network(NetworkPlan plan, DateOnly startedOn, DateOnly today, Chance chance)
    {
        var story = Story.Begin($"{MadeUpNetworks.Name(plan.Number)} network", startedOn, $"M{plan.Number:D3}", today, chance);
        foreach (var (n, teachers) in plan.Teachers.Index())
        {
            var number = plan.FirstSchool + n;
            story.School(number, MadeUpSchools.Pick(number), teachers - 1);
        }

        Lead(story);
        Live(story);
        Ask(story);
        Learn(story, firstDay: 90);
        Learn(story, firstDay: 90 + 365 + 365);
        story.LivesOn(plan.Number, isWhole: false);
        return story;
    }

    private static void Lead(Story story)
    {
        var heads = story.Schools.ConvertAll(s => s.Head);
        var begun = story.Network.StartedOn;
        var first = story.Leads(heads[0], begun, heads[1]);
        story.Leads(heads[1], begun, heads[0]);
        if (story.Chance.InHundred(30))
        {
            story.PassesOn(first, heads[0], heads[2], story.After(story.Chance.Between(300, 900)));
        }

        story.Arranges(story.Outsider(begun), story.After(20));
        story.IsCriticalFriend(story.Outsider(begun), story.After(60));
        story.KeepsTheRecord(story.Schools[3].Teachers[0], story.After(75));
        foreach (var head in heads.Skip(2).Take(4))
        {
            story.Steers(head, story.After(30));
        }
    }

    /// <summary>Schools join in the first weeks; some rest for a while, and a few leave.</summary>
    private static void Live(Story story)
    {
        foreach (var school in story.Schools)
        {
            var joined = story.Chance.Below(40);
            story.Joins(school, story.After(joined), story.After(joined + story.Chance.Between(20, 120)));
            story.HoldsInSchool(school, school.Teachers[0], "school-co-ordinator", story.After(joined + 20));
            story.HoldsInSchool(school, school.Teachers[1], "key-contact", story.After(joined + 20));
            if (story.Chance.InHundred(20))
            {
                var from = story.Chance.Between(200, 800);
                story.Rests(
                    school, story.After(from), story.After(from + story.Chance.Between(60, 200)), "A hard year in the school.",
                    story.Chance.InHundred(50));
            }
            else if (story.Chance.InHundred(4))
            {
                story.Leaves(school, story.After(story.Chance.Between(300, 1000)));
            }
        }
    }

    /// <summary>Twice a year the heads are asked; about one in seven stays silent.</summary>
    private static void Ask(Story story)
    {
        for (var day = 60; story.IsOver(day); day += 182)
        {
            story.Asks(
                LetterKind.HeadsIssues, story.Chance.One(story.Schools.GetRange(0, 2)).Head, [.. story.Members], story.After(day),
                _ => story.Chance.InHundred(86) ? Issues.Pick(story.Chance.Below(Issues.All.Count)) : null);
        }
    }

    /// <summary>Two in five of the teachers are in a group, which meets every half term for two years.</summary>
    private static void Learn(Story story, int firstDay)
    {
        var takingPart = story.Schools.ToDictionary(s => s, s => story.Chance.Some(s.Teachers, s.Teachers.Count * 2 / 5));
        var groups = Math.Max(1, takingPart.Values.Sum(t => t.Count) / 5);
        foreach (var hand in StoryMeetings.Deal(story.Schools, s => takingPart[s], groups))
        {
            var group = story.Group(story.Chance.One(Issues.All).About, hand);
            var offset = story.Chance.Below(HalfTerm);
            story.Forms(group, GroupKind.Enquiry, firstDay + offset, 730, tranche: firstDay < 365 ? 1 : 2);
            for (var day = firstDay + offset; day < firstDay + offset + 730 && story.IsOver(day); day += HalfTerm)
            {
                story.Met(group, "Enquiry group", story.After(day));
            }
        }
    }
}
