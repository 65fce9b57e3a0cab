using Skein.Site;

namespace Skein.Congruence;

/// <summary>How far a plan line matches a priority, in words and as the answers of a field.</summary>
internal static class MatchWords
{
    public static IReadOnlyList<Option> Options { get; } = [new("", "Not"), new("partial", "Partly"), new("strong", "Strongly")];

    public static string Said(MatchLevel? level) => level switch
    {
        MatchLevel.Strong => "strongly",
        MatchLevel.Partial => "partly",
        null => "not yet",
    };

    public static string ValueOf(MatchLevel? level) => level switch
    {
        MatchLevel.Strong => "strong",
        MatchLevel.Partial => "partial",
        null => "",
    };

    public static MatchLevel? Read(string? typed) => typed switch
    {
        "strong" => MatchLevel.Strong,
        "partial" => MatchLevel.Partial,
        _ => null,
    };
}
