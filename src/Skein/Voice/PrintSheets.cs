using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// Printing is an act: from then on the codes have been in somebody's hands. They are shown to nobody who has not pressed the
/// button. The pile is printed whole, answered sheets or not, so that it says nothing of who has answered.
/// </summary>
public static class PrintSheets
{
    public sealed record Sheet(string School, string Code);

    public sealed record Model(
        NetworkFrame Network, Survey Survey, Wave Wave, SurveyForm Asks, IReadOnlyList<Sheet> Sheets,
        string? CodePage);

    /// <summary>The sheets that the visitor has printed.</summary>
    public static async Task<RazorComponentResult<PrintSheetsPage>> Show(
        Here here, InNetwork<Wave> wave, SiteOptions options, CancellationToken cancel)
    {
        var survey = await here.Db.Surveys.SingleAsync(s => s.Id == wave.It.SurveyId, cancel);
        var hands = here.Db.TokenHands.Where(h => h.PersonId == here.Visitor.Id);
        var sheets = await (
            from token in here.Db.Tokens
            join school in here.Db.Schools on token.SchoolId equals school.Id
            where token.WaveId == wave.It.Id && token.Code != null && hands.Any(h => h.TokenId == token.Id)
            orderby school.Name, token.Id
            select new { school.Name, token.Code }).ToListAsync(cancel);
        return PrintSheetsPage.Show(new(
            here.Network,
            survey,
            wave.It,
            await here.Db.FormAsync(survey, cancel),
            [.. sheets.Having(s => s.Code).Select(s => new Sheet(s.Row.Name, AnswerCode.Printed(s.Part)))],
            options.IsAlone ? null : options.AddressOf(AskingLinks.EnterCode)));
    }

    public static async Task<RedirectHttpResult> Print(Here here, Me me, InNetwork<Wave> wave, CancellationToken cancel)
    {
        await here.Db.BeginAsync(cancel);
        await WaveRows.LockAsync(here.Db, wave.It.Id, cancel);
        var hands = here.Db.TokenHands.Where(h => h.PersonId == me.Id);
        var shown = await here.Db.Tokens
            .Where(t => t.WaveId == wave.It.Id && t.Code != null && !hands.Any(h => h.TokenId == t.Id))
            .OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancel);
        if (shown.Count > 0)
        {
            var reads = await CodeReaders.ReadsAsync(here.Db, wave.It, me.Id, cancel);
            here.Db.AddRange(shown.Select(token => TokenHand.Create(wave.It.Id, token, me.Id, reads)));
            here.Record(
                SurveyHappenings.About(
                    "survey.printed", $"{here.Visitor.Name} printed {Counted.Words(shown.Count, "sheet")} of questions.", here.Id,
                    wave.It.SurveyId.Value, here.Visitor));
        }

        return TypedResults.LocalRedirect(VoiceLinks.PrintedSheets(here.Id, wave.It.Id));
    }
}
