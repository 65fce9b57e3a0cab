using Skein.Duties;
using Skein.Persistence;

namespace Skein.Demo;

/// <summary>What people owe in a story: some done long ago, one let go, some due these days.</summary>
internal static class StoryDuties
{
    public static void Owes(this Story story)
    {
        for (var (n, day) = (0, 60); story.IsOver(day + 30) && n < 8; n++, day += 120)
        {
            var (begun, due) = (story.After(day), story.After(day + 14));
            var duty = story.Lays(
                Wordings.Duties[n % Wordings.Duties.Count], n % 2 == 0
                    ? Owner.CoLeaders
                    : Owner.For(story.LeaderOn(begun).Id), begun, due);
            story.Ends(duty, due.AddDays(-story.Chance.Below(5)), isDone: n != 2);
        }

        var lately = Terms.SchoolDayBefore(story.Today.AddDays(-10));
        var members = story.MembersOn(lately);
        foreach (var (n, sentence) in Wordings.Duties.Index())
        {
            var owner = n switch
            {
                0 => Owner.CoLeaders,
                1 => Owner.For(story.LeaderOn(lately).Id),
                2 => Owner.For(members[2].Id),
                _ => Owner.For(members[n % members.Count].Head.Id),
            };
            var duty = story.Lays(
                sentence, owner, lately, n == 0
                    ? Terms.SchoolDayBefore(story.Today)
                    : Terms.SchoolDay(story.Today.AddDays(n * 6)));
            if (n == 4)
            {
                story.Ends(duty, Terms.SchoolDayBefore(story.Today), isDone: true);
            }
        }
    }

    private static Duty Lays(this Story story, string sentence, Owner owner, DateOnly begun, DateOnly due)
    {
        var at = Terms.At(begun);
        var by = story.LeaderOn(begun).Id;
        var duty = Duty.Owe(
            new(story.Network.Id, new(AddDuty.ByHand, Ids.New<DutyId>(at).Value), "one", sentence, owner, due) { By = by }, begun,
            at);
        story.Rows.Duties.Add(duty);
        story.Tell(DutyHappenings.About("duty.owed", $"To do by {due.Said()}: {sentence}.", duty, by), begun);
        return duty;
    }

    private static void Ends(this Story story, Duty duty, DateOnly on, bool isDone)
    {
        var by = story.LeaderOn(on).Id;
        if (
            (
                isDone
                    ? duty.Discharge(by, on, null)
                    : duty.LetGo(by, on, "The meeting was moved, so nobody needs it any more.")) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        story.Tell(
            isDone
                ? DutyHappenings.About("duty.done", $"Done: {duty.Sentence}.", duty, by)
                : DutyHappenings.About("duty.let-go", $"Dropped: {duty.Sentence}.", duty, by, duty.Note), on);
    }
}
