using Skein.Asking;
using Skein.Site;

namespace Skein.Messages;

/// <summary>What a message asks back: nothing but that it was read, or one question of its own.</summary>
internal static class MessageQuestion
{
    public const string Seen = "seen";
    public const string Words = "words";
    public const string Choice = "choice";
    public const string Understood = "understood";

    private const int LongestLabel = 140;
    private const int MostAnswers = 10;

    public static IReadOnlyList<Option> All { get; } =
    [
        new(Seen, "Nothing: only that they have read it"),
        new(Words, "A question, answered in their own words"),
        new(Choice, "A question with answers to choose from"),
        new(Understood, "A question that shows it was understood", "The first of the answers is the right one."),
    ];

    /// <returns>The question as the letter keeps it; null for none.</returns>
    public static string? Read(WriteMessage.Input typed, Problems problems)
    {
        if (typed.AsksBack is { } asked && !All.Any(kind => kind.Value == asked))
        {
            problems.Add(nameof(typed.AsksBack), "Choose from those that are offered");
            return null;
        }

        if (typed.AsksBack is null or Seen)
        {
            return null;
        }

        var label = TypedText.Need(typed.Question, nameof(typed.Question), "the question", LongestLabel, problems);
        var offered = typed.AsksBack is Words ? [] : Lines(typed.Answers);
        if (typed.AsksBack is not Words && offered.Count is < 2 or > MostAnswers)
        {
            problems.Add(nameof(typed.Answers), $"Write two answers or more, one on each line, and {MostAnswers} at the most");
        }

        return OwnQuestions.Write(new()
        {
            ["answer"] = new()
            {
                Question = label,
                Kind = typed.AsksBack is Words ? "words" : "choice",
                Hint = typed.AsksBack is Words ? "Do not name a pupil or a colleague." : null,
                Needed = typed.AsksBack is Words
                    ? "Write a line or two. If nothing comes to mind, say so: that is an answer too"
                    : "Choose one of the answers",
                Choices = Keyed(typed.AsksBack is Understood ? [.. offered.Order(StringComparer.CurrentCulture)] : offered),
                Right = typed.AsksBack is Understood && offered.Count > 1 ? offered[0] : null,
            },
        });
    }

    private static List<string> Lines(string? typed) =>
        [.. (TypedText.Read(typed) ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()];

    private static OrderedDictionary<string, string> Keyed(IReadOnlyList<string> offered)
    {
        var keyed = new OrderedDictionary<string, string>();
        foreach (var answer in offered)
        {
            keyed[answer] = answer;
        }

        return keyed;
    }
}
