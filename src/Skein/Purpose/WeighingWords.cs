using Skein.Site;

namespace Skein.Purpose;

/// <summary>What is done about an issue, in words and as the answers of a field.</summary>
internal static class WeighingWords
{
    public static IReadOnlyList<Option> Options { get; } =
    [
        new("alone", "Each school does it by itself"),
        new("share", "One school shares what it knows", "The network carries the practice."),
        new("network", "We do it together", "It takes more than any one school has."),
    ];

    public static string Said(this Verdict verdict) => verdict switch
    {
        Verdict.Alone => "each school by itself",
        Verdict.Share => "share what one school knows",
        Verdict.Network => "do it together",
    };

    public static Verdict? Read(string? typed) => typed switch
    {
        "alone" => Verdict.Alone,
        "share" => Verdict.Share,
        "network" => Verdict.Network,
        _ => null,
    };
}
