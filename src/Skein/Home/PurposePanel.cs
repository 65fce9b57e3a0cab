using Skein.Asking;
using Skein.Networks;

namespace Skein.Home;

/// <summary>Purpose and motivation: what the heads have said gets in the way of learning.</summary>
internal static class PurposePanel
{
    private const string Source = "The letter to the heads, and their answers";

    public static Panel? Of(HomeDay day, IReadOnlyList<LetterOut> letters)
    {
        if (letters.FirstOrDefault(l => l.Kind == LetterKind.HeadsIssues && l.Asked > 0) is not { } letter)
        {
            return null;
        }

        var well = letter.Answered == 0
            ? null
            : new Fact($"{letter.Answered} of {letter.Asked}", $" schools have said what gets in the way of learning.", Source, Definition)
            {
                Unknown = letter.Resting == 0 ? null : $"{Counted.Of(letter.Resting, "school that is resting is", "schools that are resting are")} not counted.",
                Href = NetworksLinks.Agenda(day.Network.Id),
                Lead = "Read what they said",
            };
        return new("Purpose and motivation", NetworksLinks.Agenda(day.Network.Id), well, Silence(day, letter));
    }

    private const string Definition = "A school has answered when anybody it was asked through has. Schools that are resting, or are not members that day, are left out.";

    /// <summary>Who is silent is named to the co-leaders alone; others see a count (domain.md 4.2a).</summary>
    private static Fact? Silence(HomeDay day, LetterOut letter)
    {
        if (letter.Silent.Count == 0)
        {
            return null;
        }

        var have = letter.Silent.Count == 1 ? "has" : "have";
        var until = letter.ClosesOn >= day.Day ? $" not answered yet. There is time until {letter.ClosesOn.Said()}." : $" not answered. The letter closed on {letter.ClosesOn.Said()}.";
        var who = day.Network.MayLead ? Counted.List(letter.Silent) : Counted.Of(letter.Silent.Count, "school");
        return new(who, $" {have}{until}", Source, Definition) { Href = NetworksLinks.Letters(day.Network.Id), Lead = "See the letter" };
    }
}
