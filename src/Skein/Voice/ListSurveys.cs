using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>The surveys of a network, newest first.</summary>
public static class ListSurveys
{
    public sealed record Row(Guid Id, string Title, DateOnly DraftedOn, int Waves, DateOnly? LatestClosesOn);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Surveys, IReadOnlyList<SurveyTemplate> Templates, bool HasValues, bool OffersBaseline, int Page, int Pages);

    public static async Task<Results<RazorComponentResult<ListSurveysPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var count = await db.Surveys.CountAsync(s => s.NetworkId == networkId, cancel);
        var shown = Paging.Within(page, count);
        return ListSurveysPage.Of(new(
            network,
            await Rows(db, networkId, shown).ToListAsync(cancel),
            SurveyTemplates.All,
            await db.StatedValues.AnyAsync(v => v.NetworkId == networkId, cancel),
            await Baseline.IsOfferedAsync(db, networkId, network.Today, cancel),
            shown,
            Paging.Pages(count)));
    }

    public static async Task<Ok<List<Row>>> Json(NetworkId networkId, int? page, SkeinDb db, CancellationToken cancel) =>
        TypedResults.Ok(await Rows(db, networkId, Math.Max(1, page ?? 1)).ToListAsync(cancel));

    private static IQueryable<Row> Rows(SkeinDb db, NetworkId network, int page)
    {
        var waves = db.Waves;
        return db.Surveys
            .Where(s => s.NetworkId == network)
            .OrderByDescending(s => s.DraftedOn).ThenByDescending(s => s.Id)
            .Of(page)
            .Select(s => new Row(
                s.Id.Value,
                s.Title,
                s.DraftedOn,
                waves.Count(w => w.SurveyId == s.Id),
                waves.Where(w => w.SurveyId == s.Id).Max(w => (DateOnly?)w.ClosesOn)));
    }
}
