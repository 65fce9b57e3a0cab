using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Duties;

/// <summary>The hard times I have told of, and those of people who chose me to know. Nobody else sees either (S-121).</summary>
public static class ListSupport
{
    public sealed record Row(TurbulenceId Id, string Name, string Network, DateOnly From, DateOnly? Until, bool IsMine);

    public sealed record Model(IReadOnlyList<Row> Rows, int Page, int Pages)
    {
        public IEnumerable<Row> Mine => Rows.Where(r => r.IsMine);

        public IEnumerable<Row> Others => Rows.Where(r => !r.IsMine);
    }

    public static async Task<Results<RazorComponentResult<ListSupportPage>, ForbidHttpResult>> Show(
        Asked asked, int? page, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } me)
        {
            return TypedResults.Forbid();
        }

        var known = KnownTo(asked.Db, me);
        var count = await known.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await known
            .OrderByDescending(t => t.From).ThenBy(t => t.Id).OnPage(shown)
            .Join(asked.Db.People, t => t.PersonId, p => p.Id, (t, p) => new { t, p.Name })
            .Join(
                asked.Db.Networks, x => x.t.NetworkId, n => n.Id,
                (x, n) => new { x.t.Id, x.Name, Network = n.Name, x.t.From, x.t.Until, x.t.PersonId })
            .OrderByDescending(x => x.From).ThenBy(x => x.Id)
            .ToListAsync(cancel);
        return ListSupportPage.Show(new(
            [.. rows.Select(r => new Row(r.Id, r.Name.Value, r.Network.Value, r.From, r.Until, r.PersonId == me))],
            shown,
            Paging.Pages(count)));
    }

    internal static IQueryable<Turbulence> KnownTo(SkeinDb db, PersonId me) => db.Turbulences.IgnoreAutoIncludes()
        .Where(t => t.PersonId == me || t.Supporters.Any(s => s.PersonId == me));
}
