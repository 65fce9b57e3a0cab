using Skein.Asking;
using Skein.Forming;
using Skein.Groups;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Demo;

/// <summary>A sign-up that is open on the day of the demonstration, so that whoever looks round sees tables filling.</summary>
internal static class StoryForming
{
    private const int OpenFor = 12;
    private static readonly string[] When = ["Tuesday after school", "Thursday after school", "The enquiry day in the spring"];

    /// <summary>Of those who are in no group, every other one has signed up; half of these sit at a table.</summary>
    public static void AsksWhoWouldJoin(this Story story, int theme)
    {
        using var repeatable = Ids.Drawn(story.Chance.Guid);
        var opened = Terms.SchoolDayBefore(story.Today.AddDays(-OpenFor));
        var (at, kind) = (Terms.At(opened), GroupKinds.For(GroupKind.Enquiry));
        var signUp = SignUp.Draft(
            story.Network.Id, "Enquiry groups, third round", kind, FormedBy.Questionnaire, 3, story.Chance.AnswerCode(), at);
        foreach (var (n, school) in story.Members.Index())
        {
            signUp.Hear(school.Id, Issues.About(theme + (n % 6)), at)
                .GatherUnder(signUp.Offer(Issues.About(theme + (n % 6)), null, at));
        }

        signUp.MeetAt(When, at);
        _ = signUp.Open(at) is { } refusal ? throw new InvalidOperationException(refusal.Reason) : true;
        story.Rows.SignUps.Add(signUp);
        var busy = story.Rows.Groups.Where(g => g.Until is null).SelectMany(g => g.Members).Select(m => m.PersonId).ToHashSet();
        var free = story.Members
            .SelectMany(s => s.Teachers, (s, t) => (School: s, Teacher: t))
            .Where(p => !busy.Contains(p.Teacher.Id))
            .ToList();
        foreach (var (n, (school, teacher)) in free.Where((_, n) => n % 2 == 0).Index())
        {
            var foci = story.Chance.Some(signUp.Foci, 1 + (n % Volunteer.MostChoices)).Select(f => f.Id).ToList();
            var times = n % 3 == 0 ? [] : story.Chance.Some(signUp.Times, 2).Select(t => t.Id).ToList();
            var volunteer = Volunteer.SignUp(signUp.Id, teacher.Id, school.Id, at, story.Chance.AnswerCode());
            var told = n % 5 == 0;
            _ = volunteer.Choose(
                new(foci, times, n % 4 == 0), told
                    ? CameBy.Told
                    : CameBy.Link, told
                    ? story.LeaderOn(opened).Id
                    : null, SiteOptions.DefaultTimeZone, at) is { } kept
                ? throw new InvalidOperationException(kept.Reason)
                : true;
            if (n % 2 == 0)
            {
                volunteer.SitAt(foci[0], at);
            }

            story.Rows.Volunteers.Add(volunteer);
        }

        var leader = story.LeaderOn(opened);
        story.Tell(
            new("sign-up.opened", $"{leader.Name} opened the sign-up “{signUp.Title}”.")
            {
                SubjectKind = "sign-up",
                SubjectId = signUp.Id.Value,
                By = leader.Id.Value,
            },
            opened);
    }
}
