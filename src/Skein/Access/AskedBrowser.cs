namespace Skein.Access;

/// <summary>The cookie by which the browser that asked for a code is known again.</summary>
internal static class AskedBrowser
{
    private const string Name = "skein-asked";

    public static void Remember(HttpContext http, SignInCodeId id, string secret) =>
        http.Response.Cookies.Append(Name, $"{id.Value:N}.{secret}", new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Path = AccessLinks.SignIn,
            MaxAge = SignInCode.Lifetime,
        });

    public static (SignInCodeId Id, string Secret)? Read(HttpContext http) =>
        http.Request.Cookies[Name]?.Split('.') is [var id, { Length: > 0 } secret] && SignInCodeId.TryParse(id, out var read)
            ? (read, secret)
            : null;

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, new() { Path = AccessLinks.SignIn });
}
