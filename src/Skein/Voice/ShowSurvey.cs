using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>A survey: its questions, what each is tied to, and the times it was asked.</summary>
public static class ShowSurvey
{
    public sealed record ItemRow(SurveyItemId Id, string Text, QuestionKind Kind, IReadOnlyList<string> Steps, string Value);

    public sealed record WaveRow(WaveId Id, int Number, DateOnly OpensOn, DateOnly ClosesOn, bool IsClosed);

    public sealed record Model(NetworkFrame Network, Survey Survey, IReadOnlyList<ItemRow> Items, IReadOnlyList<WaveRow> Waves)
    {
        public bool MayChange => Network.MayArrange && Survey.Fixed is null;
        public bool MayOpen => Network.MayArrange && Items.Count > 0 && Waves.All(w => w.IsClosed);
    }

    public static async Task<RazorComponentResult<ShowSurveyPage>> Show(
        Here here, InNetwork<Survey> survey, CancellationToken cancel)
    {
        var values = here.Db.StatedValues;
        var items = await here.Db.SurveyItems
            .Where(i => i.SurveyId == survey.It.Id)
            .OrderBy(i => i.Place)
            .Select(i => new { Item = i, Value = values.First(v => v.Id == i.StatedValueId).Text })
            .ToListAsync(cancel);
        var waves = await here.Db.Waves
            .Where(w => w.SurveyId == survey.It.Id)
            .OrderByDescending(w => w.Number)
            .Take(Paging.Size)
            .Select(w => new WaveRow(w.Id, w.Number, w.OpensOn, w.ClosesOn, w.ClosedOn != null))
            .ToListAsync(cancel);
        return ShowSurveyPage.Show(new(
            here.Network, survey.It,
            [.. items.Select(i => new ItemRow(i.Item.Id, i.Item.Text, i.Item.Kind, i.Item.Steps, i.Value))],
            waves));
    }
}
