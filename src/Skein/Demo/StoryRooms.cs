using Skein.Agreements;
using Skein.Persistence;
using Skein.Voice;

namespace Skein.Demo;

/// <summary>What every network of a demonstration does beside meeting: in the order in which it happens.</summary>
internal static class StoryRooms
{
    private const int FirstWave = 28;
    private const int SecondWave = FirstWave + 365;

    /// <param name="story">The network, with its schools and those who lead it.</param>
    /// <param name="theme">Which of the issues its work begins with.</param>
    /// <param name="isWhole">It is looked at closely: every school is visited, and answers are set apart by school.</param>
    public static void LivesOn(this Story story, int theme, bool isWhole)
    {
        using var repeatable = Ids.Drawn(story.Chance.Guid);
        var values = story.StatesWhatItValues();
        story.TellsHowItBegan();
        var items = story.AsksHowThingsStand(
            values, isWhole ? SurveyBreakdown.School : SurveyBreakdown.Role, isWhole ? [FirstWave, SecondWave] : [FirstWave]);
        story.Undertakes();
        story.BringsOnBoard();
        story.NoticesWhoElseMatters();
        story.Weighs(theme);
        story.PlansToEvaluate(items);
        story.SharesItsTasks();
        story.FindsItsPurpose(Issues.About(theme), writesAgain: isWhole && story.IsOver(720));
        story.VisitsSchools(every: isWhole ? 1 : 4);
        story.Agrees(
            AgreementKind.NetworkAgreement, "How we work together",
            [new(95, Wordings.Agreement, null, _ => StoryAgreements.Agreed)]);
        story.WorksOn(theme);
        story.SetsPriorities(theme);
        story.SaysInPublic();
        story.Aims();
        story.Owes();
    }
}
