using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Access;

public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<Visitor>();
        services.AddScoped<SignedLinks>();
        services.AddScoped<SignIn>();
        services.AddScoped<FirstRun>();
        services.AddSingleton<IAuthorizationHandler, AnyRightHandler>();

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
            cookie.ExpireTimeSpan = TimeSpan.FromDays(90);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/not-open";
            cookie.ReturnUrlParameter = "next";
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
