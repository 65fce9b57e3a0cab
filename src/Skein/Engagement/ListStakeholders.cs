using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Who else could affect the network, whether they know it, and who was not spoken with for a term (S-20).</summary>
public static class ListStakeholders
{
    public sealed record Row(
        StakeholderId Id, string Name, bool IsOutside, bool? Knows, DateOnly? ToldOn, DateOnly? LastContactOn,
        string? ContactRule);

    public sealed record Model(
        NetworkFrame Network, int Unasked, IReadOnlyList<Row> NotSpokenWith, IReadOnlyList<Row> Rows, int Page, int Pages,
        StakeholderInput Typed, Problems Problems);

    public static async Task<RazorComponentResult<StakeholdersPage>> Show(Here here, int? page, CancellationToken cancel) =>
        StakeholdersPage.Of(await ModelAsync(here, page, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StakeholdersPage>>> Add(
        Here here, [FromForm] StakeholderInput typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var stakeholder = Stakeholder.Notice(here.Id, "", here.Today, here.Now);
        if (!typed.Put(stakeholder, here.Today, problems))
        {
            return StakeholdersPage.Of(
                await ModelAsync(here, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(stakeholder);
        here.Record(
            "stakeholder.added", $"{here.Visitor.Name} added somebody who should know of the network.", "stakeholder",
            stakeholder.Id.Value);
        here.Say($"{stakeholder.Name} is in the register.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(here.Id));
    }

    private static async Task<Model> ModelAsync(
        Here here, int? page, StakeholderInput typed, Problems problems, CancellationToken cancel)
    {
        var all = here.Db.Stakeholders.Where(s => s.NetworkId == here.Id);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var before = here.Today.AddDays(-Stakeholder.ContactDays);
        return new(
            here.Network,
            await all.CountAsync(s => s.Knows == null, cancel),
            await Rows(all.Where(s => s.IsOutside && (s.LastContactOn ?? s.AddedOn) <= before))
                .Take(Paging.Size)
                .ToListAsync(cancel),
            await Rows(all).Of(shown).ToListAsync(cancel),
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }

    private static IQueryable<Row> Rows(IQueryable<Stakeholder> stakeholders) =>
        stakeholders.OrderBy(s => s.Name).ThenBy(s => s.Id)
        .Select(s => new Row(s.Id, s.Name, s.IsOutside, s.Knows, s.ToldOn, s.LastContactOn, s.ContactRule));
}
