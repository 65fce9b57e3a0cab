using System.CommandLine;
using Skein.Access;
using Skein.Mail;
using Skein.Site;

namespace Skein.Host.Verbs;

/// <summary>Serves the site, and hands over the mail that is due.</summary>
internal static class Serve
{
    public static Command Verb()
    {
        var database = DatabaseOption.Create();
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen.",
            DefaultValueFactory = _ => SiteOptions.DefaultUrls,
        };
        var publicAddress = PublicAddressOption.Create();
        var lookRound = new Option<bool>("--look-round")
        {
            Description = "Offer the demonstration to whoever opens the first page.",
        };
        var showMail = new Option<bool>("--show-mail")
        {
            Description = "Show mail on the page /mail instead of sending it. Only on a loopback address.",
        };
        var verb = new Command("serve", "Serves the site (what skein does without a verb).")
        {
            database, urls, publicAddress, lookRound, showMail,
        };
        verb.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseOption.Read(parsed, database);
            var options = new SiteOptions
            {
                Urls = parsed.GetRequiredValue(urls),
                PublicAddress = parsed.GetValue(publicAddress),
                LookRound = parsed.GetValue(lookRound),
                ShowMail = parsed.GetValue(showMail),
            };
            Check(options);

            // The database is looked after while the site is put together: the two need nothing of each other, and somebody
            // waits.
            var prepared = Task.CompletedTask;
            await using var app = SiteHost.Build(address, options, builder =>
            {
                Check(builder.Configuration);
                prepared = Task.Run(async () => await (await DatabaseOption.OpenAsync(address, cancel)).DisposeAsync(), cancel);
                builder.Services.AddWorkers();
            });
            SiteHost.BuildAddresses(app);
            await prepared;
            await app.StartAsync(cancel);
            await SiteHost.NoteAddressAsync(app, cancel);
            await GreetAsync(app, options, cancel);
            await app.WaitForShutdownAsync(cancel);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Check(SiteOptions options)
    {
        if (options.ShowMail && !options.IsAlone)
        {
            throw new VerbException(
                "--show-mail shows everybody's mail, so it works only where nobody else can reach the site: without "
                    + "--public-address, "
                + "and with --urls on localhost.",
                ExitCode.BadInput);
        }
    }

    private static void Check(IConfiguration configuration)
    {
        if ((SmtpSettings.Read(configuration).Problem ?? MailboxSettings.Read(configuration).Problem
            ?? TrustedProxies.Read(configuration).Problem) is { } problem)
        {
            throw new VerbException(problem, ExitCode.BadInput);
        }
    }

    private static async Task GreetAsync(WebApplication app, SiteOptions options, CancellationToken cancel)
    {
        await Console.Out.WriteLineAsync($"Open this link in your browser: {await SiteHost.FirstLinkAsync(app, cancel)}");
        if (options.ShowMail)
        {
            await Console.Out.WriteLineAsync($"Mail is shown and not sent: {options.AddressOf(MailLinks.ShownMail)}");
        }
    }
}
