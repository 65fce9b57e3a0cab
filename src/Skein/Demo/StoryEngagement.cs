using Skein.Chronicle;
using Skein.Engagement;
using Skein.People;
using Skein.Persistence;

namespace Skein.Demo;

/// <summary>How schools and others were brought on board in a story.</summary>
internal static class StoryEngagement
{
    public static void BringsOnBoard(this Story story)
    {
        foreach (var school in story.Schools.Where(s => s.Membership is not null))
        {
            var (day, leader) = (story.After(60), story.LeaderOn(story.After(60)));
            var engagement = new SchoolEngagement(story.Network.Id, school.Id);
            DateOnly? consulted = story.Chance.InHundred(85) ? story.After(35) : null;
            DateOnly? shaped = consulted is not null && story.Chance.InHundred(70) ? story.After(55) : null;
            engagement.Note(story.After(5), consulted, shaped, consulted is null ? "Ask what they would want of it." : null);
            story.Rows.Engagements.Add(engagement);
            story.Tell(
                new("engagement.noted", $"How far {school.Name} has come along was noted.")
                {
                    SubjectKind = Happening.School,
                    SubjectId = school.Id.Value,
                    By = leader.Id.Value,
                },
                day);
        }
    }

    /// <param name="story">The network.</param>
    /// <param name="every">One visit for each so many schools; the last of them is still to come.</param>
    public static void VisitsSchools(this Story story, int every)
    {
        var visited = story.MembersOn(story.After(80)).Where((_, n) => n % every == 0).ToList();
        foreach (var (n, school) in visited.Index())
        {
            var isAhead = n == visited.Count - 1;
            var day = isAhead ? Terms.SchoolDay(story.Today.AddDays(6)) : story.After(80 + (n * 6));
            var planned = isAhead ? Terms.SchoolDayBefore(story.Today.AddDays(-3)) : story.After(70 + (n * 6));
            var leader = story.LeaderOn(planned);
            story.Visits(
                school, leader, planned, day, isAhead ? null : Wordings.Notes[n % Wordings.Notes.Count], isApproved: n % 4 != 2);
        }
    }

    private static void Visits(
        this Story story, StorySchool school, Person visitor, DateOnly planned, DateOnly day, string? note, bool isApproved)
    {
        var visit = SchoolVisit.Plan(story.Network.Id, school.Id, visitor.Id, day, "the critical friend", Terms.At(planned));
        story.Rows.Visits.Add(visit);
        story.Tell(Of("visit.planned", $"{visitor.Name} plans to visit {school.Name}.", visitor), planned);
        if (note is null || day >= story.Today)
        {
            return;
        }

        visit.Tell(day, "the critical friend", note);
        story.Tell(Of("visit.done", $"{visitor.Name} visited {school.Name}.", visitor), day);
        if (isApproved && day.AddDays(4) < story.Today)
        {
            Must(visit.Approve(day.AddDays(4)));
            story.Tell(
                Of("visit.approved", $"The head of {school.Name} approved the note of the visit.", school.Head), day.AddDays(4));
        }

        Happening Of(string verb, string sentence, Person by) => new(verb, sentence)
        {
            SubjectKind = "visit",
            SubjectId = visit.Id.Value,
            By = by.Id.Value,
            With = [(Happening.School, school.Id.Value)],
        };
    }

    public static void NoticesWhoElseMatters(this Story story)
    {
        foreach (var (n, (name, isOutside, interest, rule)) in Wordings.Stakeholders.Index())
        {
            var (day, leader) = (story.After(40 + (n * 9)), story.LeaderOn(story.After(40 + (n * 9))));
            var stakeholder = new Stakeholder(Ids.New<StakeholderId>(Terms.At(day)), story.Network.Id, day)
            {
                Name = name,
                IsOutside = isOutside,
                Interest = interest,
                ContactRule = rule,
                Knows = n == 2 ? null : true,
                ToldOn = day,
            };
            stakeholder.SpokenWith(
                n == 1 ? Terms.SchoolDayBefore(story.Today.AddDays(-120)) : Terms.SchoolDayBefore(story.Today.AddDays(-20)));
            story.Rows.Stakeholders.Add(stakeholder);
            story.Tell(
                new("stakeholder.added", $"{leader.Name} added somebody who should know of the network.")
                {
                    SubjectKind = "stakeholder",
                    SubjectId = stakeholder.Id.Value,
                    By = leader.Id.Value,
                },
                day);
        }
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Reason);
        }
    }
}
