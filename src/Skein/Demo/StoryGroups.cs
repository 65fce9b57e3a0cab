using Skein.Chronicle;
using Skein.Groups;
using Skein.Persistence;

namespace Skein.Demo;

/// <summary>
/// What is told of a group in a story becomes a group: its kind, its people, how it was formed, and for how long.
/// </summary>
internal static class StoryGroups
{
    /// <param name="story">The network.</param>
    /// <param name="told">Who they are and what about.</param>
    /// <param name="kind">A key of the kinds of group.</param>
    /// <param name="formed">On which day, counted from the network's first.</param>
    /// <param name="days">For how long.</param>
    /// <param name="formedBy">How it came to be.</param>
    /// <param name="tranche">Which intake it is.</param>
    public static StoryGroup Forms(
        this Story story, StoryGroup told, string kind, int formed, int days, FormedBy formedBy = FormedBy.Questionnaire,
        int tranche = 1)
    {
        using var repeatable = Ids.Drawn(story.Chance.Guid);
        var day = story.After(formed);
        var alike = story.Rows.Groups.Count(g => g.Focus == told.About);
        var group = Group.Form(
            story.Network.Id, kind, alike == 0 ? told.About : $"{told.About} {alike + 1}", formedBy, day, Terms.At(day));
        group.Describe(group.Name, told.About, null);
        group.CameFrom(null, tranche);
        foreach (var (n, (school, person)) in told.Places.Index())
        {
            group.Join(person.Id, school.Id, n == 0 ? GroupPart.Convenor : GroupPart.Member, day, Terms.At(day));
        }

        Held(group.Begin(day, "The remit follows once they have met."));
        if (story.IsOver(formed + days))
        {
            Held(group.Close(story.After(formed + days)));
        }

        story.Rows.Groups.Add(group);
        story.Tell(
            new("group.formed", $"“{group.Name}” was formed with {Counted.Words(told.Places.Count, "person", "people")}.")
            {
                SubjectKind = "group",
                SubjectId = group.Id.Value,
                With = [.. told.Places.Select(p => (Happening.Person, p.Person.Id.Value))],
            },
            day);
        return told;
    }

    private static void Held(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Reason);
        }
    }
}
