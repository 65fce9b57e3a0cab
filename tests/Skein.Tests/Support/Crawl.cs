using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Skein.Tests.Support;

/// <summary>
/// What somebody reads who follows every link that they are offered, page by page, and asks for each page in JSON too. A
/// passage is what stands together: a row of a table, a line of a list, a paragraph, an object of JSON.
/// </summary>
internal sealed partial class Crawl
{
    /// <summary>Pages of one kind that are read: enough for every letter and every text of a small demonstration.</summary>
    private const int OfAKind = 6;

    private const string Together = "tr, li, p, article, dt, dd, dl > div, h1, h2, h3";

    private readonly List<(string Address, string Passage)> _read = [];

    public IReadOnlyList<(string Address, string Passage)> Read => _read;

    /// <summary>Addresses under the network's own, as far as this reader was let in.</summary>
    public int Pages { get; private set; }

    /// <param name="browser">In which the reader is signed in.</param>
    /// <param name="seeds">Where they begin.</param>
    /// <param name="within">What an address holds that is followed; the pages of other networks are left.</param>
    public static async Task<Crawl> OfAsync(Browser browser, IEnumerable<string> seeds, Func<string, bool> within)
    {
        var crawl = new Crawl();
        var waiting = new Queue<string>(seeds);
        var (seen, times) = (waiting.ToHashSet(), new Dictionary<string, int>());
        while (waiting.TryDequeue(out var address))
        {
            var kind = Kind(address);
            times[kind] = times.GetValueOrDefault(kind) + 1;
            if (times[kind] > OfAKind || address.StartsWith("/sign-out", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var next in (await crawl.OpenAsync(browser, address)).Where(next => within(next) && seen.Add(next)))
            {
                waiting.Enqueue(next);
            }

            await crawl.AskInJsonAsync(browser, address);
        }

        return crawl;
    }

    private async Task<IReadOnlyList<string>> OpenAsync(Browser browser, string address)
    {
        using var answer = await browser.Get(address);
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
        {
            return [answer.Headers.Location!.OriginalString];
        }

        var type = answer.Content.Headers.ContentType?.MediaType;
        if (answer.StatusCode != HttpStatusCode.OK || type is not ("text/html" or "text/csv" or "application/json"))
        {
            return [];
        }

        Pages++;
        if (type == "application/json")
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Take(address, json.RootElement);
            return [];
        }

        if (type == "text/csv")
        {
            _read.AddRange(
                (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n')
                    .Select(line => (address, line)));
            return [];
        }

        var page = await Browser.Read(answer);
        _read.AddRange(
            (page.QuerySelector("main") ?? page.Body!).QuerySelectorAll(Together).Select(e => (address, Tidy(e.TextContent))));
        return [.. page.QuerySelectorAll("a[href]").Select(a => new Uri(new Uri(page.Url), a.GetAttribute("href")))
            .Where(to => to.GetLeftPart(UriPartial.Authority) == new Uri(page.Url).GetLeftPart(UriPartial.Authority))
            .Select(to => to.PathAndQuery)];
    }

    private async Task AskInJsonAsync(Browser browser, string address)
    {
        using var answer = await browser.Get($"/api{address}");
        if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "application/json")
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Take($"/api{address}", json.RootElement);
        }
    }

    private void Take(string address, JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
            {
                Take(address, one);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            var own = element.EnumerateObject()
                .Where(p => p.Value.ValueKind is JsonValueKind.String)
                .Select(p => p.Value.GetString());
            _read.Add((address, Tidy(string.Join(" | ", own))));
            foreach (var property in element.EnumerateObject())
            {
                Take(address, property.Value);
            }
        }
        else if (element.ValueKind is JsonValueKind.String)
        {
            _read.Add((address, Tidy(element.GetString()!)));
        }
    }

    private static string Tidy(string text) => Spaces().Replace(text, " ").Trim();

    private static string Kind(string address) => Apart().Replace(address, "{}");

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*|(?<=/)[\w-]{40,}|(?<=/)\d+(?=/|$|\?)")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
