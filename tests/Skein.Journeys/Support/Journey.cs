using Microsoft.Playwright;
using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Journeys.Support;

/// <summary>What a person does on the real site in a real browser. Each class has a site and a database of its own.</summary>
public abstract class Journey : IClassFixture<SqliteSite>, IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly List<IBrowserContext> _windows = [];
    private readonly List<string> _complaints = [];

    protected Journey(Chromium chromium, TestSite site)
    {
        Assert.SkipWhen(Chromium.LeftOut is not null, Chromium.LeftOut ?? "");
        (_chromium, Site) = (chromium, site);
    }

    protected TestSite Site { get; }

    /// <summary>A page in a new window, in which this person is signed in, or nobody.</summary>
    protected async Task<IPage> OpenAsync(string path, Look? look = null, PersonId? person = null)
    {
        var window = await _chromium.OpenAsync(Site.Url, look ?? new());
        _windows.Add(window);
        if (person is { } signedIn)
        {
            var answer = await window.APIRequest.PostAsync($"/test/sign-in/{signedIn.Value}");
            Assert.True(answer.Ok, $"Signing in answered {answer.Status}.");
        }

        var page = await window.NewPageAsync();
        page.Console += (_, said) => Complain(
            said.Type is "error" or "warning" && !said.Text.Contains("status of 4", StringComparison.Ordinal), said.Text);
        page.PageError += (_, error) => Complain(true, error);
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        // A blocked script or style, a missing file, an error in ours: the browser says so here and nowhere else.
        Assert.Empty(_complaints);
    }

    private void Complain(bool really, string text)
    {
        if (really)
        {
            _complaints.Add(text);
        }
    }
}
