using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Skein.Host;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Verbs;

/// <summary>
/// The program over a demonstration, as everybody who has a part in it meets it: whoever follows a link that they are offered
/// arrives, the link bears the page's name, and no page shows a place where a name should stand. The tests' command runs this on
/// a build whose model of the database is compiled in, as a release ships it, so that a release is read by every page.
/// </summary>
public abstract partial class EveryLinkTests(TestSite site) : SiteTests(site)
{
    /// <summary>Pages of one kind that are looked at: the second shows what the first hides by being first.</summary>
    private const int OfAKind = 2;

    [Fact]
    public async Task Whoever_follows_a_link_arrives_and_reads_whole_words()
    {
        Assert.Equal(ExitCode.Done, (await SkeinProcess.RunAsync("demo", "--database", Site.Address.Typed())).Code);
        var (skein, link) = await SkeinProcess.ServeAsync(Site.Address);
        await using (skein)
        {
            var walk = new Walked();
            foreach (var role in await ReadersAsync())
            {
                using var browser = new Browser(link);
                await browser.Fill(await WayInAsync(role, link), []);
                await FollowAsync(browser, role, walk);
            }

            using var stranger = new Browser(link);
            await FollowAsync(stranger, "nobody", walk);

            var wrong = walk.Lost.Concat(walk.Braces).Concat(walk.Misnamed).ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(walk.Kinds.Count > 100, $"{walk.Kinds.Count} kinds of page were found.");
            TestContext.Current.TestOutputHelper?.WriteLine($"{walk.Kinds.Count} kinds of page.");
        }
    }

    /// <summary>What was met on the way, by all of them together.</summary>
    private sealed class Walked
    {
        public HashSet<string> Kinds { get; } = [];
        public List<string> Lost { get; } = [];
        public SortedSet<string> Braces { get; } = [];
        public SortedSet<string> Misnamed { get; } = [];
    }

    /// <summary>
    /// Every role that somebody in the demonstration holds today and can be reached in, and the administrator's.
    /// </summary>
    private Task<List<string>> ReadersAsync() => Site.Db(async db =>
        (
            await db.Roles
                .Where(r => r.Until == null)
                .Join(db.People.Where(p => p.Email != null), r => r.PersonId, p => p.Id, (r, p) => r.Kind)
            .Distinct().OrderBy(k => k).ToListAsync(Cancel))
            .Where(kind => RoleKinds.Find(kind) is not null && kind != RoleKind.Administrator)
            .Prepend(RoleKind.Administrator)
            .ToList());

    /// <summary>
    /// The link of the command line. Nobody keeps a demonstration until somebody asks it for one without saying whom.
    /// </summary>
    private async Task<string> WayInAsync(string role, Uri site)
    {
        string[] person = role == RoleKind.Administrator ? [] : ["--person", await EmailAsync(role)];
        var (code, way, errors) = await SkeinProcess.RunAsync(
 [
                "admin", "link", "--database", Site.Address.Typed(), "--public-address", site.GetLeftPart(UriPartial.Authority),
                .. person,
            ]);
        Assert.True(code == ExitCode.Done, errors);
        return new Uri(way.Trim()).PathAndQuery;
    }

    private Task<string> EmailAsync(string role) => Site.Db(async db => (
        await (
            from held in db.Roles
            join person in db.People on held.PersonId equals person.Id
            where held.Kind == role && held.Until == null && person.Email != null
            orderby held.Id
            select person.Email).FirstAsync(Cancel))!.ToString()!);

    private static async Task FollowAsync(Browser browser, string role, Walked walk)
    {
        var (seen, times, waiting) = (
            new HashSet<string> { "/" }, new Dictionary<string, int>(), new Queue<(string From, string To)>([("", "/")]));
        while (waiting.TryDequeue(out var step))
        {
            var kind = Kind(step.To);
            times[kind] = times.GetValueOrDefault(kind) + 1;
            if (times[kind] > OfAKind)
            {
                continue;
            }

            using var answer = await browser.Get(step.To);
            walk.Kinds.Add(kind);
            var page = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await Browser.Read(answer) : null;
            var offered = page is null ? [] : Offered(page);
            if (page is not null && Brace().Match(Words(page)) is { Success: true } brace)
            {
                walk.Braces.Add($"{kind} says {brace.Value}");
            }

            if (page is not null && answer.StatusCode == HttpStatusCode.OK)
            {
                walk.Misnamed.UnionWith(PageNames.Wrong(page).Select(wrong => $"{kind}: {wrong}"));
            }

            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            {
                offered = [answer.Headers.Location!.OriginalString];
            }
            else if (answer.StatusCode != HttpStatusCode.OK)
            {
                walk.Lost.Add($"{role}: {step.From} offers {step.To}, which answered {(int)answer.StatusCode}");
            }

            foreach (var next in offered.Where(seen.Add))
            {
                waiting.Enqueue((step.To, next));
            }
        }
    }

    private static IEnumerable<string> Offered(IDocument page)
    {
        var here = new Uri(page.Url);
        return page.QuerySelectorAll("a[href], link[href], img[src], script[src], form[method=get][action]")
            .Select(e => new Uri(here, e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")))
            .Where(to => to.GetLeftPart(UriPartial.Authority) == here.GetLeftPart(UriPartial.Authority))
            .Select(to => to.PathAndQuery);
    }

    /// <summary>What a page says; what somebody may type, and what is shown of how to type it, is left out.</summary>
    private static string Words(IDocument page)
    {
        foreach (var typed in page.QuerySelectorAll("textarea, code, pre, script, style").ToList())
        {
            typed.Remove();
        }

        return $"{page.Title} {page.Body?.TextContent}";
    }

    [GeneratedRegex(@".{0,40}[{}].{0,40}")]
    private static partial Regex Brace();

    /// <summary>The address without what tells two pages of one kind apart.</summary>
    private static string Kind(string address) => Apart().Replace(address, "{}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*")]
    private static partial Regex Apart();
}

public sealed class EveryLinkOnSqlite(SqliteSite site) : EveryLinkTests(site), IClassFixture<SqliteSite>;
public sealed class EveryLinkOnPostgres(PostgresSite site) : EveryLinkTests(site), IClassFixture<PostgresSite>;
