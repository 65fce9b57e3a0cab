using Microsoft.Playwright;
using Skein.Journeys.Support;
using Skein.Tests.Support;

namespace Skein.Journeys;

public sealed class AccessibilityJourneys(
    Chromium chromium, SqliteSite site, SetStage set) : Journey(chromium, site), IClassFixture<SetStage>
{
    private static readonly bool AllPages = Environment.GetEnvironmentVariable("SKEIN_ALL_PAGES") is { Length: > 0 };

    public static TheoryData<string> ToCheck =>
        [.. Pages.All.Where(page => AllPages || page.EveryTime).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(ToCheck))]
    public async Task The_page_keeps_to_wcag_in_light_and_dark(string name)
    {
        var stage = await set.OnAsync(Site);
        var toCheck = Pages.All.Single(page => page.Name == name);
        var page = await OpenAsync(toCheck.Path(stage), person: toCheck.Reader(stage));

        Assert.Equal(toCheck.Status, (await page.APIRequest.GetAsync(page.Url)).Status);
        Assert.EndsWith(toCheck.Path(stage), page.Url, StringComparison.Ordinal);
        if (toCheck.Press is { } button)
        {
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await page.Locator(".govuk-error-summary").WaitForAsync();
        }

        foreach (var theme in Look.Themes)
        {
            await Axe.Check(page, theme);
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Pictures.Take(page, name);
    }
}
