using Skein.Forms;

namespace Skein.Asking;

/// <summary>
/// Whom a message has reached: those it has not come first, school by school, with a telephone number; and what was answered to
/// the question that shows whether it was understood.
/// </summary>
/// <param name="Rows">Everybody whom it went to.</param>
/// <param name="Understood">“8 of 10 (80%) answered “…” as it was meant.”; null where it asks no such thing.</param>
/// <param name="Chosen">How often each answer was chosen that it offers, the most often chosen first.</param>
public sealed record LetterReceipts(
    IReadOnlyList<LetterReceipts.Row> Rows, string? Understood, IReadOnlyList<LetterReceipts.Tally> Chosen)
{
    /// <param name="Question">What was asked.</param>
    /// <param name="Answer">One of the answers that it offers.</param>
    /// <param name="Count">How many chose it.</param>
    public sealed record Tally(string Question, string Answer, int Count);

    /// <summary>What suits most, in words; null before anybody has chosen anything.</summary>
    public string? Best => Chosen.Count == 0 || Chosen[0].Count == 0
        ? null
        : $"{Counted.List([.. Chosen.Where(one => one.Count == Chosen[0].Count).Select(one => one.Answer)])}: chosen by "
            + $"{Chosen[0].Count} of the {Count(ReachedAs.Answered)} who have answered.";

    public sealed record Row(AddresseeId Id, string? School, string Name, string? Phone, Reach Reach)
    {
        /// <summary>What they answered, in words, for whoever may know whose answer it is.</summary>
        public string? Answer { get; init; }

        /// <summary>What they wrote back by mail.</summary>
        public string? Reply { get; init; }
    }

    public int Count(ReachedAs reached) => Rows.Count(row => row.Reach.As == reached);

    /// <summary>“9 have answered, 2 have opened it, 1 has not been reached.”</summary>
    public string Sentence
    {
        get
        {
            string[] parts =
            [
                .. Part(ReachedAs.Answered, "answered it"), .. Part(ReachedAs.Opened, "opened it"),
                .. Part(ReachedAs.NotReached, "not been reached"),
                .. Count(ReachedAs.Sent) + Count(ReachedAs.NotKnown) is var others and > 0
                    ? [$"{Counted.Words(others, "has", "have")} not said yet whether they read it"]
                    : (string[])[],
            ];
            return parts.Length == 0 ? "It went to nobody." : $"{Counted.List(parts)}.";
        }
    }

    internal static async Task<LetterReceipts> ReadAsync(
        Networks.Here here, Letter letter, Form form, IReadOnlyCollection<Addressed> asked, CancellationToken cancel)
    {
        var reached = await Reach.ReadAsync(here.Db, letter, asked, here.Network.TimeZone, here.Now, cancel);
        var replies = await MailReplies.ReadAsync(here.Db, asked, cancel);
        return new(
            [
                .. asked.Select(a => new Row(a.Addressee.Id, a.School, a.Name, a.Phone, reached[a.Addressee.Id])
                    {
                        Reply = replies.GetValueOrDefault(a.Addressee.Id),
                        Answer = Said(form, a.Addressee),
                    })
                    .OrderBy(row => row.Reach.As)
                    .ThenBy(row => row.School, StringComparer.CurrentCulture)
                    .ThenBy(row => row.Name, StringComparer.CurrentCulture),
            ],
            UnderstoodBy(form, asked),
            ChosenBy(form, asked));
    }

    private static string? Said(Form form, Addressee addressee) =>
        addressee.Given.Count == 0 ? null : string.Join('\n', form.Say(addressee.Answers).Select(said => said.Words));

    private static IReadOnlyList<Tally> ChosenBy(Form form, IReadOnlyCollection<Addressed> asked) =>
    [
        .. form.Questions.Where(question => question.Kind is QuestionKind.Choice or QuestionKind.Choices)
            .SelectMany(question => question.Options.Select(option => new Tally(
                question.Label, option.Label,
                asked.Count(a => a.Addressee.Answers[question.Name]?.Split('\n').Contains(option.Value) is true))))
            .OrderByDescending(tally => tally.Count),
    ];

    private static string? UnderstoodBy(Form form, IReadOnlyCollection<Addressed> asked)
    {
        if (form.Questions.FirstOrDefault(question => question.Right is not null) is not { } shows)
        {
            return null;
        }

        var answers = asked.Select(a => a.Addressee.Answers[shows.Name]).OfType<string>().ToList();
        var right = answers.Count(answer => answer == shows.Right);
        return answers.Count == 0
            ? $"Nobody has answered “{shows.Label}” yet."
            : $"{right} of {answers.Count} ({Counted.Share(right, answers.Count)}) answered “{shows.Label}” as it was meant.";
    }

    private IEnumerable<string> Part(ReachedAs reached, string what) => Count(reached) switch
    {
        0 => [],
        1 => [$"1 has {what}"],
        var count => [$"{count} have {what}"],
    };
}
