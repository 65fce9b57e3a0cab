using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>The wall of what people say they will do, in their own words (S-122).</summary>
public static class ListCommitments
{
    public sealed record Row(
        PledgeId Id, string Text, string Name, string? School, DateOnly RenewedOn, bool IsMine, bool AsksToBeRenewed);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Rows, int Page, int Pages, string? Typed, Problems Problems);

    public static async Task<RazorComponentResult<CommitmentsPage>> Show(Here here, int? page, CancellationToken cancel) =>
        CommitmentsPage.Of(await ModelAsync(here, page, null, new(), cancel));

    internal static async Task<Model> ModelAsync(Here here, int? page, string? typed, Problems problems, CancellationToken cancel)
    {
        var all = here.Db.Pledges.Where(p => p.NetworkId == here.Id && p.RetiredOn == null);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var (people, schools) = (here.Db.People, here.Db.Schools);
        var rows = await all.OrderByDescending(p => p.RenewedOn).ThenByDescending(p => p.Id).Of(shown)
            .Join(people, p => p.PersonId, p => p.Id, (pledge, person) => new
            {
                Pledge = pledge,
                person.Name,
                School = schools.Where(s => s.Id == person.SchoolId).Select(s => s.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return new(
            here.Network,
            [
                .. rows.Select(r => new Row(
                    r.Pledge.Id, r.Pledge.Text, r.Name.Value, r.School, r.Pledge.RenewedOn, r.Pledge.PersonId == here.Visitor.Id,
                    r.Pledge.AsksToBeRenewed(here.Today))),
            ],
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }
}
