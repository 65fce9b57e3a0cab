using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Home;

/// <summary>The networks in which the visitor has a part, by name.</summary>
public static class MyNetworks
{
    public sealed record Row(NetworkId Id, string Name);

    public sealed record Model(IReadOnlyList<Row> Rows, int Page, int Pages)
    {
        public static string Link(int page) => $"{NetworksLinks.All}?page={page}";
    }

    public static async Task<Results<RazorComponentResult<MyNetworksPage>, UnauthorizedHttpResult>> Show(
        int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        visitor.Id is { } person ? MyNetworksPage.Of(await FindAsync(db, person, page, clock, cancel)) : TypedResults.Unauthorized();

    public static async Task<Results<Ok<Model>, UnauthorizedHttpResult>> Json(
        int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        visitor.Id is { } person ? TypedResults.Ok(await FindAsync(db, person, page, clock, cancel)) : TypedResults.Unauthorized();

    internal static async Task<Model> FindAsync(SkeinDb db, PersonId person, int? page, TimeProvider clock, CancellationToken cancel)
    {
        var networks = NetworksOf(db, person, Days.Today(clock.GetUtcNow()));
        var count = await networks.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await networks.OrderBy(n => n.Name).ThenBy(n => n.Id).Of(shown).Select(n => new { n.Id, n.Name }).ToListAsync(cancel);
        return new([.. rows.Select(n => new Row(n.Id, n.Name.Value))], shown, Paging.Pages(count));
    }

    /// <summary>Those where the person holds a role, and those of the schools where they work or hold a role.</summary>
    internal static IQueryable<Network> NetworksOf(SkeinDb db, PersonId person, DateOnly today)
    {
        var roles = db.Roles.Where(r => r.PersonId == person).On(today);
        var members = db.Memberships.MembersOn(today);
        var ids = roles.Where(r => r.NetworkId != null).Select(r => r.NetworkId!.Value)
            .Union(from r in roles join m in members on r.SchoolId equals m.SchoolId select m.NetworkId)
            .Union(from p in db.People.Where(p => p.Id == person) join m in members on p.SchoolId equals m.SchoolId select m.NetworkId);
        return db.Networks.Where(n => ids.Contains(n.Id));
    }
}
