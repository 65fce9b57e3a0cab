using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Skein.Host;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Verbs;

/// <summary>
/// The program over a demonstration, as its people meet it: whoever follows a link that they are offered arrives. The tests' command
/// runs this on a build whose model of the database is compiled in, as a release ships it, so that a release is read by every page.
/// </summary>
public abstract partial class EveryLinkTests(TestSite site) : SiteTests(site)
{
    /// <summary>Pages of one kind that are looked at: the second shows what the first hides by being first.</summary>
    private const int OfAKind = 2;

    private static readonly string[] Readers =
        [RoleKind.Administrator, RoleKind.CoLeader, RoleKind.Manager, RoleKind.Head, "lead-learner", "critical-friend"];

    [Fact]
    public async Task Whoever_follows_a_link_arrives()
    {
        Assert.Equal(ExitCode.Done, (await SkeinProcess.RunAsync("demo", "--database", Site.Address.Typed())).Code);
        var (skein, link) = await SkeinProcess.ServeAsync(Site.Address);
        await using (skein)
        {
            var (kinds, lost) = (new HashSet<string>(), new List<string>());
            foreach (var role in Readers)
            {
                using var browser = new Browser(link);
                await browser.Fill(await WayInAsync(role, link), []);
                await FollowAsync(browser, role, kinds, lost);
            }

            Assert.True(lost.Count == 0, string.Join('\n', lost));
            Assert.True(kinds.Count > 100, $"{kinds.Count} kinds of page were found.");
            TestContext.Current.TestOutputHelper?.WriteLine($"{kinds.Count} kinds of page.");
        }
    }

    /// <summary>The link of the command line. Nobody keeps a demonstration until somebody asks it for one without saying whom.</summary>
    private async Task<string> WayInAsync(string role, Uri site)
    {
        string[] person = role == RoleKind.Administrator ? [] : ["--person", await EmailAsync(role)];
        var (code, way, errors) = await SkeinProcess.RunAsync(
            ["admin", "link", "--database", Site.Address.Typed(), "--public-address", site.GetLeftPart(UriPartial.Authority), .. person]);
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

    private static async Task FollowAsync(Browser browser, string role, HashSet<string> kinds, List<string> lost)
    {
        var (seen, times, waiting) = (new HashSet<string> { "/" }, new Dictionary<string, int>(), new Queue<(string From, string To)>([("", "/")]));
        while (waiting.TryDequeue(out var step))
        {
            var kind = Kind(step.To);
            times[kind] = times.GetValueOrDefault(kind) + 1;
            if (times[kind] > OfAKind)
            {
                continue;
            }

            using var answer = await browser.Get(step.To);
            kinds.Add(kind);
            var offered = answer.Content.Headers.ContentType?.MediaType == "text/html" ? Offered(await Browser.Read(answer)) : [];
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            {
                offered = [answer.Headers.Location!.OriginalString];
            }
            else if (answer.StatusCode != HttpStatusCode.OK)
            {
                lost.Add($"{role}: {step.From} offers {step.To}, which answered {(int)answer.StatusCode}");
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
        return page.QuerySelectorAll("a[href], link[href], img[src], script[src]")
            .Select(e => new Uri(here, e.GetAttribute("href") ?? e.GetAttribute("src")))
            .Where(to => to.GetLeftPart(UriPartial.Authority) == here.GetLeftPart(UriPartial.Authority))
            .Select(to => to.PathAndQuery);
    }

    /// <summary>The address without what tells two pages of one kind apart.</summary>
    private static string Kind(string address) => Apart().Replace(address, "{}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*")]
    private static partial Regex Apart();
}

public sealed class EveryLinkOnSqlite(SqliteSite site) : EveryLinkTests(site), IClassFixture<SqliteSite>;
public sealed class EveryLinkOnPostgres(PostgresSite site) : EveryLinkTests(site), IClassFixture<PostgresSite>;
