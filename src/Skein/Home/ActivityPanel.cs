using Skein.Networks;

namespace Skein.Home;

/// <summary>Activity, relationships and trust: who works together, the letters that are out, and what has come back.</summary>
internal static class ActivityPanel
{
    private const string Source = "The network's letters";
    private const string Definition = "The five letters sent last. An answer is counted once for each school.";

    public static Panel? From(HomeDay day, HomeFigures figures, IReadOnlyList<LetterOut> letters)
    {
        var groups = Together(figures);
        if (letters.Count == 0 && groups is null)
        {
            return null;
        }

        var answers = letters.Sum(l => l.How.Answered);
        var well = groups is not null
            ? groups
            : answers == 0
            ? null
            : new Fact(
                Counted.Words(answers, "answer"),
                $" {(answers == 1 ? "has" : "have")} come to {Counted.Words(letters.Count, "letter")}.", Source, Definition);
        var more = groups is null ? NetworksLinks.Letters(day.Network.Id) : NetworksLinks.Groups(day.Network.Id);
        return new(
            "Activity, relationships and trust", more, well, Attention(day, letters)
                ?? (letters.Count == 0 ? null : Waiting(day, answers)));
    }

    /// <summary>People of several schools who work together are what this panel is about, once there are some.</summary>
    private static Fact? Together(HomeFigures figures) => figures.Groups == 0
        ? null
        : new(
            Counted.Words(figures.Groups, "group"),
            $" of {Counted.Words(figures.PeopleInGroups, "person", "people")} from "
                + $"{Counted.Words(figures.SchoolsInGroups, "school")} {(figures.Groups == 1 ? "works" : "work")} together.",
            "The groups of the network and who is in them",
            "Groups that had been formed and not closed on that day. Somebody in two groups is counted once.");

    private static Fact? Attention(HomeDay day, IReadOnlyList<LetterOut> letters) =>
        letters.Where(l => l.ClosesOn >= day.Day && l.How.Silent.Count > 0).OrderBy(l => l.ClosesOn).FirstOrDefault() is { } next
            ? new(next.ClosesOn.Said(), $" is the last day to answer “{next.Subject}”.", Source, Definition)
            {
                Lead = NetworksLinks.Letters(day.Network.Id),
            }
            : null;

    private static Fact? Waiting(HomeDay day, int answers) =>
        answers > 0 ? null : new("", "No answer has come yet.", Source, Definition)
        {
            Lead = NetworksLinks.Letters(day.Network.Id),
        };
}
