namespace Skein.Activities;

/// <summary>Where the words of a protocol stand: “title”, “stages.talk.needs.1”, “questions.page.hint”.</summary>
public static class ProtocolPaths
{
    /// <summary>Every path that holds words, and what it holds, in the order of the file.</summary>
    public static IEnumerable<KeyValuePair<string, string>> WordsByPath(this Protocol protocol)
    {
        var all = new List<(string Path, string? Words)>
        {
            ("title", protocol.Title),
            ("about", protocol.About),
            ("learn", protocol.LearnFrom is null ? protocol.Learn : null),
        };
        all.AddRange(protocol.People.SelectMany(Words));
        foreach (var step in protocol.Steps)
        {
            if (step is ProtocolRound)
            {
                all.Add(($"stages.{step.Key}.title", step.Title));
            }

            all.AddRange(step.Stages.SelectMany(Words));
        }

        return all.Where(one => one.Words is not null).Select(one => KeyValuePair.Create(one.Path, one.Words ?? ""));
    }

    private static IEnumerable<(string Path, string? Words)> Words(ProtocolPart part) =>
        [($"people.{part.Key}.title", part.IsTitled ? part.Title : null), ($"people.{part.Key}.says", part.Says)];

    private static IEnumerable<(string Path, string? Words)> Words(ProtocolStage stage) =>
    [
        ($"stages.{stage.Key}.title", stage.Title),
        .. stage.Needs.Select((need, at) => ($"stages.{stage.Key}.needs.{at + 1}", need.Says)),
        .. stage.Duties.Select((duty, at) => ($"stages.{stage.Key}.{FileVocabulary.Owes}.{at + 1}", (string?)duty.Words)),
        .. stage.Asks.SelectMany(Words),
    ];

    private static IEnumerable<(string Path, string? Words)> Words(ProtocolQuestion question) =>
    [
        ($"questions.{question.Key}", question.Asks),
        ($"questions.{question.Key}.hint", question.Hint),
        ($"questions.{question.Key}.needed", question.Needed),
        .. question.Choices.Select(choice => ($"questions.{question.Key}.choices.{choice.Key}", (string?)choice.Value)),
    ];
}
