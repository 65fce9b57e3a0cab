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
        var answer = site.MapGroup("/voice").IsAnsweredByLink();
        answer.MapGet("/", EnterSurveyCode.Show);
        answer.MapPost("/", EnterSurveyCode.Find).LeavesNoTrace().RequireRateLimiting(CodeTries.Ceiling);
        answer.MapGet("/thanks", AnswerSurvey.Thanks);
        answer.MapGet("/{link}", AnswerSurvey.Show);
        answer.MapPost("/{link}", AnswerSurvey.Answer).LeavesNoTrace();

        var voice = site.MapGroup("/networks/{networkId}/voice");
        var seen = voice.MapGroup("").NeedsAny(Right.SeeNetwork);
        seen.MapGet("/", ListSurveys.Show);
        seen.MapGet("/surveys/{surveyId}", ShowSurvey.Show);
        seen.MapGet("/surveys/{surveyId}/compare", CompareWaves.Show);
        seen.MapGet("/waves/{waveId}", ShowWave.Show);
        seen.MapGet("/waves/{waveId}/results.csv", ShowWave.Csv);

        var arranged = voice.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet("/values", StateValues.Show);
        arranged.MapPost("/values", StateValues.State);
        arranged.MapGet("/new", DraftSurvey.Show);
        arranged.MapPost("/new", DraftSurvey.Draft).Makes();
        arranged.MapGet("/new/{template}", CopySurvey.Show);
        arranged.MapPost("/new/{template}", CopySurvey.Copy).Makes();
        arranged.MapGet("/surveys/{surveyId}/items", AddItem.Show);
        arranged.MapPost("/surveys/{surveyId}/items", AddItem.Add);
        arranged.MapPost("/surveys/{surveyId}/items/{itemId}/place", ChangeItems.MoveUp);
        arranged.MapPost("/surveys/{surveyId}/items/{itemId}/removal", ChangeItems.Remove);
        arranged.MapGet("/surveys/{surveyId}/open", OpenWave.Show);
        arranged.MapPost("/surveys/{surveyId}/open", OpenWave.Open);
        arranged.MapGet("/waves/{waveId}/sheets", SurveySheets.Show);
        arranged.MapPost("/waves/{waveId}/sheets", SurveySheets.Ask);
        arranged.MapGet("/waves/{waveId}/sheets/printed", PrintSheets.Show);
        arranged.MapPost("/waves/{waveId}/sheets/printed", PrintSheets.Print);
        arranged.MapGet("/waves/{waveId}/typed", TypeInSheet.Show);
        arranged.MapPost("/waves/{waveId}/typed", TypeInSheet.Keep).LeavesNoTrace();

        var led = voice.MapGroup("").NeedsAny(Right.LeadNetwork);
        led.MapPost("/waves/{waveId}/reminders", RemindOfWave.Remind);
        led.MapGet("/waves/{waveId}/words", ReadWords.Show);
        led.MapPost("/waves/{waveId}/words", ReadWords.Release);

        var api = site.MapGroup("/api/networks/{networkId}/voice").NeedsAny(Right.SeeNetwork);
        api.MapGet("/", ListSurveys.Json);
        api.MapGet("/waves/{waveId}", ShowWave.Json);
    }
}
