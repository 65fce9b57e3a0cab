using Microsoft.Playwright;
using Skein.Journeys.Support;
using Skein.Tests.Support;

namespace Skein.Journeys;

public sealed class FirstPageJourneys(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_first_page_fits_a_phone(ColorScheme theme)
    {
        var page = await OpenAsync("/", new(theme));

        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.Equal(Look.Phone, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_two_themes_differ()
    {
        var page = await OpenAsync("/");
        var light = await Ground(page);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.NotEqual(light, await Ground(page));
    }

    [Fact]
    public async Task The_first_page_is_whole_without_javascript()
    {
        var page = await OpenAsync("/", new(JavaScript: false));

        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.StartsWith("Skein", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_page()
    {
        var page = await OpenAsync("/");

        await Keyboard.TabTo(page, page.Locator(".govuk-skip-link"));
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
    }

    private static Task<string> Ground(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
