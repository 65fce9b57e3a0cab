using Skein.Access;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Every way in to the slice, in one place.</summary>
public static class AskingRoutes
{
    public static void MapAsking(this SiteRoutes site)
    {
        var answer = site.MapGroup("/answer").IsAnsweredByLink();
        answer.MapGet("/", EnterCode.Show);
        answer.MapPost("/", EnterCode.Find).RequireRateLimiting(CodeTries.Ceiling);
        answer.MapGet("/{link}", AnswerLetter.Show);
        answer.MapPost("/{link}", AnswerLetter.Answer);
        answer.MapGet("/{link}/thanks", AnswerLetter.Thanks);

        var letters = site.MapGroup("/networks/{networkId}/letters");
        var seen = letters.MapGroup("").NeedsAny(Right.SeeNetwork);
        seen.MapGet("/", ListLetters.Show);
        seen.MapGet("/{letterId}", ShowLetter.Show);

        var arranged = letters.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet("/new/{kind}", WriteLetter.Show);
        arranged.MapPost("/new/{kind}", WriteLetter.Send).Makes();
        arranged.MapGet("/{letterId}/texts", LetterTexts.Show);
        arranged.MapGet("/{letterId}/sheets", LetterSheets.Show);
        arranged.MapGet("/{letterId}/told/{addresseeId}", TakeDownAnswer.Show);
        arranged.MapPost("/{letterId}/told/{addresseeId}", TakeDownAnswer.TakeDown);
        arranged.MapPost("/{letterId}/resend/{addresseeId}", MailTroubles.SendAgain);
        arranged.MapPost("/{letterId}/addressees", AskTheOthers.Ask);
        arranged.MapPost("/{letterId}/closing-day", MoveClosingDay.Move);
        letters.MapPost("/{letterId}/reminders", RemindTheSilent.Remind).NeedsAny(Right.LeadNetwork);

        var api = site.MapGroup("/api/networks/{networkId}/letters").NeedsAny(Right.SeeNetwork);
        api.MapGet("/", ListLetters.Json);
        api.MapGet("/{letterId}", ShowLetter.Json);
    }
}
