using System.Net;
using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>On a site of its own, because the limit is for everybody who comes from one place. No database counts it.</summary>
public sealed class WrongKeyLimitTests(SqliteSite site) : SiteTests(site), IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Whoever_tries_key_after_key_is_stopped_as_with_codes()
    {
        var network = await Given.NetworkAsync(Site);
        using var right = await TestProgram.OfAsync(Site, network.CoLeader);
        using var wrong = new TestProgram(Site.Url, "skein_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        for (var i = 0; i < SignInLimits.TriesInAWindow; i++)
        {
            using var tried = await wrong.Get("/api/networks");
            using var read = await right.Get("/api/networks");
            Assert.Equal(HttpStatusCode.Unauthorized, tried.StatusCode);
            Assert.Equal(
                i + 1 < SignInLimits.TriesInAWindow ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, read.StatusCode);
        }

        using var stopped = await wrong.Get("/api/networks");

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.Contains(
            "Wait a minute", (await TestProgram.Read(stopped)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
