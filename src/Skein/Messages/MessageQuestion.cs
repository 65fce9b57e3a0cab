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
    public const string Person = "person";

    private const int LongestLabel = 140;
    private const int MostAnswers = 10;

    /// <summary>A kind of question, and how it is offered.</summary>
    /// <param name="InFile">The kind as a file says it; null where nothing is asked.</param>
    /// <param name="Answers">How many answers it takes; null where it takes none.</param>
    /// <param name="Needed">What whoever leaves it empty is told.</param>
    private sealed record Kind(string? InFile, Option Option, (int Least, int Most)? Answers, string Needed);

    private static readonly Kind[] Kinds =
    [
        new(null, new(Seen, "Nothing: only that they have read it"), null, ""),
        new("words", new(Words, "A question, answered in their own words"), null,
            "Write a line or two. If nothing comes to mind, say so: that is an answer too"),
        new("choice", new(Choice, "A question with answers to choose from"), (2, MostAnswers), "Choose one of the answers"),
        new("choice",
            new(Understood, "A question that shows it was understood", "The first of the answers is the right one."),
            (2, MostAnswers), "Choose one of the answers"),
        new("choices", new("choices", "A question with answers of which they tick all that fit"), (2, MostAnswers),
            "Tick one answer or more"),
        new("ranked", new("ranked", "A question with answers to put in an order"), (2, MostAnswers),
            "Say what you would like most"),
        new("scale", new("scale", "A question answered in five steps", "The two answers are the low end and the high end."),
            (2, 2), "Choose one of the steps"),
        new("number", new("number", "A question answered with a number"), null, "Enter a number"),
        new("school", new("school", "A question answered with a school of the network"), null, "Choose a school"),
        new("person",
            new(Person, "A question answered with somebody of the network",
                "Whoever opens their link sees the names of everybody with a part in the network."),
            null, "Choose somebody"),
    ];

    /// <summary>Whoever arranges a network has the list of its people, and nobody else puts it in front of others.</summary>
    public static IReadOnlyList<Option> Offered(bool arranges) =>
        [.. Kinds.Select(kind => kind.Option).Where(option => arranges || option.Value != Person)];

    /// <returns>The question as the letter keeps it; null for none.</returns>
    public static string? Read(WriteMessage.Input typed, bool arranges, Problems problems)
    {
        var asks = typed.AsksBack ?? Seen;
        if (!Offered(arranges).Any(option => option.Value == asks))
        {
            problems.Add(nameof(typed.AsksBack), "Choose from those that are offered");
            return null;
        }

        var kind = Kinds.First(kind => kind.Option.Value == asks);
        if (kind.InFile is null)
        {
            return null;
        }

        var label = TypedText.Need(typed.Question, nameof(typed.Question), "the question", LongestLabel, problems);
        var offered = kind.Answers is null ? [] : Lines(typed.Answers);
        if (kind.Answers is var (least, most) && (offered.Count < least || offered.Count > most))
        {
            problems.Add(nameof(typed.Answers), least == most
                ? $"Write {Counted.Words(least, "answer")}, one on each line"
                : $"Write two answers or more, one on each line, and {MostAnswers} at the most");
            return null;
        }

        return OwnQuestions.Write(new()
        {
            ["answer"] = new()
            {
                Question = label,
                Kind = kind.InFile,
                Hint = asks is Words ? "Do not name a pupil or a colleague." : null,
                Needed = kind.Needed,
                Choices = asks is "scale"
                    ? []
                    : Keyed(asks is Understood ? [.. offered.Order(StringComparer.CurrentCulture)] : offered),
                Ends = asks is "scale" ? offered : [],
                Right = asks is Understood ? offered[0] : null,
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
