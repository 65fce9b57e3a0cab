using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Demo;

public static class LookRoundMiddleware
{
    internal const string Cookie = "skein-look-round";

    /// <summary>
    /// Gives whoever is looking round the demonstration's database for this request. It stands before everything that asks for
    /// a database. The cookie opens nothing by itself: whoever carries it sees the demonstration, and only that.
    /// </summary>
    public static IApplicationBuilder UseLookRound(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        var services = context.RequestServices;
        var frame = services.GetRequiredService<Frame>();
        if (services.GetRequiredService<SiteOptions>().OffersLookRound && context.Request.Cookies.ContainsKey(Cookie))
        {
            var address = await services.GetRequiredService<Demonstration>().AddressAsync(context.RequestAborted);
            services.GetRequiredService<CurrentDatabase>().LookRound(address);
            frame.IsDemonstration = true;
        }
        else
        {
            frame.IsSynthetic = await services.GetRequiredService<MadeUpMark>().IsOnAsync(context.RequestAborted);
        }

        await next(context);
    });
}
