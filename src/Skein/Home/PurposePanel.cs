using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.Purpose;

namespace Skein.Home;

/// <summary>
/// Purpose and motivation: who has agreed to the purpose, and whether what the schools work on reaches a classroom; before
/// there is one, what the heads have said gets in the way of learning.
/// </summary>
internal static class PurposePanel
{
    private const string Source = "The letter to the heads, and their answers";

    private const string Title = "Purpose and motivation";

    public static async Task<Panel?> ReadAsync(
        HomeDay day, HomeFigures figures, IReadOnlyList<LetterOut> forTheMeeting, CancellationToken cancel) =>
        await AgreedOn.FindAsync(day.Db, day.Network.Id, AgreementKind.Purpose, day.Day, cancel) is { } purpose
            ? new(Title, PurposeLinks.Purpose(day.Network.Id), Agreed(day, purpose), WithoutFirstWin(day, figures))
            : From(day, forTheMeeting);

    private static Fact Agreed(HomeDay day, AgreedOn purpose) =>
        Fact.From(
            AgreementsMeasures.Purpose,
            AgreementsMeasures.Said(purpose, "purpose", NetworksLinks.Purpose(day.Network.Id)),
            day.Day);

    private static Fact? WithoutFirstWin(HomeDay day, HomeFigures figures) => figures.FocusWithoutWin is { } focus
        ? new(
            $"“{focus}”:", " what would a child notice by Easter?", "What the schools work on",
            "A theme for which nobody has written down a first win in a classroom.")
        {
            Lead = PurposeLinks.Purpose(day.Network.Id),
        }
        : null;

    private static Panel? From(HomeDay day, IReadOnlyList<LetterOut> forTheMeeting)
    {
        if (forTheMeeting.Count == 0 || LetterOut.Together(forTheMeeting) is not { How.Asked: > 0 } letter)
        {
            return null;
        }

        var how = letter.How;
        var well = how.Answered == 0
            ? null
            : new Fact(
                $"{how.Answered} of {how.Asked}",
                $" schools {(how.Answered == 1 ? "has" : "have")} answered "
                    + $"{(forTheMeeting.Count == 1 ? $"“{letter.Subject}”" : "the letters to the heads")}.",
                Source,
                Definition)
            {
                Unknown = how.LeftOut.Count == 0
                    ? null
                    : $"{Counted.Words(how.LeftOut.Count, "school that is resting is", "schools that are resting are")} "
                        + "not counted.",
                Lead = NetworksLinks.Agenda(day.Network.Id),
            };
        return new(Title, NetworksLinks.Agenda(day.Network.Id), well, Silence(day, letter));
    }

    private const string Definition = HowAnswered.Definition;

    /// <summary>Who is silent is named to the co-leaders alone; others see a count (domain.md 4.2a).</summary>
    private static Fact? Silence(HomeDay day, LetterOut letter)
    {
        var silent = letter.How.Silent;
        if (silent.Count == 0)
        {
            return null;
        }

        var have = silent.Count == 1 ? "has" : "have";
        var until = letter.ClosesOn >= day.Day
            ? $" not answered yet. There is time until {letter.ClosesOn.Said()}."
            : $" not answered. The letter closed on {letter.ClosesOn.Said()}.";
        var who = day.Network.MayLead ? Counted.List(silent) : Counted.Words(silent.Count, "school");
        return new(
            who, $" {have}{until}", Source, Definition)
        { Lead = NetworksLinks.Letters(day.Network.Id) };
    }
}
