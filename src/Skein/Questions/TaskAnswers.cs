using Skein.Sustaining;

namespace Skein.Questions;

/// <summary>What hangs on one person, which two cards ask about from two sides.</summary>
internal static class TaskAnswers
{
    private const string Source = "Who does what";
    private const string Definition = "A task counts as shared when two people or more see to it today.";
    private const string Unknown = "Who lends a hand without being written down.";

    /// <summary>How many tasks are shared, and how many one person does alone.</summary>
    public static Task<Part> SharedAsync(CardReader reader, CancellationToken cancel) => OfAsync(
        reader,
        tasks => $"{tasks.HeldByMore} of {Counted.Of(tasks.Tasks.Count, "task")} {Verb.Is(tasks.HeldByMore)} seen to by two "
            + $"people or more; {tasks.HeldByOne.Count} by one alone.",
        _ => [],
        cancel);

    /// <summary>The tasks that stop when one person goes: the tasks are named, and the person is not.</summary>
    public static Task<Part> SingleAsync(CardReader reader, CancellationToken cancel) => OfAsync(
        reader,
        tasks => tasks.HeldByOne.Count == 0
            ? "No task hangs on one person."
            : $"{Counted.Of(tasks.HeldByOne.Count, "task")} {(tasks.HeldByOne.Count == 1 ? "hangs" : "hang")} on one person:",
        tasks => [.. tasks.HeldByOne.Select(t => t.Title)],
        cancel);

    private static async Task<Part> OfAsync(
        CardReader reader, Func<ListTasks.Model, string> sentence, Func<ListTasks.Model, IReadOnlyList<string>> lines,
        CancellationToken cancel)
    {
        var tasks = await ListTasks.ModelAsync(reader.Network, reader.Today, reader.Db, null, new(), cancel);
        var link = new CardLink(SustainingLinks.Tasks(reader.Id), "See who does what");
        return tasks.Tasks.All(t => t.People.Count == 0)
            ? new Gap($"Nobody is written down for any of the {tasks.Tasks.Count} tasks.") { Link = link }
            : new Finding(sentence(tasks), Source, Definition) { Lines = lines(tasks), Unknown = Unknown, Link = link };
    }
}
