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
}

public sealed class FrontDoorOnSqlite(SqliteSite site) : FrontDoorTests(site), IClassFixture<SqliteSite>;
public sealed class FrontDoorOnPostgres(PostgresSite site) : FrontDoorTests(site), IClassFixture<PostgresSite>;
