using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Asking;

/// <summary>
/// How often codes may be tried from one address. A staff room that answers together shares one, so only codes that nobody was
/// given count: ten a minute. Guessing one of 3.8 × 10¹¹ codes then stays hopeless, and a ceiling over all tries keeps out floods.
/// </summary>
/// <remarks>Tries that are under way in the same moment are not waited for: the ceiling bounds how many these can be.</remarks>
public sealed class CodeTries(TimeProvider clock)
{
    public const string Ceiling = "codes";
    public const int WrongAMinute = 10;
    public const int CeilingAMinute = 300;
    public const string Wait = "Too many codes typed here were not right. Wait a minute, look at your sheet again, then type the code once more";

    private const int KeptBeforeSweeping = 1000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Wrong> _wrong = new();

    private sealed record Wrong(DateTimeOffset Since, int Count);

    /// <summary>Whether this address has to wait before another code is looked up for it, right or wrong.</summary>
    public bool MustWait(HttpContext http) => _wrong.TryGetValue(AddressOf(http), out var wrong) && IsFresh(wrong) && wrong.Count >= WrongAMinute;

    /// <summary>Notes a code that nobody was given.</summary>
    public void CountWrong(HttpContext http)
    {
        var now = clock.GetUtcNow();
        _wrong.AddOrUpdate(AddressOf(http), _ => new(now, 1), (_, wrong) => IsFresh(wrong) ? wrong with { Count = wrong.Count + 1 } : new(now, 1));
        if (_wrong.Count > KeptBeforeSweeping)
        {
            foreach (var old in _wrong.Where(w => !IsFresh(w.Value)))
            {
                _wrong.TryRemove(old);
            }
        }
    }

    private bool IsFresh(Wrong wrong) => clock.GetUtcNow() - wrong.Since < Window;

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    internal static void AddCeiling(RateLimiterOptions options) => options.AddPolicy(Ceiling, http =>
        RateLimitPartition.GetFixedWindowLimiter(AddressOf(http), _ => new() { PermitLimit = CeilingAMinute, Window = Window }));
}

public static class CodeTriesServices
{
    public static IServiceCollection AddCodeTries(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(CodeTries.AddCeiling).AddSingleton<CodeTries>();
}
