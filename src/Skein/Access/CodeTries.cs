using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Access;

/// <summary>Where a code stood that somebody types.</summary>
public enum CodeFrom
{
    /// <summary>A sheet or a poster.</summary>
    Sheet,

    /// <summary>A slip that lets one person in.</summary>
    Slip,

    /// <summary>A message that brings a code to sign in with.</summary>
    Mail,
}

/// <summary>
/// How often codes may be tried. A staff room that answers together shares one place on the internet, so only codes that nobody
/// was given count: ten a minute from one place. Whoever has many places is bounded too, by how many wrong codes of a sort a
/// process looks at in an hour.
/// </summary>
/// <remarks>Nobody is locked out who has a link, a passkey or a session: those are not typed, and are not counted here.</remarks>
public sealed class CodeTries(TimeProvider clock)
{
    public const string Ceiling = "codes";
    public const int WrongAMinute = 10;
    public const int CeilingAMinute = 300;
    public const string Wait =
        "Too many codes typed here were not right. Wait a minute, look at your sheet again, then type the code once more";
    public const string WaitLonger =
        "Too many codes were not right in the last hour. Open the link in your message, or try again in an hour";

    private const int KeptBeforeSweeping = 1000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Wrong> _wrong = new();
    private readonly Lock _counting = new();
    private readonly Dictionary<CodeFrom, Wrong> _altogether = [];
    private readonly Dictionary<CodeFrom, int> _underWay = [];

    private sealed record Wrong(DateTimeOffset Since, int Count);

    /// <summary>
    /// How many wrong ones a process looks at in an hour, from everywhere. A mailed code is shorter than those on paper.
    /// </summary>
    public static int WrongAnHour(CodeFrom from) => from is CodeFrom.Mail ? 1000 : 3000;

    /// <summary>
    /// One code that is looked at. Those that are looked at in the same moment are counted as wrong until they are not.
    /// </summary>
    public sealed class Try : IDisposable
    {
        private readonly CodeTries _tries;
        private readonly CodeFrom _from;
        private readonly string? _place;

        internal Try(CodeTries tries, CodeFrom from, string? place) => (_tries, _from, _place) = (tries, from, place);

        /// <summary>Nobody was given this code.</summary>
        public void WasWrong() => _tries.Count(_from, _place);

        public void Dispose() => _tries.End(_from);
    }

    /// <summary>Begins to look at a code from a sheet that was typed in one place.</summary>
    /// <returns>Null where this place has to wait, whether the code is right or wrong.</returns>
    public Try? Begin(HttpContext http) =>
        _wrong.TryGetValue(ClientNetwork.Read(http), out var wrong) && IsFresh(wrong, Minute) && wrong.Count >= WrongAMinute
            ? null
            : Begin(CodeFrom.Sheet, ClientNetwork.Read(http));

    /// <summary>The same for codes whose tries from one place are counted by the route (<see cref="SignInLimits"/>).</summary>
    public Try? Begin(CodeFrom from) => Begin(from, place: null);

    private Try? Begin(CodeFrom from, string? place)
    {
        lock (_counting)
        {
            var wrong = _altogether.TryGetValue(from, out var found) && IsFresh(found, Hour) ? found.Count : 0;
            var underWay = _underWay.GetValueOrDefault(from);
            if (wrong + underWay >= WrongAnHour(from))
            {
                return null;
            }

            _underWay[from] = underWay + 1;
            return new(this, from, place);
        }
    }

    private void End(CodeFrom from)
    {
        lock (_counting)
        {
            _underWay[from]--;
        }
    }

    private void Count(CodeFrom from, string? place)
    {
        lock (_counting)
        {
            _altogether[from] = OneMore(_altogether.GetValueOrDefault(from), Hour);
        }

        if (place is null)
        {
            return;
        }

        _wrong.AddOrUpdate(place, _ => OneMore(null, Minute), (_, wrong) => OneMore(wrong, Minute));
        if (_wrong.Count > KeptBeforeSweeping)
        {
            foreach (var old in _wrong.Where(w => !IsFresh(w.Value, Minute)))
            {
                _wrong.TryRemove(old);
            }
        }
    }

    private Wrong OneMore(Wrong? wrong, TimeSpan within) =>
        wrong is not null && IsFresh(wrong, within) ? wrong with { Count = wrong.Count + 1 } : new(clock.GetUtcNow(), 1);

    private bool IsFresh(Wrong wrong, TimeSpan within) => clock.GetUtcNow() - wrong.Since < within;

    internal static void AddCeiling(RateLimiterOptions options) => options.AddPolicy(Ceiling, http =>
        RateLimitPartition.GetFixedWindowLimiter(
            ClientNetwork.Read(http), _ => new() { PermitLimit = CeilingAMinute, Window = Minute }));
}

public static class CodeTriesServices
{
    public static IServiceCollection AddCodeTries(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(CodeTries.AddCeiling).AddSingleton<CodeTries>();

    /// <summary>The code stands in the address: where nothing is there, it was wrong.</summary>
    public static TBuilder CountsWrongCodes<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.AddEndpointFilter(async (context, next) =>
        {
            var tries = context.HttpContext.RequestServices.GetRequiredService<CodeTries>();
            using var attempt = tries.Begin(context.HttpContext);
            if (attempt is null)
            {
                return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
            }

            var answer = await next(context);
            if (answer is NotFound or INestedHttpResult { Result: NotFound })
            {
                attempt.WasWrong();
            }

            return answer;
        });
}
