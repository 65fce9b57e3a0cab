using Microsoft.Playwright;
using Skein.Journeys.Support;
using Skein.Tests.Support;

namespace Skein.Journeys;

public sealed class AccessibilityJourneys(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    private static readonly bool AllPages = Environment.GetEnvironmentVariable("SKEIN_ALL_PAGES") is { Length: > 0 };

    public static TheoryData<string> ToCheck => [.. Pages.All.Where(page => AllPages || page.EveryTime).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(ToCheck))]
    public async Task The_page_keeps_to_wcag_in_light_and_dark(string name)
    {
        var stage = await Stage.OnAsync(Site);
        var toCheck = Pages.All.Single(page => page.Name == name);
        var page = await OpenAsync(toCheck.Path(stage), person: toCheck.Reader(stage));

        foreach (var theme in Look.Themes)
        {
            await Axe.Check(page, theme);
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Pictures.Take(page, name);
    }
}
