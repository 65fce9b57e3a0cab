using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Access;

/// <summary>
/// How often one address on the internet may try to sign in. A whole staff room shares one, so the limit is wide; what makes a
/// code hard to guess is its own five tries, and the five codes that are made for an address in a quarter of an hour.
/// </summary>
public static class SignInLimits
{
    public const string Policy = "sign-in";
    public const int TriesInAWindow = 150;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddSignInLimits(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(limits =>
        limits.AddPolicy(Policy, PlaceOf)).AddSingleton<WrongKeys>();

    internal static RateLimitPartition<string> PlaceOf(HttpContext http) => RateLimitPartition.GetFixedWindowLimiter(
        ClientNetwork.Read(http),
        _ => new() { PermitLimit = TriesInAWindow, Window = Window });
}

/// <summary>
/// Keys that open nothing are counted as wrong codes are. A program with a right key asks as often as it likes.
/// </summary>
internal sealed class WrongKeys : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _tries = PartitionedRateLimiter.Create<HttpContext, string>(
        SignInLimits.PlaceOf);

    public bool AreTooMany(HttpContext http) => _tries.GetStatistics(http)?.CurrentAvailablePermits == 0;

    public void Count(HttpContext http) => _tries.AttemptAcquire(http).Dispose();

    public void Dispose() => _tries.Dispose();
}
