using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Access;

/// <summary>
/// The proxies whose word we take for who is asking: Skein__TrustedProxies, addresses with commas between. By default none.
/// </summary>
public static class TrustedProxies
{
    private const string Setting = "Skein:TrustedProxies";

    public static IServiceCollection AddTrustedProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in Read(configuration).Proxies)
            {
                options.KnownProxies.Add(proxy);
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            }
        });
        return services;
    }

    /// <returns>The proxies, and what is wrong with the setting, if something is.</returns>
    public static (IReadOnlyList<IPAddress> Proxies, string? Problem) Read(IConfiguration configuration)
    {
        var proxies = new List<IPAddress>();
        foreach (
            var typed in (configuration[Setting] ?? "").Split(
                ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IPAddress.TryParse(typed, out var proxy))
            {
                return (
                    [],
                    $"Skein__TrustedProxies holds “{typed}”, which is not an address. "
                        + "Write addresses such as 127.0.0.1, with "
                        + "commas between.");
            }

            proxies.Add(proxy);
        }

        return (proxies, null);
    }
}
