using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Jobs;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Those who have not answered are reminded. Whoever asks for it is not told who they are, nor how many.</summary>
public static class RemindOfWave
{
    public static async Task<Results<RedirectHttpResult, NotFound>> Remind(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, SiteOptions options, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.WaveAsync(networkId, waveId, cancel) is not { } wave)
        {
            return TypedResults.NotFound();
        }

        var back = TypedResults.LocalRedirect(VoiceLinks.Wave(networkId, waveId));
        if (!options.SendsMail || options.IsAlone)
        {
            frame.Say("Skein sends no e-mail from here. Say a word at the next staff meeting, to everybody.");
            return back;
        }

        if (wave.Remind(network.Today) is { } refusal)
        {
            frame.NotTaken(refusal.Reason);
            return back;
        }

        db.Add(Job.Queue(SendReminders.Work, waveId.Value, clock.GetUtcNow()));
        db.Record(
            Told.Of("survey.reminded", $"{visitor.Name} had those reminded who had not answered.", networkId, wave.SurveyId.Value, visitor),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("A reminder goes to those who have not answered.");
        return back;
    }
}
