using System.Net;
using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.Mail;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

public abstract class SignInTests(TestSite site) : SiteTests(site)
{
    private static int _people;

    [Fact]
    public async Task The_code_from_the_mail_signs_in_and_leads_to_the_page_that_was_wanted()
    {
        var (person, email) = await KnownAsync();
        using var browser = Site.Browser();
        await AskAsync(browser, email, "/sign-in?next=%2Fme%2Fsign-in");

        using var answer = await SendCodeAsync(browser, await CodeAsync(email));

        Assert.Equal("/me/sign-in", answer.Headers.Location?.ToString());
        var page = await browser.Page("/me/sign-in");
        Assert.Contains(email, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(person.Name.Value, page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_led_elsewhere_after_signing_in(string next)
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        var page = await browser.Page("/sign-in?next=" + Uri.EscapeDataString(next));
        using var asked = await browser.Submit(page, new() { ["Email"] = email, ["Next"] = next });

        using var answer = await SendCodeAsync(browser, await CodeAsync(email));

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_code_works_only_in_the_browser_that_asked()
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        using var other = Site.Browser();
        await AskAsync(browser, email);
        await AskAsync(other, "nobody@school.example");

        using var stolen = await SendCodeAsync(other, await CodeAsync(email));
        using var own = await SendCodeAsync(browser, await CodeAsync(email));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stolen.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        await AskAsync(browser, email);
        var code = await CodeAsync(email);
        var page = await browser.Page("/sign-in/code");

        using var first = await browser.Submit(page, new() { ["Code"] = code, ["_once"] = "" });
        using var again = await browser.Submit(page, new() { ["Code"] = code, ["_once"] = "" });

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_code_opens_nothing()
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        await AskAsync(browser, email);
        var right = await CodeAsync(email);
        var wrong = right == "00000000" ? "11111111" : "00000000";
        for (var i = 0; i < SignInCode.MostTries; i++)
        {
            using var refused = await SendCodeAsync(browser, wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var late = await SendCodeAsync(browser, right);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
    }

    [Fact]
    public async Task A_code_and_its_link_end_after_a_quarter_of_an_hour()
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        await AskAsync(browser, email);
        var (code, link) = (await CodeAsync(email), await LinkAsync(email));
        Site.Clock.Forward(TimeSpan.FromMinutes(16));

        using var late = await SendCodeAsync(browser, code);
        using var behind = await browser.Get(link);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, behind.StatusCode);
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_answered_like_any_other_and_gets_no_mail()
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        var page = await browser.Page("/sign-in");
        var stranger = $"stranger{Interlocked.Increment(ref _people)}@school.example";

        using var known = await browser.Submit(page, new() { ["Email"] = email, ["_once"] = "" });
        using var unknown = await browser.Submit(page, new() { ["Email"] = stranger, ["_once"] = "" });
        using var wrong = await SendCodeAsync(browser, "12345678");
        var text = (await SignIns.Read(wrong)).Body!.TextContent;

        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal(known.Headers.Location, unknown.Headers.Location);
        Assert.Contains("4 tries left", text, StringComparison.Ordinal);
        Assert.False(await Site.Db(db => db.Mail.AnyAsync(m => m.ToAddress == stranger, Cancel)));
    }

    [Fact]
    public async Task A_program_that_opens_the_link_changes_nothing_and_the_button_signs_in_once()
    {
        var (_, email) = await KnownAsync();
        using var asking = Site.Browser();
        using var phone = Site.Browser();
        await AskAsync(asking, email);
        var link = await LinkAsync(email);
        using var head = await phone.Send(new(HttpMethod.Head, link));
        await asking.Page(link);
        await phone.Page(link);
        var page = await phone.Page(link);

        using var first = await phone.Submit(page, new() { ["_once"] = "" });
        using var again = await asking.Get(link);

        Assert.Equal("/", first.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await phone.Get("/me/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_forged_link_opens_nothing()
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        await AskAsync(browser, email);
        var link = await LinkAsync(email);
        var forged = link[..^6] + (link[^6] == 'A' ? 'B' : 'A') + link[^5..];

        using var answer = await browser.Get(forged);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task People_who_share_a_mailbox_say_who_they_are()
    {
        var (one, email) = await KnownAsync();
        var (other, _) = await KnownAsync(email);
        using var browser = Site.Browser();
        await AskAsync(browser, email);
        using var taken = await SendCodeAsync(browser, await CodeAsync(email));
        var page = await browser.Follow(taken);

        using var nobody = await browser.Submit(page, new() { ["_once"] = "" });
        using var chosen = await browser.Submit(page, new() { ["Person"] = other.Id.Value.ToString(), ["_once"] = "" });
        using var twice = await browser.Submit(page, new() { ["Person"] = one.Id.Value.ToString(), ["_once"] = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);
        Assert.Equal("/", chosen.Headers.Location?.ToString());
        Assert.NotEqual(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.Contains(other.Name.Value, (await browser.Page("/me/sign-in")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_codes_in_a_quarter_of_an_hour_are_enough_for_an_address()
    {
        var (_, email) = await KnownAsync();
        using var browser = Site.Browser();
        for (var i = 0; i < 7; i++)
        {
            using var asked = await browser.Submit(await browser.Page("/sign-in"), new() { ["Email"] = email });
            Assert.Equal(i < 5 ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, asked.StatusCode);
            Site.Clock.Forward(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(5, await Site.Db(db => db.Mail.CountAsync(m => m.ToAddress == email, Cancel)));
    }

    [Fact]
    public async Task Signing_out_everywhere_else_ends_the_other_sessions_at_once()
    {
        var (person, _) = await KnownAsync();
        using var here = await Site.BrowserOf(person.Id);
        using var there = await Site.BrowserOf(person.Id);

        await here.Fill("/me/sign-in", [], "form[action='/me/sign-in/other-sessions/end']");

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/me/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/me/sign-in")).StatusCode);
    }

    [Fact]
    public async Task A_new_address_ends_the_sessions_made_under_the_old_one()
    {
        var (person, _) = await KnownAsync();
        using var browser = await Site.BrowserOf(person.Id);
        await Site.Db(async db =>
        {
            var stored = await db.People.SingleAsync(p => p.Id == person.Id, Cancel);
            stored.IsReachedAt(EmailAddress.Stored("new@school.example"), null);
            await db.SaveChangesAsync(Cancel);
        });

        using var answer = await browser.Get("/me/sign-in");

        Assert.EndsWith("/sign-in?next=%2Fme%2Fsign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_signs_out()
    {
        var (person, _) = await KnownAsync();
        using var browser = await Site.BrowserOf(person.Id);

        await browser.Fill("/me/sign-in", [], "header form");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/me/sign-in")).StatusCode);
    }

    private async Task<(Person Person, string Email)> KnownAsync(string? shared = null)
    {
        var number = Interlocked.Increment(ref _people);
        var email = shared ?? $"person{number}@school.example";
        Assert.True(PersonName.TryRead($"Rowan {number} Hill", out var name, out _));
        var person = Person.Meet(name, EmailAddress.Stored(email), school: null, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.People.Add(person);
            await db.SaveChangesAsync(Cancel);
        });
        return (person, email);
    }

    private static async Task<IHtmlDocument> AskAsync(Browser browser, string email, string from = "/sign-in") =>
        await browser.Fill(from, new() { ["Email"] = email }, SignIns.AskForm);

    private static async Task<HttpResponseMessage> SendCodeAsync(Browser browser, string code) =>
        await browser.Submit(await browser.Page("/sign-in/code"), new() { ["Code"] = code });

    private async Task<string> CodeAsync(string email) => SignIns.Code(await MailAsync(email));

    private async Task<string> LinkAsync(string email) => SignIns.Link(await MailAsync(email));

    private Task<string> MailAsync(string email) => Site.Db(
        db => db.Mail.Where(m => m.ToAddress == email).OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync(Cancel));
}

/// <summary>What the pages and mails of signing in hold.</summary>
internal static class SignIns
{
    public const string AskForm = "main form";

    public static Task<IHtmlDocument> Read(HttpResponseMessage answer) => Browser.Read(answer);

    public static string Code(string text) => string.Concat(text.Split('\n')[0].Where(char.IsAsciiDigit));

    public static string Link(string text) =>
        new Uri(
            text.Split('\n')
                .Select(line => line.Trim())
                .Single(line => line.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
}

public sealed class SignInOnSqlite(SqliteSite site) : SignInTests(site), IClassFixture<SqliteSite>;
public sealed class SignInOnPostgres(PostgresSite site) : SignInTests(site), IClassFixture<PostgresSite>;
