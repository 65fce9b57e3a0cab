using System.Net;
using Skein.Access;
using Skein.Demo;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Demo;

public abstract class LookRoundTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Looking_round_leads_to_a_made_up_network_and_out_again()
    {
        using var browser = Site.Browser();
        using var began = await Begin(browser);
        using var somewhere = await browser.Get("/nothing-stands-here");
        var page = await Browser.Read(somewhere);
        using var ended = await browser.Submit(page, [], ".synthetic form");

        Assert.StartsWith("/networks/", began.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("You are looking round", page.QuerySelector(".synthetic")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/", ended.Headers.Location!.ToString());
        Assert.Null((await browser.Page("/")).QuerySelector(".synthetic"));
    }

    [Fact]
    public async Task Nothing_that_is_done_while_looking_round_reaches_the_installations_own_database()
    {
        using var browser = Site.Browser();
        using var began = await Begin(browser);
        using var written = await browser.Send(new(HttpMethod.Post, "/test/write"));

        Assert.Equal("demonstration", await written.Content.ReadAsStringAsync(Cancel));
        await Site.Db(async db =>
        {
            Assert.Equal(0, await db.Networks.CountAsync(Cancel));
            Assert.Equal(0, await db.People.CountAsync(Cancel));
            Assert.Equal(0, await db.Mail.CountAsync(Cancel));
            Assert.False(await db.Set<Installation>().AnyAsync(i => i.IsSynthetic, Cancel));
        });
    }

    [Fact]
    public async Task A_sign_in_made_in_the_demonstration_opens_nothing_real()
    {
        using var browser = Site.Browser();
        using var began = await Begin(browser);
        var kept = browser.Cookie("skein");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/who") { Headers = { { "Cookie", $"skein={kept}" } } };
        using var alone = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        { BaseAddress = Site.Url };
        using var answer = await alone.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_of_looking_round_opens_nothing_real_and_signs_nobody_in()
    {
        var person = Person.Meet(PersonName.Stored("Ada Marsh"), null, null, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.Add(person);
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(person.Id);
        using var before = await browser.Get("/test/who");
        browser.Give(LookRoundMiddleware.Cookie, "yes");
        using var after = await browser.Get("/test/who");
        await Site.Db(db => db.People.ExecuteDeleteAsync(Cancel));

        Assert.Equal("Ada Marsh, own", await before.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task Where_looking_round_is_not_offered_its_cookie_is_nothing_and_its_door_is_shut()
    {
        await using var shut = new ShutSite();
        await shut.InitializeAsync();
        using var browser = shut.Browser();
        browser.Give(LookRoundMiddleware.Cookie, "yes");
        var page = await browser.Page(AccessLinks.SignIn);
        page.QuerySelector("main form")!.SetAttribute("action", DemoLinks.LookRound);
        using var begun = await browser.Submit(page, []);

        Assert.Null(page.QuerySelector(".synthetic"));
        Assert.Equal(HttpStatusCode.NotFound, begun.StatusCode);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(shut.Address.File)!, Demonstration.FileName)));
    }

    private static async Task<HttpResponseMessage> Begin(Browser browser) =>
        await browser.Submit(await browser.Page("/"), [], $"form[action='{DemoLinks.LookRound}']");
}

public sealed class LookRoundOnSqlite(LookRoundSite site) : LookRoundTests(site), IClassFixture<LookRoundSite>;
public sealed class LookRoundOnPostgres(LookRoundPostgresSite site) : LookRoundTests(site), IClassFixture<LookRoundPostgresSite>;
