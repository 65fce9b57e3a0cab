using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Every way in to the slice, in one place.</summary>
public static class AskingRoutes
{
    public static void MapAsking(this SiteRoutes site)
    {
        var answer = site.MapGroup().IsAnsweredByLink();
        answer.MapGet(AskingLinks.EnterCode, EnterLetterCode.Show);
        // A code may be of anonymous questions, so no row says that one was sent.
        answer.MapPost(AskingLinks.EnterCode, EnterLetterCode.Find).LeavesNoTrace().RequireRateLimiting(CodeTries.Ceiling);
        answer.MapGet(AskingLinks.Answer, AnswerByLink.Show);
        answer.MapPost(AskingLinks.Answer, AnswerByLink.Answer);
        answer.MapGet(AskingLinks.Thanks, AnswerByLink.Thanks);
        answer.MapGet(AskingLinks.FileByLink, DownloadAttachment.FromLink);

        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(AskingLinks.Letters, ListLetters.Show);
        seen.MapGet(AskingLinks.Letter, ShowLetter.Show);
        seen.MapGet(AskingLinks.File, DownloadAttachment.FromLetter);
        seen.MapGet(AskingLinks.Notice, PrintNotice.Show);
        seen.MapGet(AskingLinks.Words, ChangeMessage.Show);
        seen.MapPost(AskingLinks.Words, ChangeMessage.Change);
        seen.MapPost(AskingLinks.Reminders, RemindTheSilent.Remind);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet(AskingLinks.Write, WriteLetter.Show);
        arranged.MapPost(AskingLinks.Write, WriteLetter.Send).Makes();
        arranged.MapGet(AskingLinks.Texts, LetterTexts.Show);
        arranged.MapGet(AskingLinks.Sheets, LetterSheets.Show);
        arranged.MapGet(AskingLinks.Told, TakeDownAnswer.Show);
        arranged.MapPost(AskingLinks.Told, TakeDownAnswer.TakeDown);
        arranged.MapPost(AskingLinks.Resend, MailTroubles.SendAgain);
        arranged.MapPost(AskingLinks.Addressees, AskTheOthers.Ask);
        arranged.MapPost(AskingLinks.ClosingDay, MoveClosingDay.Move);

        var api = site.MapGroup().NeedsAny(Right.SeeNetwork);
        api.MapJson(AskingLinks.Letters, ListLetters.Json);
        api.MapJson(AskingLinks.Letter, ShowLetter.Json);
    }
}
