using Skein.Evaluation;
using Skein.Networks;
using Skein.Voice;

namespace Skein.Home;

/// <summary>
/// What cannot be done later, or is worth less then: the baseline (S-18), and the plan of how to know (S-107). One at a time,
/// what passes soonest first, and not before the first letter has gone.
/// </summary>
internal static class EarlyActs
{
    public static async Task<HomeAct?> ReadAsync(Here here, HomeFigures figures, CancellationToken cancel)
    {
        if (!figures.HasBaseline && Baseline.IsTime(figures.StartedOn, here.Today))
        {
            return new(
                "How things stand before you begin can only be asked now", VoiceLinks.Copy(here.Id, Baseline.Template),
                "Take the baseline", "Ten questions are ready.");
        }

        return await EvaluationPlan.IsThereAsync(here, cancel)
            ? null
            : new(
                "There is no evaluation plan yet", EvaluationPlan.Lines.ListLink(here.Id), "Write a line or two",
                "What do you value, and by what will you see it?");
    }
}
