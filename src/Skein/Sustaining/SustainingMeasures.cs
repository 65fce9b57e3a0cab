using Skein.Asking;
using Skein.Measures;
using Skein.Networks;
using Skein.Purpose;

namespace Skein.Sustaining;

/// <summary>What is known of how the work lives on.</summary>
internal static class SustainingMeasures
{
    /// <summary>A term, in days: how far ahead an ending is near. Our choice.</summary>
    private const int TermDays = 91;

    public static IReadOnlyList<Measure> All => [TasksShared, TasksOfOne, Changes, Commitments, WhyWeGoOn, Endings];

    private static Measure TasksShared { get; } = new("sustaining.tasks-shared", "Tasks that are shared")
    {
        Source = "Who does what",
        Definition = "A task counts as shared when two people or more see to it today.",
        Unknown = "Who lends a hand without being written down.",
        Read = (reader, cancel) => OfTasksAsync(
            reader,
            tasks => $"{tasks.HeldByMore} of {Counted.Words(tasks.Tasks.Count, "task")} {Plural.Is(tasks.HeldByMore)} seen to by "
                + "two "
                + $"people or more; {tasks.HeldByOne.Count} by one alone.",
            _ => [],
            cancel),
    };

    /// <summary>The tasks are named, and the person is not.</summary>
    private static Measure TasksOfOne { get; } = new("sustaining.tasks-of-one", "Tasks that stop when one person goes")
    {
        Source = "Who does what",
        Definition = "A task counts as shared when two people or more see to it today.",
        Unknown = "Who lends a hand without being written down.",
        Read = (reader, cancel) => OfTasksAsync(
            reader,
            tasks => tasks.HeldByOne.Count switch
            {
                0 => "No task hangs on one person.",
                1 => "1 task hangs on one person:",
                var many => $"{Counted.Words(many, "task")} hang on one person:",
            },
            tasks => [.. tasks.HeldByOne.Select(t => t.Title)],
            cancel),
    };

    private static Measure Changes { get; } = new("sustaining.changes", "What schools say has changed")
    {
        Source = "The noticeboards of the schools",
        Definition = "What a school says of itself. No cause is claimed, and schools are not compared.",
        Unknown = "What changed and was not told; whose idea it was.",
        Read = async (reader, cancel) =>
        {
            var told = await reader.Db.ChangesHere.Where(c => c.NetworkId == reader.Id && c.Day > reader.YearAgo)
                .GroupBy(c => c.SchoolId)
                .Select(g => g.Count())
                .ToListAsync(cancel);
            var schools = NetworksLinks.Schools(reader.Id);
            return told.Count == 0
                ? Reading.NothingYet(
                    "No school has put on its noticeboard what has changed there. Each school's page leads to its noticeboard.",
                    schools)
                : Reading.From(
                    $"{Counted.Words(told.Count, "school")} {Plural.Says(told.Count)} that something has changed there in the "
                        + $"last year: {Counted.Words(told.Sum(), "sentence")} in all.",
                    schools);
        },
    };

    private static Measure Commitments { get; } = new("sustaining.commitments", "What people have said they will do")
    {
        Source = "The wall of what people say they will do",
        Definition = "In their own words, open to everybody in the network, and not retired.",
        Unknown = "What people have taken on and told nobody.",
        Read = async (reader, cancel) =>
        {
            var (all, old) = await reader.Db.Pledges.Where(p => p.NetworkId == reader.Id && p.RetiredOn == null)
                .CountWithAsync(p => p.RenewedOn <= reader.YearAgo, cancel);
            var lead = SustainingLinks.Commitments(reader.Id);
            return all == 0
                ? Reading.NothingYet("Nobody has put on the wall what they will do.", lead)
                : Reading.From(
                    $"{Counted.Words(all, "commitment")} {Plural.Is(all)} on the wall; "
                        + $"{old} {Plural.Is(old)} a year old and asked to be renewed or retired.",
                    lead);
        },
    };

    private static Measure WhyWeGoOn { get; } = new("sustaining.why-we-go-on", "Why people go on")
    {
        Source = "The letter that asks it once a year",
        Definition = "Answers of all years together, shown without names.",
        Read = async (reader, cancel) =>
        {
            var answers = await reader.Db.Letters
                .Where(l => l.NetworkId == reader.Id && l.Kind == ShowReasons.LetterKind)
                .Join(reader.Db.Addressees, l => l.Id, a => a.LetterId, (_, a) => a)
                .CountAsync(a => a.AnsweredAt != null, cancel);
            var page = SustainingLinks.Reasons(reader.Id);
            return answers == 0
                ? Reading.NothingYet(
                    "Nobody has been asked why they go on. A letter asks it once a year, and shows the answers without names.",
                    new(page, "Why don't we just give up?"))
                : Reading.From(
                    $"{Counted.Words(answers, "answer")} to “Why don't we just give up?” {Plural.Is(answers)} on the wall.",
                    new(page, "Read them"));
        },
    };

    private static Measure Endings { get; } = new("sustaining.endings", "What has ended, and what ends soon")
    {
        Source = "The posts and projects with their last days, and what we work on",
        Definition = "By the last day that is written down.",
        Unknown = "What broke off without anybody saying so.",
        Read = async (reader, cancel) =>
        {
            var (today, soon) = (reader.Today, reader.Today.AddDays(TermDays));
            var days = await reader.Db.Undertakings.Where(u => u.NetworkId == reader.Id && u.LastDay > reader.YearAgo)
                .Select(u => u.LastDay)
                .ToListAsync(cancel);
            var themes = await reader.Db.Focuses
                .CountAsync(f => f.NetworkId == reader.Id && f.Until > reader.YearAgo && f.Until <= today, cancel);
            var (ended, ending) = (days.Count(d => d < today), days.Count(d => d >= today && d <= soon));
            var lead = SustainingLinks.Undertakings(reader.Id);
            return days.Count == 0 && themes == 0
                ? Reading.NothingYet("No post, project or theme with a last day is written down.", lead)
                : Reading.From(
                    $"{PostsAndProjects(ended)} and {Counted.Words(themes, "theme")} ended in the last year; "
                        + $"{PostsAndProjects(ending)} {(ending == 1 ? "ends" : "end")} in the next {TermDays} days.",
                    lead);
        },
    };

    private static string PostsAndProjects(int count) => Counted.Words(count, "post or project", "posts and projects");

    private static async Task<Reading> OfTasksAsync(
        MeasureReader reader, Func<ListTasks.Model, string> sentence, Func<ListTasks.Model, IReadOnlyList<string>> lines,
        CancellationToken cancel)
    {
        var tasks = await ListTasks.ModelAsync(reader.Network, reader.Today, reader.Db, null, new(), cancel);
        var lead = SustainingLinks.Tasks(reader.Id);
        return tasks.Tasks.All(t => t.People.Count == 0)
            ? Reading.NothingYet($"Nobody is written down for any of the {tasks.Tasks.Count} tasks.", lead)
            : Reading.From(sentence(tasks), lead) with { Lines = lines(tasks) };
    }
}
