using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.People;
using Skein.Site;
using Skein.Starting;

namespace Skein.Home;

/// <summary>What opens first: the front door, or, for somebody signed in, their own home.</summary>
public static class FirstPage
{
    public static async Task<Results<RazorComponentResult<FrontDoorPage>, RazorComponentResult<MyHomePage>>> Show(
        Asked asked, [FromServices] IEnumerable<IAskPerson> asking, SignedLinks links, FirstRun first, SiteOptions options,
        CancellationToken cancel) =>
        asked.Visitor.Id is { } person
            ? await MyHome.Show(asked, person, asking, links, cancel)
            : await FrontDoor.PageAsync(first, options, cancel);
}
