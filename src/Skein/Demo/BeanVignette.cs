namespace Skein.Demo;

/// <summary>
/// After the pattern of S-46: a steering group drawn from every level of the schools, and three sub-groups of schools.
/// </summary>
internal static class BeanVignette
{
    public static Story Tell(DateOnly today, Chance chance, Numbering numbers)
    {
        var story = Story.Begin("Bean Goose network", today.AddDays(-500), null, today, chance);
        var begun = story.Network.StartedOn;
        foreach (var n in Enumerable.Range(0, 9))
        {
            var number = numbers.Next();
            var school = story.School(number, MadeUpSchools.Pick(number), 4);
            story.Joins(school, begun, n == 8 ? null : story.After(30 + n));
            var steers = n % 3 == 0 ? school.Head : school.Teachers[n % 4];
            story.Steers(steers, story.After(30));
        }

        story.Leads(story.Schools[2].Head, begun, story.Schools[3].Head);
        story.Leads(story.Schools[3].Head, begun, story.Schools[2].Head);
        foreach (var (n, three) in story.Schools.Chunk(3).Index())
        {
            var group = story.Group(Issues.All[n].About, [.. three.SelectMany(s => s.Teachers.Take(2).Select(t => (s, t)))]);
            for (var day = 60; story.IsOver(day); day += 45)
            {
                story.Met(group, "Sub-group", story.After(day + n));
            }
        }

        story.Rests(story.Schools[8], story.After(400), null, "The building is being mended.", isShared: true);
        story.LivesOn(1, isWhole: true);
        return story;
    }
}
