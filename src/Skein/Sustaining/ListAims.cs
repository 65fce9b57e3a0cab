using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>The chain of aims: what was set, what came of it, and what followed (S-103).</summary>
public static class ListAims
{
    public sealed record Row(
        AimId Id, string? Group, string Text, DateOnly From, DateOnly DueOn, AimOutcome? Outcome, DateOnly? EndedOn,
        string? After, bool HasNext)
    {
        /// <summary>What small successes and failures teach: grow a little, or begin smaller.</summary>
        public string? Prompt => (Outcome, HasNext) switch
        {
            (AimOutcome.Reached, false) => "It was reached. A little more ambitious next?",
            (AimOutcome.Missed, false) => "It was not reached. What smaller step would be within reach?",
            _ => null,
        };
    }

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Aims, int Page, int Pages, SetAim.Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<AimsPage>> Show(Here here, int? page, CancellationToken cancel) =>
        AimsPage.Of(await ModelAsync(here, page, new(), new(), cancel));

    internal static async Task<Model> ModelAsync(
        Here here, int? page, SetAim.Input typed, Problems problems, CancellationToken cancel)
    {
        var all = here.Db.Aims.Where(a => a.NetworkId == here.Id);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var aims = await all.OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Of(shown)
            .Select(a => new Row(
                a.Id, a.Group, a.Text, a.From, a.DueOn, a.Outcome, a.EndedOn, all.Where(b => b.Id == a.After)
                    .Select(b => b.Text)
                    .FirstOrDefault(), all.Any(b => b.After == a.Id)))
            .ToListAsync(cancel);
        return new(here.Network, aims, shown, Paging.Pages(count), typed, problems);
    }
}
