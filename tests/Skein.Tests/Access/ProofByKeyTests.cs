using System.Net;
using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>A key is its own proof, and a cookie never is: what lets a program in must not let a stranger's page in.</summary>
public abstract class ProofByKeyTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_program_needs_no_token_of_a_form()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);

        using var answer = await program.Post(NewPerson(network), Ada(network));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("skein_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_wrong_key_beside_a_cookie_lets_nobody_in(string key)
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var token = await TokenAsync(browser);
        foreach (
            var (method, url) in new[]
            {
                ("POST", NewPerson(network)), ("GET", "/api/networks"), ("GET", "/me"), ("GET", "/"), ("POST", "/answer"),
            })
        {
            using var request = new HttpRequestMessage(new(method), url);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
            request.Headers.Add("RequestVerificationToken", token);
            request.Content = method == "POST" ? new FormUrlEncodedContent(Ada(network)) : null;

            using var answer = await browser.Send(request);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.False(await IsThereAsync("Ada Hart", network));
    }

    [Fact]
    public async Task A_right_key_beside_the_cookie_of_another_is_the_keys_person()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.Teacher);
        using var browser = await Site.BrowserOf(network.CoLeader);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, NewPerson(network))
        { Content = new FormUrlEncodedContent(Ada(network)) };
        request.Headers.Authorization = new("Bearer", program.Key);

        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(await IsThereAsync("Ada Hart", network));
    }

    /// <summary>
    /// All that a page elsewhere can make a browser send: its cookies, fields of any name, and three kinds of body.
    /// </summary>
    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task A_page_elsewhere_sends_no_key_and_changes_nothing(string kind)
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var fields = new Dictionary<string, string>(Ada(network))
        {
            ["Authorization"] = $"Bearer {program.Key}",
            ["access_token"] = program.Key,
        };
        foreach (
            var url in new[]
            {
                NewPerson(network), $"/api{NewPerson(network)}", $"{NewPerson(network)}?access_token={program.Key}",
            })
        {
            using var body = kind == "application/x-www-form-urlencoded"
                ? (HttpContent)new FormUrlEncodedContent(fields)
                : new StringContent(System.Text.Json.JsonSerializer.Serialize(fields), System.Text.Encoding.UTF8, kind);
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
            request.Headers.Add("Origin", "https://elsewhere.example");

            using var answer = await browser.Send(request);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.False(await IsThereAsync("Ada Hart", network));
    }

    /// <summary>Without leave a browser asks first whether it may add a header, and adds none where it is not told so.</summary>
    [Fact]
    public async Task No_other_site_is_given_leave_to_add_a_header()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = Site.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Options, NewPerson(network));
        asked.Headers.Add("Origin", "https://elsewhere.example");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "authorization");

        using var answer = await browser.Send(asked);

        Assert.DoesNotContain(
            answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_program_makes_no_way_in_and_erases_nobody()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        var person = $"/networks/{network.Id.Value}/people/{network.Teacher.Value}";
        string[] closed =
        [
            "/me/sign-in/keys", "/me/sign-in/passkeys", "/me/sign-in/passkeys/options", "/me/sign-in/other-sessions/end", "/me",
            "/me/erasure",
            "/me/sign-in/sessions/end", $"/me/sign-in/sessions/{network.Teacher.Value}/end", "/me/address/stopping",
            $"/people/{network.Teacher.Value}/address",
            $"{person}/invitation", $"{person}/invitation/revocation", $"/people/{network.Teacher.Value}/erasure",
        ];
        foreach (var url in closed)
        {
            using var answer = await program.Post(url, new() { ["Program"] = "Another", ["Sure"] = "yes" });

            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{url} answered {(int)answer.StatusCode}.");
            Assert.Contains(
                "A program does not do this", (await TestProgram.Read(answer)).GetProperty("detail")
                    .GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(1, await Site.Db(db => db.Set<ProgramKey>().CountAsync(k => k.PersonId == network.CoLeader, Cancel)));
    }

    [Fact]
    public async Task A_program_does_not_change_by_what_its_person_is_reached_and_gets_no_session()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var own = await program.Post(
            $"/networks/{network.Id.Value}/people/{network.CoLeader.Value}/details",
            new() { ["Name"] = "Leila Osei", ["Email"] = "mine@elsewhere.example" });
        using var pasted = await program.Post(
            $"/networks/{network.Id.Value}/schools/add",
            new() { ["Lines"] = "Willow Primary School, Leila Osei, mine@elsewhere.example", ["Step"] = "keep" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Contains(
            "by what its own person is reached", (await TestProgram.Read(own)).GetProperty("errors")
                .GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, pasted.StatusCode);
        Assert.DoesNotContain(
            pasted.Headers, header => header.Key == "Set-Cookie"
                && header.Value.Any(c => c.StartsWith("skein=", StringComparison.Ordinal)));
        var person = await Site.Db(db => db.Set<Skein.People.Person>().SingleAsync(p => p.Id == network.CoLeader, Cancel));
        Assert.Equal("leila@schools.example", person.Email?.Value);
    }

    [Fact]
    public async Task The_keys_of_a_record_that_is_joined_with_another_are_ended()
    {
        var network = await Given.NetworkAsync(Site);
        await Given.OneMailboxAsync(Site, network.Teacher, network.Schools[0].Head);
        using var program = await TestProgram.OfAsync(Site, network.Teacher);
        using var browser = await Site.BrowserOf(network.CoLeader);
        using var joined = await browser.Submit(
            await browser.Page($"/networks/{network.Id.Value}/people/{network.Teacher.Value}/merge"),
            new() { ["Keep"] = network.Schools[0].Head.Value.ToString() });

        using var answer = await program.Get("/api/networks");

        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, await Site.Db(db => db.Set<ProgramKey>().CountAsync(k => k.PersonId == network.Teacher, Cancel)));
    }

    private static string NewPerson(GivenNetwork network) => $"/networks/{network.Id.Value}/people/new";

    private static Dictionary<string, string> Ada(GivenNetwork network) =>
        new() { ["Name"] = "Ada Hart", ["School"] = network.Schools[0].Id.Value.ToString() };

    private static async Task<string> TokenAsync(Browser browser) =>
        (await browser.Page("/me")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private Task<bool> IsThereAsync(string typed, GivenNetwork network)
    {
        var (name, school) = (Given.Name(typed), network.Schools[0].Id);
        return Site.Db(db => db.Set<Skein.People.Person>().AnyAsync(p => p.Name == name && p.SchoolId == school, Cancel));
    }
}

public sealed class ProofByKeyOnSqlite(SqliteSite site) : ProofByKeyTests(site), IClassFixture<SqliteSite>;
public sealed class ProofByKeyOnPostgres(PostgresSite site) : ProofByKeyTests(site), IClassFixture<PostgresSite>;
