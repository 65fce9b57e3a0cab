using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Asking;

/// <summary>
/// How often a code may be tried: ten times a minute from one address. A staff room behind one address still gets by, and
/// guessing one of 3.8 × 10¹¹ codes stays hopeless.
/// </summary>
public static class CodeTries
{
    public const string Policy = "codes";
    public const int AMinute = 10;

    public static IServiceCollection AddCodeTries(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(options => options.AddPolicy(Policy, context =>
            RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new() { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1) })));
}
