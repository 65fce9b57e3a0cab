using System.Text.RegularExpressions;

namespace Skein.Activities;

/// <summary>How many people, schools or groups fill a part: “1”, “2 to 4”, “3 or more”, “at most 1”.</summary>
public sealed partial record PartSize
{
    private PartSize(string words, int least, int? most) => (Words, Least, Most) = (words, least, most);

    /// <summary>As the file says it.</summary>
    public string Words { get; }

    public int Least { get; }

    /// <summary>Null where there can be any number more.</summary>
    public int? Most { get; }

    public bool IsOne => Least == 1 && Most == 1;

    public static PartSize? Read(string words) => Form().Match(words) switch
    {
        { Success: false } => null,
        { Groups: var found } when found["most"].Success => new(words, 0, ProtocolLength.Number(found["most"].Value)),
        { Groups: var found } when found["to"].Success =>
            new(words, ProtocolLength.Number(found["n"].Value), ProtocolLength.Number(found["to"].Value)),
        { Groups: var found } when found["more"].Success => new(words, ProtocolLength.Number(found["n"].Value), null),
        { Groups: var found } => new(words, ProtocolLength.Number(found["n"].Value), ProtocolLength.Number(found["n"].Value)),
    };

    public bool Fits(int count) => count >= Least && !(count > Most);

    [GeneratedRegex(@"^(?:(?<n>[1-9][0-9]?)(?:(?<more> or more)| to (?<to>[1-9][0-9]?))?|at most (?<most>[1-9][0-9]?))\z")]
    private static partial Regex Form();
}
