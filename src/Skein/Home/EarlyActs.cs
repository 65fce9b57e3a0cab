using Skein.Evaluation;
using Skein.Networks;
using Skein.Persistence;
using Skein.Voice;

namespace Skein.Home;

/// <summary>What cannot be done later, or is worth less then: the plan of how to know (S-107), and the baseline (S-18).</summary>
internal static class EarlyActs
{
    public static async Task<IReadOnlyList<HomeAct>> OfAsync(SkeinDb db, NetworkFrame network, CancellationToken cancel)
    {
        var acts = new List<HomeAct>();
        if (!await ShowPlan.IsThereAsync(db, network.Id, cancel))
        {
            acts.Add(new("There is no evaluation plan yet", EvaluationLinks.Plan(network.Id), "Write a line or two", "What do you value, and by what will you see it?"));
        }

        if (await Baseline.IsOfferedAsync(db, network.Id, network.Today, cancel))
        {
            acts.Add(new("How things stand before you begin can only be asked now", VoiceLinks.Copy(network.Id, Baseline.Template), "Take the baseline", "Ten questions are ready."));
        }

        return acts;
    }
}
