using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Skein.Jobs;
using Skein.Site;

namespace Skein.Access;

public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<Visitor>();
        services.AddScoped<Asked>();
        services.AddScoped<SignedLinks>();
        services.AddScoped<OwnMail>();
        services.AddScoped<SignIn>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInCodes>();
        services.AddScoped<Arrival>();
        services.AddScoped<SignInSlips>();
        services.AddScoped<ProgramKeys>();
        services.AddScoped<FirstRun>();
        services.AddSingleton<IWork, ForgetCodes>();
        services.AddSignInLimits();
        services.AddCodeTries();
        services.AddTrustedProxies();
        services.AddPasskeys();
        services.AddSingleton<IAuthorizationHandler, AnyRightHandler>();
        services.AddSingleton<IAuthorizationHandler, NotWaitingHandler>();

        // Sessions survive a restart, and any node can read what another wrote.
        services.AddSingleton<IXmlRepository, KeyRing>();
        services.AddDataProtection().SetApplicationName("skein");
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, ring) => options.XmlRepository = ring);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            // The visitor's standing is looked up at every request, so a person who is gone is out at once.
            cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
            cookie.Cookie.Name = "skein";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(KeptByAccess.SessionDays);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/not-open";
            cookie.ReturnUrlParameter = "next";
            cookie.Events.OnRedirectToLogin = led => AnswerAsync(led, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = led => AnswerAsync(led, StatusCodes.Status403Forbidden);
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new NotWaiting()).Build());
        return services;
    }

    /// <summary>
    /// A person is led to sign in, and back; a program is told the number. Whoever may not see a page is told so in its place.
    /// </summary>
    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> led, int status)
    {
        var http = led.HttpContext;
        if (status != StatusCodes.Status401Unauthorized || http.AsksForJson())
        {
            led.Response.StatusCode = status;
        }
        else if (await KeptWords.ReadAsync(http, http.RequestAborted) is { } kept)
        {
            await CarryWords.AskToSignIn(kept, http).ExecuteAsync(http);
        }
        else
        {
            led.Response.Redirect(
                led.Request.OnlyReads() ? AccessLinks.SignInFor(led.Request.GetEncodedPathAndQuery()) : AccessLinks.SignIn);
        }
    }

    /// <summary>
    /// Of Identity, the passkey handler alone: it checks what devices answer, and knows no names, passwords or cookies.
    /// </summary>
    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<PasskeyOwner>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<PasskeyOwner>, PasskeyHandler<PasskeyOwner>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteOptions>(PasskeyDomain.Set);
        services.AddScoped<Ceremonies>();
    }
}
