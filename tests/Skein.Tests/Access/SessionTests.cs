using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Jobs;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>A session is known on the server, and ends there.</summary>
public abstract class SessionTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Whoever_copied_a_cookie_is_out_when_its_owner_signs_out()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.Teacher);
        using var copy = browser.Copy();
        Assert.Equal(HttpStatusCode.OK, (await copy.Get("/me")).StatusCode);

        await browser.Fill("/me", [], "header form");

        Assert.Equal(HttpStatusCode.Redirect, (await copy.Get("/me")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_here_leaves_the_other_devices_signed_in()
    {
        var network = await Given.NetworkAsync(Site);
        using var here = await Site.BrowserOf(network.Teacher);
        using var there = await Site.BrowserOf(network.Teacher);

        await here.Fill("/me", [], "header form");

        Assert.Equal(HttpStatusCode.OK, (await there.Get("/me")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_this_one_too()
    {
        var network = await Given.NetworkAsync(Site);
        using var here = await Site.BrowserOf(network.Teacher);
        using var there = await Site.BrowserOf(network.Teacher);
        using var copy = here.Copy();

        await here.Fill("/me/sign-in", [], "form[action='/me/sign-in/sessions/end']");

        foreach (var browser in new[] { here, there, copy })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/me")).StatusCode);
        }
    }

    [Fact]
    public async Task The_page_lists_where_one_is_signed_in_and_ends_one_of_them()
    {
        var network = await Given.NetworkAsync(Site);
        using var here = await Site.BrowserOf(network.Teacher);
        using var there = await Site.BrowserOf(network.Teacher);
        using var stranger = await Site.BrowserOf(network.Schools[1].Head);
        var page = await here.Page("/me/sign-in");
        var ends = page.QuerySelectorAll("#sessions form").Select(f => f.GetAttribute("action")!).ToList();

        using var foreign = await stranger.Submit(
            await stranger.Page("/me/sign-in"), [], "form[action='/me/sign-in/other-sessions/end']");
        await here.Fill("/me/sign-in", [], $"form[action='{Assert.Single(ends)}']");

        Assert.Equal(2, page.QuerySelectorAll("#sessions tbody tr").Length);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/me")).StatusCode);
    }

    [Fact]
    public async Task That_a_session_was_used_is_written_once_a_day_and_not_at_every_request()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.Teacher);
        var began = Site.Clock.Today;
        await browser.Page("/me");
        Site.Clock.Forward(TimeSpan.FromDays(1));
        Assert.Equal(began, await LastUsedAsync(network.Teacher));

        await browser.Page("/me");

        Assert.Equal(began.AddDays(1), await LastUsedAsync(network.Teacher));
    }

    [Fact]
    public async Task A_session_that_nobody_has_used_for_ninety_days_is_forgotten()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.Teacher);
        Site.Clock.Forward(TimeSpan.FromDays(Session.DaysUnused + 1));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/me")).StatusCode);
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);

        Assert.False(await Site.Db(db => db.Set<Session>().AnyAsync(s => s.PersonId == network.Teacher, Cancel)));
    }

    [Fact]
    public async Task A_copy_is_out_too_when_its_owner_signs_out_everywhere_else()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.Teacher);
        using var copy = browser.Copy();

        await browser.Fill("/me/sign-in", [], "form[action='/me/sign-in/other-sessions/end']");

        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await copy.Get("/me")).StatusCode);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
            + "Mobile/15E148 Safari/604.1", "Safari on an iPhone")]
    [InlineData(
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
        "Chrome on a Chromebook")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 "
            + "Edg/138.0.0.0", "Edge on Windows")]
    [InlineData("", "A browser")]
    public void A_device_is_called_in_words_that_its_owner_knows(string said, string known)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.UserAgent = said;

        Assert.Equal(known, Device.Read(http));
    }

    private Task<DateOnly> LastUsedAsync(PersonId person) =>
        Site.Db(db => db.Set<Session>().Where(s => s.PersonId == person).Select(s => s.LastUsedOn).SingleAsync(Cancel));

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        using var other = await Site.BrowserOf(network.Teacher);
        using var stranger = await Site.BrowserOf(network.Schools[1].Head);
        var end = (await teacher.Page("/me/sign-in")).QuerySelector("#sessions form")!.GetAttribute("action")!;
        var own = await stranger.Page("/me/sign-in");
        own.QuerySelector("form[action='/me/sign-in/sessions/end']")!.SetAttribute("action", end);

        using var answer = await stranger.Submit(own, [], $"form[action='{end}']");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/me")).StatusCode);
    }
}

public sealed class SessionsOnSqlite(SqliteSite site) : SessionTests(site), IClassFixture<SqliteSite>;
public sealed class SessionsOnPostgres(PostgresSite site) : SessionTests(site), IClassFixture<PostgresSite>;
