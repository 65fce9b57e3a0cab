using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Persistence;
using Skein.Site;
using Skein.Starting;

namespace Skein.Home;

/// <summary>The first page: the front door to a stranger, their own home to whoever is signed in.</summary>
public static class FirstPage
{
    public static async Task<Results<RazorComponentResult<FrontDoorPage>, RazorComponentResult<MyHomePage>>> Show(
        SkeinDb db, Visitor visitor, FirstRun first, SiteOptions options, TimeProvider clock, CancellationToken cancel) =>
        visitor.Id is { } person
            ? await MyHome.Show(person, db, visitor, clock, cancel)
            : await FrontDoor.PageAsync(first, options, cancel);
}
