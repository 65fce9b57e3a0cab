using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// Whoever asks for the head of a page alone (a link checker, a mail scanner, a balancer) hears what its reader would.
/// </summary>
public abstract class HeadTests(TestSite site) : SiteTests(site)
{
    /// <summary>What an answer says of itself, before its body.</summary>
    private static readonly string[] Said =
    [
        "Location", "Content-Type", "Content-Disposition", "Cache-Control", "Content-Security-Policy",
    ];

    [Fact]
    public async Task The_head_of_every_page_is_the_pages_own()
    {
        var keeper = Person.Meet(Given.Name("Kim Keeper"), null, null, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.AddRange(
                keeper,
                RoleAssignment.InInstallation(keeper.Id, RoleKind.Administrator, new(2020, 1, 1), Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        using var nobody = Site.Browser();
        using var someone = await Site.BrowserOf(keeper.Id);

        var wrong = new List<string>();
        foreach (var route in EveryRoute.Of(Site).Where(r => r.Method == "GET"))
        {
            foreach (var browser in (Browser[])[nobody, someone])
            {
                var address = route.At(new Dictionary<string, string>());
                var (page, head) = (
                    await AskAsync(browser, HttpMethod.Get, address), await AskAsync(browser, HttpMethod.Head, address));
                if (page != head)
                {
                    wrong.Add($"{address}: {page}, and its head: {head}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static async Task<string> AskAsync(Browser browser, HttpMethod method, string address)
    {
        using var answer = await browser.Send(new(method, address));
        var headers = answer.Headers
            .Concat(answer.Content.Headers)
            .Where(h => Said.Contains(h.Key))
            .OrderBy(h => h.Key, StringComparer.Ordinal);
        return $"{(int)answer.StatusCode} {string.Join("; ", headers.Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"))}";
    }
}

public sealed class HeadOnSqlite(SqliteSite site) : HeadTests(site), IClassFixture<SqliteSite>;
public sealed class HeadOnPostgres(PostgresSite site) : HeadTests(site), IClassFixture<PostgresSite>;
