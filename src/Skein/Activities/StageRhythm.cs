using System.Text.RegularExpressions;

namespace Skein.Activities;

public enum RhythmPeriod
{
    Week,
    Fortnight,
    Month,
    HalfTerm,
    Term,
    Year,
}

/// <summary>How a stage or a round of stages comes again: “2 or 3 times”, “every half term”, “as needed”.</summary>
public sealed partial record StageRhythm
{
    private StageRhythm(string words) => Words = words;

    /// <summary>As the file says it.</summary>
    public string Words { get; }

    /// <summary>How often; null where it comes in every period, or as needed.</summary>
    public int? Times { get; private init; }

    /// <summary>How often at most, where whoever runs it says which at the start.</summary>
    public int? MostTimes { get; private init; }

    /// <summary>Once in each; null where it is counted, or comes as needed.</summary>
    public RhythmPeriod? Every { get; private init; }

    public bool IsAsNeeded => Times is null && Every is null;

    /// <summary>How often it can come in a half term of six weeks and a bit. What comes as needed is counted once.</summary>
    public int MostInHalfTerm => Every switch
    {
        RhythmPeriod.Week => 7,
        RhythmPeriod.Fortnight => 4,
        RhythmPeriod.Month => 2,
        RhythmPeriod.HalfTerm or RhythmPeriod.Term or RhythmPeriod.Year => 1,
        null => MostTimes ?? 1,
    };

    public static StageRhythm? Read(string words) => Form().Match(words) switch
    {
        { Success: false } => null,
        { Groups: var found } when found["n"].Success => new(words)
        {
            Times = Math.Min(ProtocolLength.Number(found["n"].Value), Most(found)),
            MostTimes = Math.Max(ProtocolLength.Number(found["n"].Value), Most(found)),
        },
        { Groups: var found } => new(words)
        {
            Every = found["every"].Success ? EnumWords.Find<RhythmPeriod>(found["every"].Value.Replace(' ', '-')) : null,
        },
    };

    private static int Most(GroupCollection found) =>
        ProtocolLength.Number(found["most"].Success ? found["most"].Value : found["n"].Value);

    [GeneratedRegex(
        "^(?:(?<n>[1-9][0-9]?)(?: or (?<most>[1-9][0-9]?))? times|every (?<every>week|fortnight|month|half term|term|year)"
        + @"|as needed)\z")]
    private static partial Regex Form();
}
