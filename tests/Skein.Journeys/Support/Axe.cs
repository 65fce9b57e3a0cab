using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Skein.Journeys.Support;

/// <summary>Asks axe whether a page keeps to WCAG 2.2, levels A and AA. It finds about half of what a person would.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static async Task Check(IPage page, ColorScheme theme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        var found = await page.RunAxe(Rules);
        Assert.True(found.Violations.Length == 0, $"{page.Url} ({theme}):\n{string.Join('\n', found.Violations.Select(Said))}");
        Assert.NotEmpty(found.Passes);
    }

    private static string Said(AxeResultItem rule) =>
        $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => $"    {node.Html}"))}";
}
