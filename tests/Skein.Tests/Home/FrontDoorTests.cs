using Skein.Duties;
using Skein.Tests.Support;

namespace Skein.Tests.Home;

public abstract class FrontDoorTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_first_page_opens_for_anybody()
    {
        using var browser = Site.Browser();

        var page = await browser.Page("/");

        Assert.StartsWith("Skein", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("link[rel=stylesheet][href^='/dist/skein.']"));
    }

    [Fact]
    public async Task Whoever_has_come_in_is_asked_once_how_often_Skein_may_write()
    {
        var network = await Given.NetworkAsync(Site, "Riverside");
        using var browser = await Site.BrowserOf(network.Teacher);
        var first = await browser.Page("/");
        Assert.Contains(
            "How often shall Skein write to you", first.QuerySelector("main .act")!.TextContent, StringComparison.Ordinal);

        await browser.Submit(first, new() { ["Rhythm"] = "Daily" });

        var choice = Assert.Single(
            await Site.Db(db => db.DigestChoices.Where(c => c.PersonId == network.Teacher).ToListAsync(Cancel)));
        Assert.Equal(DigestRhythm.Daily, choice.Rhythm);
        Assert.Null((await browser.Page("/")).QuerySelector("main .act"));
    }
}

public sealed class FrontDoorOnSqlite(SqliteSite site) : FrontDoorTests(site), IClassFixture<SqliteSite>;
public sealed class FrontDoorOnPostgres(PostgresSite site) : FrontDoorTests(site), IClassFixture<PostgresSite>;
