using System.Net;
using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>On a site of its own, because the limit is for everybody who comes from one place. No database counts it.</summary>
public sealed class SignInLimitTests(SqliteSite site) : SiteTests(site), IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Whoever_tries_slip_after_slip_is_stopped()
    {
        using var browser = Site.Browser();
        var page = await browser.Page("/sign-in/invitation");
        for (var i = 0; i < SignInLimits.TriesInAWindow; i++)
        {
            using var tried = await browser.Submit(page, new() { ["Code"] = "2222-2222-2222" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
        }

        using var stopped = await browser.Submit(page, new() { ["Code"] = "2222-2222-2222" });

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
    }
}
