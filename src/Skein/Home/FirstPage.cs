using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Site;
using Skein.Starting;

namespace Skein.Home;

/// <summary>What opens first: the front door, or, for somebody signed in, their own page.</summary>
public static class FirstPage
{
    public static async Task<Results<RazorComponentResult<FrontDoorPage>, RedirectHttpResult>> Show(
        Visitor visitor, FirstRun first, SiteOptions options, CancellationToken cancel) =>
        visitor.Id is null
            ? await FrontDoor.PageAsync(first, options, cancel)
            : TypedResults.LocalRedirect(NetworksLinks.All);
}
