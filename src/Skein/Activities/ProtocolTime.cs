using System.Text.RegularExpressions;

namespace Skein.Activities;

/// <summary>What ends at a time that is not counted in days.</summary>
public enum TimeEnd
{
    Round,
    HalfTerm,
    Term,
}

/// <summary>
/// When something is due or begins: so many days, weeks or months after or before a stage or the start; or at an end.
/// </summary>
public sealed partial record ProtocolTime
{
    /// <summary>What a time calls the day on which the activity starts.</summary>
    public const string Start = "start";

    private ProtocolTime(string words) => Words = words;

    /// <summary>As the file says it.</summary>
    public string Words { get; }

    /// <summary>What is counted; null where it is at an end.</summary>
    public ProtocolLength? Counted { get; private init; }

    public bool IsBefore { get; private init; }

    /// <summary>The name of a stage, or <see cref="Start"/>; null where it is at an end.</summary>
    public string? From { get; private init; }

    /// <summary>Null where it is counted.</summary>
    public TimeEnd? End { get; private init; }

    /// <summary>The end after the one that comes next.</summary>
    public bool IsNextEnd { get; private init; }

    public static ProtocolTime? Read(string words) => Form().Match(words) switch
    {
        { Success: false } => null,
        { Groups: var found } when found["end"].Success => new(words)
        {
            End = EnumWords.Find<TimeEnd>(found["end"].Value.Replace(' ', '-')),
            IsNextEnd = found["next"].Success,
        },
        { Groups: var found } => new(words)
        {
            Counted = ProtocolLength.Read(found["length"].Value),
            IsBefore = found["side"].Value == "before",
            From = found["from"].Value,
        },
    };

    /// <returns>The day itself, from the day of what it is counted from; null where it is at an end.</returns>
    public DateOnly? DayFrom(DateOnly day) => IsBefore ? Counted?.Before(day) : Counted?.After(day);

    [GeneratedRegex(
        "^(?:(?<length>[1-9][0-9]? (?:day|week|month)s?) (?<side>after|before) (?<from>[a-z-]+)"
        + @"|end of (?<next>next )?(?<end>round|half term|term))\z")]
    private static partial Regex Form();
}
