using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Jobs;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Those who have not answered are reminded. Whoever asks for it is not told who they are, nor how many.</summary>
public static class RemindOfWave
{
    public static async Task<RedirectHttpResult> Remind(
        Here here, InNetwork<Wave> wave, SiteOptions options, CancellationToken cancel)
    {
        var back = TypedResults.LocalRedirect(VoiceLinks.Wave(here.Id, wave.It.Id));
        if (!options.SendsMail || options.IsAlone)
        {
            here.Say("Skein sends no e-mail from here. Say a word at the next staff meeting, to everybody.");
            return back;
        }

        if (wave.It.Remind(here.Today) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return back;
        }

        here.Db.Add(Job.Queue(SendReminders.Work, wave.It.Id.Value, here.Now));
        here.Record(
            SurveyHappenings.About(
                "survey.reminded", $"{here.Visitor.Name} had those reminded who had not answered.", here.Id,
                wave.It.SurveyId.Value, here.Visitor));
        await here.Db.SaveChangesAsync(cancel);
        here.Say("A reminder goes to those who have not answered.");
        return back;
    }
}
