using Skein.Access;
using Skein.Mail;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Host;

/// <summary>Builds the site as a program that serves it.</summary>
public static class SiteHost
{
    /// <param name="address">Where the data is.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="change">What a test puts in the place of the outside world.</param>
    public static WebApplication Build(DatabaseAddress address, SiteOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "skein",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // The keys lie in the database, and who can read that reads everything anyway: the installing guide says so.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // It warns at every form that the page may not be kept, and every page already says so of itself.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.Error);
        builder.Services.AddSkein(address, Configured(options, builder.Configuration));
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseSkein();
        return app;
    }

    /// <summary>
    /// What the configuration adds to the command line: whether mail leaves, who answers for what is kept, and whose days count.
    /// </summary>
    internal static SiteOptions Configured(SiteOptions options, IConfiguration configuration) => options with
    {
        SendsMail = options.SendsMail || SmtpSettings.Read(configuration).Settings is not null,
        Controller = configuration["Skein:Controller"] ?? options.Controller,
        Contact = configuration["Skein:Contact"] ?? options.Contact,
        TimeZone = TimeZoneSetting.Read(configuration) ?? options.TimeZone,
    };

    /// <summary>The link that a person opens first: it makes them the administrator while there is none.</summary>
    public static async Task<string> FirstLinkAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<SiteOptions>();
        var token = await scope.ServiceProvider.GetRequiredService<FirstRun>().TokenAsync(cancel);
        return options.AddressOf(token is null ? "/" : $"/welcome/{token}");
    }

    /// <summary>Notes where people reach the site, for the verbs that write links beside it.</summary>
    public static async Task NoteAddressAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var address = scope.ServiceProvider.GetRequiredService<SiteOptions>().AddressOf("");
        await Installation.BeServedAtAsync(scope.ServiceProvider.GetRequiredService<SkeinDb>(), address, cancel);
    }

    /// <summary>Puts together what the site answers at which address; otherwise the first who asks waits for it.</summary>
    public static void BuildAddresses(IEndpointRouteBuilder site)
    {
        foreach (var source in site.DataSources)
        {
            _ = source.Endpoints;
        }
    }
}
