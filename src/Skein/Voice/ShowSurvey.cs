using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>A survey: its questions, what each is tied to, and the times it was asked.</summary>
public static class ShowSurvey
{
    public sealed record ItemRow(SurveyItemId Id, string Text, ItemKind Kind, IReadOnlyList<string> Steps, string Value);

    public sealed record WaveRow(WaveId Id, int Number, DateOnly OpensOn, DateOnly ClosesOn, bool IsClosed);

    public sealed record Model(NetworkFrame Network, Survey Survey, IReadOnlyList<ItemRow> Items, IReadOnlyList<WaveRow> Waves)
    {
        public bool MayChange => Network.MayArrange && Survey.Fixed is null;
        public bool MayOpen => Network.MayArrange && Items.Count > 0 && Waves.All(w => w.IsClosed);
    }

    public static async Task<Results<RazorComponentResult<ShowSurveyPage>, NotFound>> Show(
        NetworkId networkId, SurveyId surveyId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.SurveyAsync(networkId, surveyId, cancel) is not { } survey)
        {
            return TypedResults.NotFound();
        }

        var values = db.StatedValues;
        var items = await db.SurveyItems
            .Where(i => i.SurveyId == surveyId)
            .OrderBy(i => i.Place)
            .Select(i => new { Item = i, Value = values.First(v => v.Id == i.StatedValueId).Text })
            .ToListAsync(cancel);
        var waves = await db.Waves
            .Where(w => w.SurveyId == surveyId)
            .OrderByDescending(w => w.Number)
            .Take(Paging.Size)
            .Select(w => new WaveRow(w.Id, w.Number, w.OpensOn, w.ClosesOn, w.ClosedOn != null))
            .ToListAsync(cancel);
        return ShowSurveyPage.Of(new(
            network, survey, [.. items.Select(i => new ItemRow(i.Item.Id, i.Item.Text, i.Item.Kind, i.Item.Steps, i.Value))], waves));
    }
}
