using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>The surveys of a network, newest first.</summary>
public static class ListSurveys
{
    public sealed record Row(Guid Id, string Title, DateOnly DraftedOn, int Waves, DateOnly? LatestClosesOn);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Surveys, IReadOnlyList<SurveyTemplate> Templates, bool HasValues,
        bool OffersBaseline, int Page, int Pages);

    public static async Task<RazorComponentResult<ListSurveysPage>> Show(Here here, int? page, CancellationToken cancel)
    {
        var count = await here.Db.Surveys.CountAsync(s => s.NetworkId == here.Id, cancel);
        var shown = Paging.Within(page, count);
        return ListSurveysPage.Show(new(
            here.Network,
            await Rows(here, shown).ToListAsync(cancel),
            SurveyTemplates.All,
            await here.Db.StatedValues.AnyAsync(v => v.NetworkId == here.Id, cancel),
            await Baseline.IsOfferedAsync(here, cancel),
            shown,
            Paging.Pages(count)));
    }

    public static async Task<Ok<List<Row>>> Json(Here here, int? page, CancellationToken cancel) =>
        TypedResults.Ok(await Rows(here, Math.Max(1, page ?? 1)).ToListAsync(cancel));

    private static IQueryable<Row> Rows(Here here, int page)
    {
        var waves = here.Db.Waves;
        return here.Db.Surveys
            .Where(s => s.NetworkId == here.Id)
            .OrderByDescending(s => s.DraftedOn).ThenByDescending(s => s.Id)
            .OnPage(page)
            .Select(s => new Row(
                s.Id.Value,
                s.Title,
                s.DraftedOn,
                waves.Count(w => w.SurveyId == s.Id),
                waves.Where(w => w.SurveyId == s.Id).Max(w => (DateOnly?)w.ClosesOn)));
    }
}
