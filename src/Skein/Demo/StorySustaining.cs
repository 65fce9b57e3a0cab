using Skein.Chronicle;
using Skein.People;
using Skein.Persistence;
using Skein.Sustaining;

namespace Skein.Demo;

/// <summary>
/// What makes a network in a story outlive its beginning: tasks, undertakings, aims, and what people say in public.
/// </summary>
internal static class StorySustaining
{
    /// <summary>Most tasks are held by two or three; some by one, which the page asks about, and one by nobody.</summary>
    public static void SharesItsTasks(this Story story)
    {
        var (day, leader) = (story.After(60), story.LeaderOn(story.After(60)));
        var people = story.MembersOn(day).SelectMany(s => s.Teachers.Take(1).Prepend(s.Head)).ToList();
        foreach (var (n, loaded) in TasksOfNetwork.Ten.Index())
        {
            var task = NetworkTask.Set(story.Network.Id, loaded.Title, n + 1, day, Terms.At(day));
            story.Rows.Tasks.Add(task);
            foreach (var person in story.Chance.Some(people, n == 6 ? 0 : n % 3 == 0 ? 1 : 2))
            {
                task.GiveTo(person.Id, day);
                story.Tell(
                    Told("task.changed", $"{person.Name} now sees to “{task.Title}”.", "task", task.Id.Value, leader)
                        with
                    { With = [(Happening.Person, person.Id.Value)] },
                    day);
            }
        }
    }

    public static void Undertakes(this Story story)
    {
        var (day, leader) = (story.After(30), story.LeaderOn(story.After(30)));
        var ends = story.Network.StartedOn.AddYears(3).AddDays(-1);
        foreach (var (kind, title, until) in new[]
        {
            (UndertakingKind.Post, "The manager, one day a week", ends),
            (UndertakingKind.Project, "Visits between schools", ends.AddYears(1)),
        })
        {
            var made = new Undertaking(Ids.New<UndertakingId>(Terms.At(day)), story.Network.Id)
            {
                Kind = kind,
                Title = title,
                From = day,
                LastDay = until,
            };
            story.Rows.Undertakings.Add(made);
            story.Tell(
                Told(
                    "undertaking.begun", $"{leader.Name} wrote down the {kind.Said()} “{title}”, until {until.Said()}.",
                    "undertaking", made.Id.Value, leader), day);
        }

        story.Rows.GrantEnds.Add(new(story.Network.Id, ends));
        story.Tell(
            Told("grant-end.set", $"The grant ends on {ends.Said()}.", Happening.Network, story.Network.Id.Value, leader), day);
    }

    /// <summary>The first aim was reached, the second missed, and the third is within reach.</summary>
    public static void Aims(this Story story)
    {
        Aim? before = null;
        foreach (var (n, text) in Wordings.Aims.Index())
        {
            var after = 120 + (n * 110);
            if (!story.IsOver(after))
            {
                return;
            }

            var (day, leader) = (story.After(after), story.LeaderOn(story.After(after)));
            var isLast = n == Wordings.Aims.Count - 1;
            var aim = Aim.Set(
                story.Network.Id, null, text, day, isLast
                    ? Terms.SchoolDay(story.Today.AddDays(40))
                    : day.AddDays(90), before, Terms.At(day));
            story.Rows.Aims.Add(aim);
            story.Tell(Told("aim.set", $"{leader.Name} wrote down an aim: {text}", "aim", aim.Id.Value, leader), day);
            if (!isLast && story.IsOver(after + 95))
            {
                var outcome = n == 0 ? AimOutcome.Reached : AimOutcome.Missed;
                var said = story.After(after + 95);
                _ = aim.RecordOutcome(outcome, said) is { } refusal ? throw new InvalidOperationException(refusal.Reason) : true;
                story.Tell(
                    Told(
                        "aim.ended", n == 0
                            ? $"An aim was reached: {text}"
                            : $"An aim was not reached: {text}", "aim", aim.Id.Value, leader), said);
            }

            before = aim;
        }
    }

    /// <summary>What heads say that they will do, and what schools say has changed there.</summary>
    public static void SaysInPublic(this Story story)
    {
        foreach (var (n, text) in Wordings.Pledges.Index())
        {
            var (day, head) = (story.After(130 + (n * 20)), story.Schools[n].Head);
            var pledge = Pledge.Make(story.Network.Id, head.Id, text, day, Terms.At(day));
            story.Rows.Pledges.Add(pledge);
            story.Tell(Told("pledge.made", $"{head.Name} said: {text}", "pledge", pledge.Id.Value, head), day);
        }

        foreach (var (n, text) in Wordings.Changes.Index())
        {
            var (day, school) = (story.After(190 + (n * 25)), story.Schools[n]);
            var change = ChangeHere.Tell(story.Network.Id, school.Id, text, day, Terms.At(day));
            story.Rows.Changes.Add(change);
            story.Tell(
                Told("change.told", $"{school.Name} says what has changed there: {text}", "change", change.Id.Value, school.Head)
                    with
                { With = [(Happening.School, school.Id.Value)] },
                day);
        }
    }

    private static Happening Told(string verb, string sentence, string kind, Guid id, Person by) =>
        new(verb, sentence) { SubjectKind = kind, SubjectId = id, By = by.Id.Value };
}
