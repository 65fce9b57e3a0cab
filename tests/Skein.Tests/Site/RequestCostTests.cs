using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Skein.Access;
using Skein.Demo;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Site;

/// <summary>What a page asks of the database, over a demonstration with everything in it.</summary>
public abstract partial class RequestCostTests(TestSite site) : SiteTests(site)
{
    /// <summary>All that opening a person's home may ask, whoever they are: its session and its visitor too.</summary>
    private const int MostOfAPersonsHome = 6;

    private const int MostOfANetworksHome = 8;

    private const int MostOfAPage = 20;

    /// <summary>Everything that every room keeps of one person, which they ask for once.</summary>
    private static readonly string[] Gathers = ["/me/data"];

    /// <summary>Each measure reads for itself, as it does where it is told alone; two may read the same.</summary>
    private static readonly string[] Measures = ["/networks/{}/measures"];

    /// <summary>The line of a school's successors is walked a generation at a time: five at most in any register known.</summary>
    private static readonly string[] Steps = ["/schools/{}"];

    [Fact]
    public async Task The_homes_of_persons_and_networks_ask_little_of_the_database()
    {
        await DemonstrationAsync();
        var dear = new List<string>();
        foreach (var (person, network) in await MembersAsync())
        {
            using var browser = await Site.BrowserOf(person);
            await Costs("/", MostOfAPersonsHome);
            await Costs($"/networks/{network.Value}", MostOfANetworksHome);

            async Task Costs(string address, int most)
            {
                // The first request of a day notes the day.
                await browser.Page(address);
                await browser.Page(address);
                if (Site.Sent.Of(address) is { } sent && sent.Count > most)
                {
                    dear.Add($"{address} sends {sent.Count} commands, {most} at most:\n{string.Join('\n', sent)}\n");
                }
            }
        }

        Assert.True(dear.Count == 0, dear.MaxBy(d => d.Length));
    }

    private async Task DemonstrationAsync()
    {
        if (!await Site.Db(db => db.Networks.AnyAsync(Cancel)))
        {
            Assert.Null(await Site.Db(db => DemoFill.RunAsync(db, DemoSize.Small, 1, Site.Clock.Today, null, Cancel)));
        }
    }

    /// <summary>Everybody who has a role in a network, and some who have none.</summary>
    private Task<List<(PersonId Person, NetworkId Network)>> MembersAsync() => Site.Db(async db =>
    {
        var members = new List<(PersonId, NetworkId)>();
        foreach (var network in await db.Networks.OrderBy(n => n.Id).Select(n => n.Id).ToListAsync(Cancel))
        {
            var roles = db.Roles.On(Site.Clock.Today).Where(r => r.NetworkId == network);
            var people = await db.PeopleOn(network, Site.Clock.Today, FakeClock.Zone).OrderBy(p => p.Id).Select(
                p => new { p.Id, HasRole = roles.Any(r => r.PersonId == p.Id) }).ToListAsync(Cancel);
            var others = people.Where(p => !p.HasRole).Take(5);
            members.AddRange(people.Where(p => p.HasRole).Concat(others).Select(p => (p.Id, network)));
        }

        return members;
    });

    /// <summary>
    /// A loop that asks once for each row sends the same words again and again, and a page that reads one thing in two places
    /// sends them twice: either is dearer on the next larger demonstration, or for nothing.
    /// </summary>
    [Fact]
    public async Task No_page_sends_the_same_words_twice_and_none_sends_many()
    {
        await DemonstrationAsync();
        var costs = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var twice = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in await ReadersAsync())
        {
            using var browser = await Site.BrowserOf(person);
            await FollowAsync(browser, address =>
            {
                var (kind, sent) = (Kind(address), Site.Sent.Of(address));
                costs[kind] = Math.Max(costs.GetValueOrDefault(kind), sent.Count);
                if (sent.GroupBy(words => words).FirstOrDefault(same => same.Count() > 1) is { } same)
                {
                    twice[kind] = $"{same.Count()} times: {same.Key}";
                }
            });
        }

        var table = costs.OrderByDescending(c => c.Value).Select(c => $"{c.Value,3} {c.Key}").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', table));
        Assert.True(costs.Count > 100, $"{costs.Count} kinds of page were opened.");
        Assert.DoesNotContain(costs, c => c.Value > MostOfAPage && !Gathers.Concat(Measures).Contains(c.Key));
        Assert.DoesNotContain(twice, t => !Steps.Concat(Measures).Contains(t.Key));
    }

    /// <summary>Somebody in each role that anybody in the demonstration holds, and an administrator.</summary>
    private Task<List<PersonId>> ReadersAsync() => Site.Db(async db =>
        (await db.Roles.On(Site.Clock.Today).OrderBy(r => r.Id).Select(r => new { r.Kind, r.PersonId }).ToListAsync(Cancel))
            .GroupBy(r => r.Kind).Select(kind => kind.First().PersonId).Distinct().ToList());

    private const int OfAKind = 2;

    private static async Task FollowAsync(Browser browser, Action<string> read)
    {
        var (seen, times, waiting) = (new HashSet<string> { "/" }, new Dictionary<string, int>(), new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var address))
        {
            var kind = Kind(address);
            times[kind] = times.GetValueOrDefault(kind) + 1;
            if (times[kind] > OfAKind)
            {
                continue;
            }

            using var answer = await browser.Get(address);
            if (answer.StatusCode is not HttpStatusCode.OK)
            {
                continue;
            }

            read(address);
            var page = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await Browser.Read(answer) : null;
            foreach (var next in page is null ? [] : Offered(page).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }
    }

    private static IEnumerable<string> Offered(IDocument page)
    {
        var here = new Uri(page.Url);
        return page.QuerySelectorAll("a[href]")
            .Select(e => new Uri(here, e.GetAttribute("href")))
            .Where(to => to.GetLeftPart(UriPartial.Authority) == here.GetLeftPart(UriPartial.Authority))
            .Select(to => to.PathAndQuery);
    }

    private static string Kind(string address) => Apart().Replace(address, "{}");

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]*|(?<=/)[\w-]{40,}|(?<=/)\d+(?=/|$|\?)")]
    private static partial Regex Apart();
}

public sealed class RequestCostOnSqlite(SqliteSite site) : RequestCostTests(site), IClassFixture<SqliteSite>;
public sealed class RequestCostOnPostgres(PostgresSite site) : RequestCostTests(site), IClassFixture<PostgresSite>;
