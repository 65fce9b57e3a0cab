using System.Text.Json;
using Skein.Demo;

namespace Skein.Tests.Demo;

public sealed class DemoPlanTests
{
    private static readonly DateOnly Today = new(2026, 9, 7);

    [Fact]
    public void The_same_seed_and_day_tell_the_same_story()
    {
        var first = Told(seed: 7);

        Assert.Equal(first, Told(seed: 7));
        Assert.NotEqual(first, Told(seed: 8));
    }

    // N-02, N-03 and N-15: 109 + 28 networks, 1,500 schools, 43,000 teachers; N-01: six schools at least.
    [Fact]
    public void A_programme_has_the_size_that_the_sources_tell_of()
    {
        var plan = ProgrammePlan.Make(new(1));

        Assert.Equal(137, plan.Networks.Count);
        Assert.Equal(1500, plan.Networks.Sum(n => n.Teachers.Count));
        Assert.Equal(43_000, plan.Networks.Sum(n => n.Teachers.Sum()));
        Assert.True(plan.Networks.All(n => n.Teachers.Count >= 6));
    }

    [Fact]
    public void A_network_of_the_programme_is_written_as_it_was_planned()
    {
        var plan = ProgrammePlan.Make(new(1)).Networks[0];
        var rows = DemoFill.Tell(DemoSize.Programme, Today, new(1)).First();

        Assert.Equal(plan.Teachers.Count, rows.Schools.Count);
        Assert.Equal(plan.Teachers.Sum(), rows.People.Count(p => p.SchoolId is not null));
    }

    [Fact]
    public void No_two_schools_or_networks_of_a_programme_have_one_name()
    {
        Assert.Equal(1500, Enumerable.Range(0, 1500).Select(n => MadeUpSchools.Pick(n).Name).Distinct().Count());
        Assert.Equal(137, Enumerable.Range(1, 137).Select(MadeUpNetworks.Name).Distinct().Count());
    }

    // N-20, N-21 and section 5.3: twelve members, teachers of fourteen schools, 54 of them in fifteen groups.
    [Fact]
    public void The_first_network_has_twelve_members_and_teachers_of_fourteen_schools_in_fifteen_groups()
    {
        var story = GreylagVignette.Tell(Today, new(1), new());
        var meetings = story.Rows.Chronicle.Where(e => e.Verb == "activity.held").ToList();
        var ids = meetings.Select(m => m.Id).ToHashSet();
        var teachers = story.Rows.Parties
            .Where(p => ids.Contains(p.EntryId) && p.Kind == "person")
            .Select(p => p.PartyId)
            .Distinct();

        Assert.Equal(12, story.Rows.Memberships.Count);
        Assert.Equal(14, story.Rows.Schools.Count);
        Assert.Equal(15, meetings.Select(m => m.SubjectId).Distinct().Count());
        Assert.Equal(54, teachers.Count());
    }

    [Fact]
    public void No_triad_has_two_teachers_of_one_school()
    {
        var story = SnowGooseVignette.Tell(Today, new(1), new());
        var triads = StoryMeetings.Deal(story.Schools, s => s.Teachers, SnowGooseVignette.Triads);

        Assert.Equal(5, triads.Count);
        Assert.All(triads, triad => Assert.Equal(3, triad.Select(place => place.Item1).Distinct().Count()));
    }

    private static string Told(ulong seed) => JsonSerializer.Serialize(DemoFill.Tell(DemoSize.Small, Today, new(seed)));
}
