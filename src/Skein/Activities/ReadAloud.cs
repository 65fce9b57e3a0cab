namespace Skein.Activities;

/// <summary>A protocol as one would read it to somebody: what a page shows, and a program prints.</summary>
/// <param name="People">A line for each part.</param>
/// <param name="Learn">What they want to learn.</param>
public sealed record ReadAloud(
    string Title, string About, IReadOnlyList<string> People, string Learn, IReadOnlyList<StageAloud> Stages)
{
    public const string PeopleHeading = "Who takes part";

    /// <summary>How every activity ends its days; no file can leave it out.</summary>
    public const string Closing =
        "At the end of each day we meet, together: Did we learn? One thing to take back to school. "
        + "(“Not this time” will do.)";

    public static ReadAloud From(Protocol protocol)
    {
        var says = new AloudWords(protocol);
        return new(
            protocol.Title,
            protocol.About,
            [.. protocol.People.Select(AloudWords.Part)],
            $"What we want to learn: {protocol.Learn}{(protocol.LearnFrom is null ? "" : " (your own answer to this)")}",
            [.. protocol.Steps.Select((step, at) => StageAloud.From(step, at + 1, says))]);
    }

    /// <summary>As plain text, each line ended.</summary>
    public string InPlainText() => string.Concat(Lines().Select(line => line + "\n"));

    private IEnumerable<string> Lines() =>
    [
        Title, About, "", PeopleHeading, .. People.Select(part => $"  {part}"), "", Learn,
        .. Stages.SelectMany(stage => stage.InPlainText("")), "", Closing,
    ];
}

/// <summary>A stage read aloud, or a round with its stages.</summary>
/// <param name="Number">Its place among those beside it, from 1.</param>
/// <param name="Title">Its title, and how it comes again.</param>
/// <param name="Lines">What happens in it.</param>
public sealed record StageAloud(
    int Number, string Title, IReadOnlyList<LineAloud> Lines, IReadOnlyList<StageAloud> Inside)
{
    internal static StageAloud From(ProtocolStep step, int number, AloudWords says) => new(
        number,
        AloudWords.Heading(step),
        step is ProtocolStage stage ? [.. says.Lines(stage)] : [],
        step is ProtocolRound round ? [.. round.Stages.Select((inside, at) => From(inside, at + 1, says))] : []);

    internal IEnumerable<string> InPlainText(string margin) =>
    [
        "", $"{margin}{Number}. {Title}",
        .. Lines.SelectMany(line => line.InPlainText).Select(line => $"{margin}   {line}"),
        .. Inside.SelectMany(stage => stage.InPlainText($"{margin}   ")),
    ];
}

/// <summary>A sentence, and the questions that follow it, if any.</summary>
public sealed record LineAloud(string Words, IReadOnlyList<string> Points)
{
    internal IEnumerable<string> InPlainText => Points.Select(point => $"  - {point}").Prepend(Words);
}
