using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Every way in to the slice, in one place.</summary>
public static class VoiceRoutes
{
    public static void MapVoice(this SiteRoutes site)
    {
        // Whoever answers has a link or a code, and is nobody here.
        var answer = site.MapGroup().IsAnsweredByLink();
        answer.MapGet(VoiceLinks.EnterCode, SurveyCodes.Lead);
        answer.MapGet(VoiceLinks.Thanks, AnswerSurvey.Thanks);
        answer.MapGet(VoiceLinks.Answer, AnswerSurvey.Show);
        answer.MapPost(VoiceLinks.Answer, AnswerSurvey.Answer).LeavesNoTrace();

        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(VoiceLinks.Surveys, ListSurveys.Show);
        seen.MapGet(VoiceLinks.Survey, ShowSurvey.Show);
        seen.MapGet(VoiceLinks.Compare, CompareWaves.Show);
        seen.MapGet(VoiceLinks.Wave, ShowWave.Show);
        seen.MapGet(VoiceLinks.Csv, ShowWave.Csv);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet(VoiceLinks.Values, StateValues.Show);
        arranged.MapPost(VoiceLinks.Values, StateValues.State);
        arranged.MapGet(VoiceLinks.Draft, DraftSurvey.Show);
        arranged.MapPost(VoiceLinks.Draft, DraftSurvey.Draft).Makes();
        arranged.MapGet(VoiceLinks.Copy, CopySurvey.Show);
        arranged.MapPost(VoiceLinks.Copy, CopySurvey.Copy).Makes();
        arranged.MapGet(VoiceLinks.AddItem, AddItem.Show);
        arranged.MapPost(VoiceLinks.AddItem, AddItem.Add);
        arranged.MapPost(VoiceLinks.MoveItem, ChangeItems.MoveUp);
        arranged.MapPost(VoiceLinks.RemoveItem, ChangeItems.Remove);
        arranged.MapGet(VoiceLinks.Open, OpenWave.Show);
        arranged.MapPost(VoiceLinks.Open, OpenWave.Open);
        arranged.MapGet(VoiceLinks.Sheets, SurveySheets.Show);
        arranged.MapPost(VoiceLinks.Sheets, SurveySheets.Ask);
        arranged.MapGet(VoiceLinks.PrintedSheets, PrintSheets.Show);
        arranged.MapPost(VoiceLinks.PrintedSheets, PrintSheets.Print);
        arranged.MapGet(VoiceLinks.TypeIn, TypeInSheet.Show);
        arranged.MapPost(VoiceLinks.TypeIn, TypeInSheet.Keep).LeavesNoTrace();

        var led = site.MapGroup().NeedsAny(Right.LeadNetwork);
        led.MapPost(VoiceLinks.Reminders, RemindOfWave.Remind);
        led.MapGet(VoiceLinks.WrittenWords, ReadWords.Show);
        led.MapPost(VoiceLinks.WrittenWords, ReadWords.Release);

        var api = site.MapGroup().NeedsAny(Right.SeeNetwork);
        api.MapJson(VoiceLinks.Surveys, ListSurveys.Json);
        api.MapJson(VoiceLinks.Wave, ShowWave.Json);
    }
}
