using Microsoft.AspNetCore.Http.HttpResults;
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
        NetworkFrame Network, Survey Survey, Wave Wave, IReadOnlyList<SurveyItem> Items, IReadOnlyList<Sheet> Sheets,
        string? CodePage);

    /// <summary>The sheets that the visitor has printed.</summary>
    public static async Task<Results<RazorComponentResult<PrintSheetsPage>, NotFound>> Show(
        Here here, WaveId waveId, SiteOptions options, CancellationToken cancel)
    {
        if (await here.Db.WaveAsync(here.Id, waveId, cancel) is not { } wave)
        {
            return TypedResults.NotFound();
        }

        var survey = await here.Db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var hands = here.Db.TokenHands.Where(h => h.PersonId == here.Visitor.Id);
        var sheets = await (
            from token in here.Db.Tokens
            join school in here.Db.Schools on token.SchoolId equals school.Id
            where token.WaveId == waveId && token.Code != null && hands.Any(h => h.TokenId == token.Id)
            orderby school.Name, token.Id
            select new { school.Name, token.Code }).ToListAsync(cancel);
        return PrintSheetsPage.Show(new(
            here.Network,
            survey,
            wave,
            await here.Db.ItemsAsync(survey.Id, cancel),
            [.. sheets.Having(s => s.Code).Select(s => new Sheet(s.Row.Name, AnswerCode.Printed(s.Part)))],
            options.IsAlone ? null : options.AddressOf(VoiceLinks.EnterCode)));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Print(Here here, WaveId waveId, CancellationToken cancel)
    {
        if (await here.Db.WaveAsync(here.Id, waveId, cancel) is not { } wave || here.Visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        await here.Db.BeginAsync(cancel);
        await WaveRows.LockAsync(here.Db, waveId, cancel);
        var hands = here.Db.TokenHands.Where(h => h.PersonId == me);
        var shown = await here.Db.Tokens
            .Where(t => t.WaveId == waveId && t.Code != null && !hands.Any(h => h.TokenId == t.Id))
            .OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancel);
        if (shown.Count > 0)
        {
            var reads = await CodeReaders.ReadsAsync(here.Db, wave, me, cancel);
            here.Db.AddRange(shown.Select(token => TokenHand.Create(waveId, token, me, reads)));
            here.Record(
                SurveyHappenings.About(
                    "survey.printed", $"{here.Visitor.Name} printed {Counted.Words(shown.Count, "sheet")} of questions.", here.Id,
                    wave.SurveyId.Value, here.Visitor));
        }

        return TypedResults.LocalRedirect(VoiceLinks.PrintedSheets(here.Id, waveId));
    }
}
