namespace Skein.Activities;

/// <summary>A meeting that somebody is asked to come to.</summary>
/// <param name="Length">How long it takes.</param>
/// <param name="Rhythm">How it comes again; null: once.</param>
/// <param name="MayNeedCover">People may need cover to come.</param>
/// <param name="MayWatchYou">It may be their own room or lesson that is looked at.</param>
public sealed record MeetingAsked(
    string Title, ProtocolLength Length, StageRhythm? Rhythm, bool MayNeedCover, bool MayWatchYou)
{
    /// <summary>“90 minutes, every half term, with cover if you need it: “The meeting”.”</summary>
    public string InWords => char.ToUpperInvariant(Length.Words[0]) + Length.Words[1..]
        + (Rhythm is null ? "" : $", {Rhythm.Words}")
        + (MayNeedCover ? ", with cover if you need it" : "")
        + $": “{Title}”."
        + (MayWatchYou ? " We may ask to look at your room or lesson." : "");
}

/// <summary>
/// What a protocol asks of one person, so that they know before they say yes. What is optional, or open at any time, is not
/// counted: nobody waits for it.
/// </summary>
public sealed record WhatItAsks
{
    public required IReadOnlyList<MeetingAsked> Meetings { get; init; }

    /// <summary>Minutes of all its meetings; null where they go on for as long as people like.</summary>
    public required int? MinutesInAll { get; init; }

    /// <summary>Minutes of meetings in the fullest half term there can be.</summary>
    public required int MinutesInHalfTerm { get; init; }

    /// <summary>Answers of one's own to write outside meetings, in the fullest half term there can be.</summary>
    public required int OwnAnswersInHalfTerm { get; init; }

    /// <summary>Answers that all write together outside meetings, in the fullest half term there can be.</summary>
    public required int SharedAnswersInHalfTerm { get; init; }

    public bool MayNeedCover => Meetings.Any(meeting => meeting.MayNeedCover);

    /// <summary>The longest that anybody is away at a time; null where nobody meets.</summary>
    public ProtocolLength? LongestMeeting => Meetings.MaxBy(meeting => meeting.Length.Minutes)?.Length;

    /// <summary>A sentence for each meeting, and one for what is to be written.</summary>
    public IReadOnlyList<string> InWords => [.. Meetings.Select(meeting => meeting.InWords), Writing];

    private string Writing => (OwnAnswersInHalfTerm, SharedAnswersInHalfTerm) switch
    {
        (0, 0) => "Nothing to write outside meetings.",
        (var own, 0) => $"Outside meetings, in the fullest half term: {Counted.Words(own, "answer")} of your own.",
        (0, var shared) =>
            $"Outside meetings, in the fullest half term: {Counted.Words(shared, "answer")} that you write together.",
        var (own, shared) => $"Outside meetings, in the fullest half term: {Counted.Words(own, "answer")} of your own, "
            + $"and {shared} that you write together.",
    };

    /// <param name="part">The part that they would take; whoever sees only the outline comes to no meeting.</param>
    public static WhatItAsks For(Protocol protocol, ProtocolPart part)
    {
        var shown = protocol.Steps.SelectMany(step => step.Stages, (step, stage) => (Step: step, Stage: stage))
            .Where(at => !at.Step.IsOptional && !at.Stage.IsOptional && !at.Stage.IsAnyTime)
            .Select(at => (at.Stage, at.Step.Rhythm))
            .ToList();
        var meetings = part.SeesOutline ? [] : shown.SelectMany(at => Meeting(at.Stage, at.Rhythm, part)).ToList();
        var written = shown.Where(at => at.Stage.Meets is null).ToList();
        return new()
        {
            Meetings = meetings,
            MinutesInAll = meetings.All(at => at.Rhythm is null or { Times: not null })
                ? meetings.Sum(at => at.Length.Minutes * (at.Rhythm?.MostTimes ?? 1))
                : null,
            MinutesInHalfTerm = meetings.Sum(at => at.Length.Minutes * (at.Rhythm?.MostInHalfTerm ?? 1)),
            OwnAnswersInHalfTerm = written.Where(at => at.Stage.AsksEach && IsAsked(part, at.Stage.AskedOf)).Sum(Answers),
            SharedAnswersInHalfTerm = part.SeesOutline ? 0 : written.Where(at => !at.Stage.AsksEach).Sum(Answers),
        };
    }

    private static IEnumerable<MeetingAsked> Meeting(ProtocolStage stage, StageRhythm? rhythm, ProtocolPart part) =>
        stage.Meets is { } length
            ? [new(stage.Title, length, rhythm, stage.Cover is MeetingCover.MayBeNeeded, stage.Watches == part.Key)]
            : [];

    private static bool IsAsked(ProtocolPart part, ProtocolWho who) =>
        who.Part is null ? !part.SeesOutline && part.Is is PartKind.Person : who.Part == part.Key;

    private static int Answers((ProtocolStage Stage, StageRhythm? Rhythm) at) => (at.Rhythm?.MostInHalfTerm ?? 1)
        * at.Stage.Asks.Where(question => !question.IsOptional).Sum(question => Math.Max(1, question.Each.Count));
}
