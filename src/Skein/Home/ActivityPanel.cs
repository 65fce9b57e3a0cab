using Skein.Networks;

namespace Skein.Home;

/// <summary>Activity, relationships and trust: so far, the letters that are out and what has come back.</summary>
internal static class ActivityPanel
{
    private const string Source = "The network's letters";
    private const string Definition = "The five letters sent last. An answer is counted once for each school.";

    public static Panel? Of(HomeDay day, IReadOnlyList<LetterOut> letters)
    {
        if (letters.Count == 0)
        {
            return null;
        }

        var answers = letters.Sum(l => l.Answered);
        var well = answers == 0
            ? null
            : new Fact(Counted.Of(answers, "answer"), $" {(answers == 1 ? "has" : "have")} come to {Counted.Of(letters.Count, "letter")}.", Source, Definition);
        return new("Activity, relationships and trust", NetworksLinks.Letters(day.Network.Id), well, Attention(day, letters) ?? Waiting(day, answers));
    }

    private static Fact? Attention(HomeDay day, IReadOnlyList<LetterOut> letters) =>
        letters.Where(l => l.ClosesOn >= day.Day && l.Silent.Count > 0).OrderBy(l => l.ClosesOn).FirstOrDefault() is { } next
            ? new(next.ClosesOn.Said(), $" is the last day to answer “{next.Subject}”.", Source, Definition)
            {
                Href = NetworksLinks.Letters(day.Network.Id),
                Lead = "See the letters",
            }
            : null;

    private static Fact? Waiting(HomeDay day, int answers) => answers > 0 ? null : new("", "No answer has come yet.", Source, Definition)
    {
        Href = NetworksLinks.Letters(day.Network.Id),
        Lead = "See the letters",
    };
}
