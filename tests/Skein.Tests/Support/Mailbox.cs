using System.Net;
using System.Text.RegularExpressions;
using Skein.Mail;

namespace Skein.Tests.Support;

/// <summary>Somebody who reads the mail of one address, and tries everything with it.</summary>
public sealed partial class Mailbox(TestSite site, string address)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string? _choice;

    public string Address => address;

    public Task<List<string>> TextsAsync() =>
        site.Db(db => db.Mail.Where(m => m.ToAddress == address).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync(Cancel));

    /// <summary>The addresses on this site in the last mail whose subject or words hold this.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string holding) =>
        Links((await TextsAsync()).Last(t => t.Contains(holding, StringComparison.Ordinal)));

    /// <summary>
    /// Opens every link that a mail brought and presses its button, as somebody does who wants in. None of them stops anything.
    /// </summary>
    public async Task PressAllAsync()
    {
        using var browser = site.Browser();
        foreach (
            var link in (await TextsAsync()).SelectMany(Links)
                .Where(l => l.StartsWith("/address/", StringComparison.Ordinal)
                && l.EndsWith("/confirmation", StringComparison.Ordinal))
                .Distinct())
        {
            await PressAsync(browser, link);
        }
    }

    public static async Task PressAsync(Browser browser, string link)
    {
        using var opened = await browser.Get(link);
        if (
            opened.StatusCode is HttpStatusCode.OK
                && await Browser.Read(opened) is var page
                && page.QuerySelector("main form") is not null)
        {
            using var pressed = await browser.Submit(page, []);
        }
    }

    /// <summary>Asks for a code, and types the one that comes.</summary>
    /// <returns>The browser, signed in as somebody; null where nobody was let in.</returns>
    public async Task<Browser?> ComeInAsync()
    {
        site.Clock.Forward(TimeSpan.FromMinutes(20));
        var before = (await TextsAsync()).Count;
        var browser = site.Browser();
        using var asked = await browser.Submit(await browser.Page("/sign-in"), new() { ["Email"] = address });
        var code = (await TextsAsync()).Skip(before).Select(text => Code().Match(text)).FirstOrDefault(found => found.Success);
        if (code is not null)
        {
            using var taken = await browser.Submit(
                await browser.Page("/sign-in/code"), new() { ["Code"] = code.Groups["code"].Value });
            if (taken.StatusCode is HttpStatusCode.Redirect)
            {
                var there = taken.Headers.Location!.OriginalString;
                _choice = there.StartsWith("/sign-in/who/", StringComparison.Ordinal)
                    ? (await browser.Page(there)).QuerySelector("main")!.TextContent
                    : null;
                return browser;
            }
        }

        browser.Dispose();
        return null;
    }

    /// <summary>Whose page opens to whoever reads this mailbox, or may be chosen; empty when none does.</summary>
    public async Task<string> OpensAsync()
    {
        using var browser = await ComeInAsync();
        return browser is null ? "" : _choice ?? (await browser.Page("/me")).QuerySelector("h1")!.TextContent;
    }

    private static IReadOnlyList<string> Links(string text) =>
        [.. Link().Matches(text).Select(found => found.Groups["path"].Value)];

    [GeneratedRegex(@"^https?://[^/\s]+(?<path>/\S+)$", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"^Your code is (?<code>\d{4} \d{4})\.", RegexOptions.Multiline)]
    private static partial Regex Code();
}
