using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>The wall of what people say they will do, in their own words (S-122).</summary>
public static class ListCommitments
{
    public sealed record Row(PledgeId Id, string Text, string Name, string? School, DateOnly RenewedOn, bool IsMine, bool AsksToBeRenewed);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Rows, int Page, int Pages, string? Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<CommitmentsPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? CommitmentsPage.Of(await ModelAsync(network, page, db, visitor, null, new(), cancel))
            : TypedResults.NotFound();

    internal static async Task<Model> ModelAsync(
        NetworkFrame network, int? page, SkeinDb db, Visitor visitor, string? typed, Problems problems, CancellationToken cancel)
    {
        var all = db.Pledges.Where(p => p.NetworkId == network.Id && p.RetiredOn == null);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var (people, schools) = (db.People, db.Schools);
        var rows = await all.OrderByDescending(p => p.RenewedOn).ThenByDescending(p => p.Id).Of(shown)
            .Join(people, p => p.PersonId, p => p.Id, (pledge, person) => new
            {
                Pledge = pledge,
                person.Name,
                School = schools.Where(s => s.Id == person.SchoolId).Select(s => s.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return new(
            network,
            [
                .. rows.Select(r => new Row(
                    r.Pledge.Id, r.Pledge.Text, r.Name.Value, r.School, r.Pledge.RenewedOn, r.Pledge.PersonId == visitor.Id, r.Pledge.AsksToBeRenewed(network.Today))),
            ],
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }
}
