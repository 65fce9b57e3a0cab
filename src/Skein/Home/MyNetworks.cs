using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Home;

/// <summary>The networks in which the visitor has a part, by name.</summary>
public static class MyNetworks
{
    public sealed record Row(NetworkId Id, string Name);

    public sealed record Model(IReadOnlyList<Row> Rows, int Page, int Pages);

    public static async Task<Results<RazorComponentResult<MyNetworksPage>, UnauthorizedHttpResult>> Show(
        Asked asked, int? page, CancellationToken cancel) =>
        asked.Visitor.Id is { } person
            ? MyNetworksPage.Show(await FindAsync(asked, person, page, cancel))
            : TypedResults.Unauthorized();

    public static async Task<Results<Ok<Model>, UnauthorizedHttpResult>> Json(Asked asked, int? page, CancellationToken cancel) =>
        asked.Visitor.Id is { } person
            ? TypedResults.Ok(await FindAsync(asked, person, page, cancel))
            : TypedResults.Unauthorized();

    internal static async Task<Model> FindAsync(Asked asked, PersonId person, int? page, CancellationToken cancel)
    {
        var networks = asked.Db.NetworksOf(person, await asked.NetworksTodayAsync(cancel));
        var count = await networks.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await networks.OrderBy(n => n.Name)
            .ThenBy(n => n.Id)
            .OnPage(shown)
            .Select(n => new { n.Id, n.Name })
            .ToListAsync(cancel);
        return new([.. rows.Select(n => new Row(n.Id, n.Name.Value))], shown, Paging.Pages(count));
    }
}
