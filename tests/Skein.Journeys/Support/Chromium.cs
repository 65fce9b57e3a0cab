using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Skein.Journeys.Support.Chromium))]

namespace Skein.Journeys.Support;

/// <summary>The one real browser of all journeys. Each journey opens windows of its own, which share nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why the journeys are left out on this machine; null when they run.</summary>
    public static string? LeftOut =>
        Program is null ? "Left out: Chromium was not found. Install it, or name it in CHROMIUM." : null;

    private static string? Program =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>
    /// How long a page may take on a machine that does much else; nothing here tells a fast page from a slow one.
    /// </summary>
    private const int Patience = 60_000;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        if (Program is { } program)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = Quiet });
        }
    }

    /// <summary>A window nobody has used before.</summary>
    public Task<IBrowserContext> OpenAsync(Uri site, Look look) => _browser!.NewContextAsync(new()
    {
        BaseURL = site.ToString(),
        ColorScheme = look.Theme,
        JavaScriptEnabled = look.JavaScript,
        Locale = "en-GB",
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = look.Width, Height = 844 },
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
