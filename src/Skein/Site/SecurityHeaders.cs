namespace Skein.Site;

/// <summary>
/// What a browser may do with our pages: nothing from elsewhere, nothing inline, no frame, no referrer to tell a link to.
/// </summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /// <summary>For a year, a browser that has been here by HTTPS comes by HTTPS alone.</summary>
    private const string HttpsAlone = "max-age=31536000";

    /// <summary>Where people come by HTTPS, every cookie is for HTTPS alone, whoever gives it.</summary>
    public static IApplicationBuilder UseSecureCookies(this IApplicationBuilder site, SiteOptions options) =>
        site.UseCookiePolicy(new()
        {
            Secure = options.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
        });

    /// <summary>It asks for a page, or for the head of one, and changes nothing.</summary>
    internal static bool OnlyReads(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder site, SiteOptions options) =>
        site.Use((context, next) =>
    {
        // An error of ours empties the answer and begins it anew, so they are set when it is sent.
        context.Response.OnStarting(() =>
        {
            Set(context, options);
            return Task.CompletedTask;
        });

        // What a page of ours may be kept for is for itself to say.
        if (context.Request.OnlyReads() && !context.Request.Path.StartsWithSegments("/dist"))
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return next(context);
    });

    private static void Set(HttpContext context, SiteOptions options)
    {
        var headers = context.Response.Headers;
        if (options.IsHttps)
        {
            headers.StrictTransportSecurity = HttpsAlone;
        }

        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
