using Microsoft.Net.Http.Headers;

namespace Skein.Site;

/// <summary>Who is answered with JSON: programs, which ask for it or come by an address under /api.</summary>
public static class JsonAsked
{
    public const string Root = "/api";

    /// <summary>
    /// Every form's address stands a second time under /api, and is the same address: only its answer is another.
    /// </summary>
    public static IApplicationBuilder UseApiAddresses(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments(Root, out var rest))
        {
            request.Path = rest;
            context.Features.Set(new UnderApi());
        }

        return next(context);
    });

    /// <summary>Whoever names a kind of answer gets it; a program that names none, and comes by a key, is told in JSON.</summary>
    public static bool AsksForJson(this HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<UnderApi>() is not null || request.Path.StartsWithSegments(Root))
        {
            return true;
        }

        var accepted = request.Headers.Accept.ToString();
        return !accepted.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && (accepted.Contains("application/json", StringComparison.OrdinalIgnoreCase) || request.SendsKey());
    }

    /// <summary>The request says by itself who sends it. A browser adds no such header of its own accord.</summary>
    public static bool SendsKey(this HttpRequest request) => request.KeySent() is not null;

    /// <returns>The key after “Bearer”, which may be empty or wrong; null where none is sent.</returns>
    public static string? KeySent(this HttpRequest request)
    {
        const string Scheme = "Bearer";
        var sent = request.Headers[HeaderNames.Authorization].Select(header => header?.Trim() ?? "")
            .FirstOrDefault(header => header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase));
        return sent?[Scheme.Length..].Trim();
    }

    private sealed class UnderApi;
}
