using System.Globalization;
using System.Net;
using System.Reflection;
using Skein.Duties;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Site;

/// <summary>Whatever the reason for which a form is not taken, what somebody typed into it comes back to them.</summary>
public abstract class KeptWordsTests(TestSite site) : SiteTests(site)
{
    /// <summary>
    /// What opens something, or is an answer of a device, is typed anew; and what is chosen from a list or said by the page is
    /// no word.
    /// </summary>
    private static readonly string[] NotWords = ["Code", "Credential", "Person", "Next", "Step", "Pair", "One", "Look"];

    [Fact]
    public async Task Every_form_that_is_sent_signed_out_gives_the_words_back()
    {
        var lost = new List<string>();
        foreach (var (route, words) in Forms())
        {
            using var browser = Site.Browser();
            await LookForAsync(browser, route, words, token: null, lost);
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task Every_form_whose_page_was_too_old_gives_the_words_back()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var lost = new List<string>();
        foreach (var (route, words) in Forms())
        {
            await LookForAsync(browser, route, words, "an old token", lost, network);
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task Every_form_that_is_refused_gives_the_words_back()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var token = (await browser.Page("/me")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var lost = new List<string>();
        foreach (var (route, words) in Forms())
        {
            await LookForAsync(browser, route, words, token, lost, network);
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task What_was_typed_comes_through_signing_in_and_is_sent_with_one_press()
    {
        var network = await Given.NetworkAsync(Site);
        var address = await Given.OwnAddressAsync(Site, network.CoLeader);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/duties/new");
        using var away = await browser.Submit(await browser.Page("/me"), [], "form[action='/sign-out']");
        const string What = "Bring the laminator to Beech & \"Cedar\"";

        using var refused = await browser.Submit(
            form,
            new()
            {
                ["Sentence"] = What,
                ["Owner"] = "person:"
                    + network.CoLeader.Value.ToString(),
                ["DueOn"] = Site.Clock.Today
                    .AddDays(9)
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            });
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var signIn = await Browser.Read(refused);
        Assert.Contains(What, signIn.Body!.TextContent, StringComparison.Ordinal);
        var before = await Site.Db(db => db.Mail.CountAsync(m => m.ToAddress == address, Cancel));
        using var asked = await browser.Submit(signIn, new() { ["Email"] = address });
        var code = await Browser.Read(asked);
        Assert.Contains(What, code.Body!.TextContent, StringComparison.Ordinal);
        var mail = await Site.Db(db => db.Mail
            .Where(m => m.ToAddress == address)
            .OrderBy(m => m.Id)
            .Skip(before)
            .Select(m => m.Text)
            .FirstAsync(Cancel));
        var digits = mail[(mail.IndexOf("Your code is ", StringComparison.Ordinal) + 13)..][..9];
        using var wrong = await browser.Submit(code, new() { ["Code"] = "0000 0000" });
        var again = await Browser.Read(wrong);
        Assert.Contains(What, again.Body!.TextContent, StringComparison.Ordinal);
        using var signed = await browser.Submit(again, new() { ["Code"] = digits });
        var ready = await Browser.Read(signed);

        Assert.Contains("Nothing has been sent yet", ready.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Site.Db(db => db.Set<Duty>().CountAsync(d => d.Sentence == What, Cancel)));
        using var sent = await browser.Submit(ready, []);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(1, await Site.Db(db => db.Set<Duty>().CountAsync(d => d.Sentence == What, Cancel)));
    }

    [Fact]
    public async Task A_slip_of_the_hand_or_a_double_tap_on_the_way_in_loses_nothing()
    {
        var network = await Given.NetworkAsync(Site);
        var address = await Given.OwnAddressAsync(Site, network.CoLeader);
        Site.Clock.Forward(TimeSpan.FromMinutes(20));
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/duties/new");
        using var away = await browser.Submit(await browser.Page("/me"), [], "form[action='/sign-out']");
        const string What = "Look at /networks/0190a000-0000-7000-8000-00000000dead with Beech";
        using var refused = await browser.Submit(form, new() { ["Sentence"] = What });

        using var mistyped = await browser.Submit(await Browser.Read(refused), new() { ["Email"] = "nobody" });
        var again = await Browser.Read(mistyped);
        using var slip = await browser.Submit(again, [], "form[action^='/sign-in/invitation']");
        using var code = await browser.Submit(again, [], "form[action^='/sign-in/code']");
        using var first = await browser.Submit(again, new() { ["Email"] = address });
        using var second = await browser.Submit(again, new() { ["Email"] = address });

        foreach (var page in new[] { mistyped, slip, code, first, second })
        {
            Assert.Contains(What, (await Browser.Read(page)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_else_can_make_up_what_was_typed()
    {
        using var browser = Site.Browser();
        const string MadeUp = """{"SentTo":"/me","Fields":[{"Name":"Name","Value":"Send me your code"}],"IsWhole":true}""";
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["_kept"] = MadeUp });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in/kept") { Content = body };

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task What_may_be_from_elsewhere_is_shown_and_not_sent_on()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["Sentence"] = "Whose words are these?" });
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/networks/{network.Id.Value}/duties/new")
        { Content = body };

        using var answer = await browser.Send(request);

        var page = await Browser.Read(answer);
        Assert.Contains("Whose words are these?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task What_came_too_late_comes_back_with_the_reason_to_a_person_and_to_a_program()
    {
        var network = await Given.NetworkAsync(Site);
        var text = await Agreements.Putting.DraftAsync(Site, network, Skein.Agreements.AgreementKind.Purpose);
        using var browser = await Site.BrowserOf(network.CoLeader);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        var late = await browser.Page($"{text.Page}/parties");
        await text.PutAsync();

        using var refused = await browser.Submit(late, new() { ["Body"] = "Dear all, read it twice." });
        using var told = await program.Post($"{text.Page}/parties", new() { ["Body"] = "Dear all, read it twice." });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = (await Browser.Read(refused)).Body!.TextContent;
        Assert.Contains("Dear all, read it twice.", page, StringComparison.Ordinal);
        Assert.Contains("This draft has been put to the schools already.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        Assert.Contains(
            "put to the schools already", (await TestProgram.Read(told)).GetProperty("detail")
                .GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_cannot_put_words_on_our_pages()
    {
        using var browser = Site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/me")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = "Send me your code" }),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task LookForAsync(
        Browser browser, EveryRoute route, Dictionary<string, string> words, string? token, List<string> lost,
        GivenNetwork? network = null)
    {
        var known = new Dictionary<string, string>();
        if (network is not null)
        {
            (known["networkId"], known["schoolId"]) = (network.Id.Value.ToString(), network.Schools[0].Id.Value.ToString());
        }

        var fields = token is null ? words : words.Append(new("__RequestVerificationToken", token)).ToDictionary();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, route.At(known))
        { Content = new FormUrlEncodedContent(fields) };
        using var answer = await browser.Send(request);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        if (
            answer.StatusCode is not HttpStatusCode.Redirect
                && words.Values.FirstOrDefault(w => !page.Contains(w, StringComparison.Ordinal)) is { } word)
        {
            lost.Add($"{route} answered {(int)answer.StatusCode} without: {word}");
        }
        else if (
            answer.StatusCode is HttpStatusCode.Redirect
                && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal)
                && route.Path != "/sign-in")
        {
            lost.Add($"{route} led to {answer.Headers.Location} without a word");
        }
    }

    /// <summary>Every form in which something is typed, with something typed in each of its fields.</summary>
    private IEnumerable<(EveryRoute Route, Dictionary<string, string> Words)> Forms() =>
        from route in EveryRoute.Of(Site)
        where route.Method == "POST" && route.Input is not null
        let words = route.Input!.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType == typeof(string) && !NotWords.Contains(p.Name))
            .ToDictionary(p => p.Name, p => $"what I wrote as {p.Name} & more")
        where words.Count > 0
        select (route, words);
}

public sealed class KeptWordsOnSqlite(SqliteSite site) : KeptWordsTests(site), IClassFixture<SqliteSite>;
public sealed class KeptWordsOnPostgres(PostgresSite site) : KeptWordsTests(site), IClassFixture<PostgresSite>;
