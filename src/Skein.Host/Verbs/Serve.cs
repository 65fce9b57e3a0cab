using System.CommandLine;
using Skein.Site;

namespace Skein.Host.Verbs;

/// <summary>Serves the site.</summary>
internal static class Serve
{
    public static Command Verb()
    {
        var database = DatabaseOption.Create();
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => SiteOptions.DefaultUrls };
        var publicAddress = new Option<string?>("--public-address") { Description = "The address people use, written into every link." };
        var lookRound = new Option<bool>("--look-round") { Description = "Offer the demonstration to whoever opens the first page." };
        var verb = new Command("serve", "Serves the site (what skein does without a verb).") { database, urls, publicAddress, lookRound };
        verb.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseOption.Read(parsed, database);
            await using var app = SiteHost.Build(address, new()
            {
                Urls = parsed.GetValue(urls)!,
                PublicAddress = parsed.GetValue(publicAddress),
                LookRound = parsed.GetValue(lookRound),
            });
            await SiteHost.PrepareAsync(app, cancel);
            await app.StartAsync(cancel);
            await Console.Out.WriteLineAsync($"Open this link in your browser: {await SiteHost.FirstLinkAsync(app, cancel)}");
            await app.WaitForShutdownAsync(cancel);
            return ExitCode.Done;
        });
        return verb;
    }
}
