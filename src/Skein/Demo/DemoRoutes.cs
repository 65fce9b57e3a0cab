using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Site;

namespace Skein.Demo;

/// <summary>Every way in to the slice, in one place.</summary>
public static class DemoRoutes
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<Demonstration>().AddSingleton<MadeUpMark>();

    public static void MapDemo(this SiteRoutes site)
    {
        site.MapPost(DemoLinks.LookRound, LookRound.Begin).IsOpen();
        site.MapPost(DemoLinks.EndLookRound, LookRound.End).IsOpen();
    }
}
