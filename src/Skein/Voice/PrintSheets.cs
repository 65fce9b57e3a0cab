using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// Printing is an act: from then on the codes have been in somebody's hands. They are shown to nobody who has not pressed the button.
/// The pile is printed whole, answered sheets or not, so that it says nothing of who has answered.
/// </summary>
public static class PrintSheets
{
    public sealed record Sheet(string School, string Code);

    public sealed record Model(
        NetworkFrame Network, Survey Survey, Wave Wave, IReadOnlyList<SurveyItem> Items, IReadOnlyList<Sheet> Sheets, string? CodePage);

    /// <summary>The sheets that the visitor has printed.</summary>
    public static async Task<Results<RazorComponentResult<PrintSheetsPage>, NotFound>> Show(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.WaveAsync(networkId, waveId, cancel) is not { } wave)
        {
            return TypedResults.NotFound();
        }

        var survey = await db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var hands = db.TokenHands.Where(h => h.PersonId == visitor.Id);
        var sheets = await (
            from token in db.Tokens
            join school in db.Schools on token.SchoolId equals school.Id
            where token.WaveId == waveId && token.Code != null && hands.Any(h => h.TokenId == token.Id)
            orderby school.Name, token.Id
            select new { school.Name, token.Code }).ToListAsync(cancel);
        return PrintSheetsPage.Of(new(
            network,
            survey,
            wave,
            await db.ItemsAsync(survey.Id, cancel),
            [.. sheets.Select(s => new Sheet(s.Name, AnswerCode.Printed(s.Code!)))],
            options.IsAlone ? null : options.AddressOf(VoiceLinks.EnterCode)));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Print(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.WaveAsync(networkId, waveId, cancel) is not { } wave || visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        await using var change = await db.Database.BeginTransactionAsync(cancel);
        await WaveRows.LockAsync(db, waveId, cancel);
        var hands = db.TokenHands.Where(h => h.PersonId == me);
        var shown = await db.Tokens
            .Where(t => t.WaveId == waveId && t.Code != null && !hands.Any(h => h.TokenId == t.Id))
            .OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancel);
        if (shown.Count > 0)
        {
            var reads = await Hands.ReadsAsync(db, wave, me, cancel);
            db.AddRange(shown.Select(token => TokenHand.Of(waveId, token, me, reads)));
            db.Record(
                Told.Of("survey.printed", $"{visitor.Name} printed {Counted.Of(shown.Count, "sheet")} of questions.", networkId, wave.SurveyId.Value, visitor),
                clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        await change.CommitAsync(cancel);
        return TypedResults.LocalRedirect(VoiceLinks.PrintedSheets(networkId, waveId));
    }
}
