using System.Net;
using Skein.Access;
using Skein.People;
using Skein.Persistence;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>A site that people reach by HTTPS, through a proxy that it was not told of.</summary>
public sealed class HttpsSite : TestSite
{
    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();

    protected override SiteOptions Options() => base.Options() with { PublicAddress = "https://skein.example", LookRound = true };
}

public sealed class HttpsTests(HttpsSite site) : SiteTests(site), IClassFixture<HttpsSite>
{
    [Fact]
    public async Task Every_cookie_that_any_route_gives_is_for_https_alone_and_every_answer_says_https_from_now_on()
    {
        using var client = new Client(Site.Url);
        var cookies = new Dictionary<string, string>();
        var silent = new List<string>();
        foreach (var (_, person) in await SomeoneAsync())
        {
            await SendAsync(HttpMethod.Post, $"/test/sign-in/{person.Value}");
            foreach (
                var route in EveryRoute.Of(Site)
                    .OrderBy(r => r.Method)
                    .ThenBy(r => r.Path is "/sign-out" or "/look-round/end" or "/look-round"))
            {
                await SendAsync(new(route.Method), route.At(new Dictionary<string, string>()));
            }
        }

        // What a route gives when it has something to say: asking for a code, a passkey, being let in, a sentence, the
        // demonstration.
        await client.FillAsync("/sign-in", new() { ["Email"] = "anybody@schools.example" }, Told);
        await client.FillAsync("/sign-in", [], Told, "/sign-in/passkey/options");
        var one = (await SomeoneAsync())[0].Person;
        await SendAsync(HttpMethod.Post, $"/test/sign-in/{one.Value}");
        await client.FillAsync("/me", new() { ["Name"] = "Una Pool" }, Told);
        await client.FillAsync("/", [], Told, "/look-round");

        Assert.Empty(silent);
        Assert.Empty(cookies.Where(c => !c.Value.Contains("; secure", StringComparison.OrdinalIgnoreCase)).Select(c => c.Value));
        Assert.Equal(
            ["skein", "skein-asked", "skein-form", "skein-look-round", "skein-passkey", "skein-said"],
            cookies.Keys.Where(name => name.StartsWith("skein", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        async Task SendAsync(HttpMethod method, string url) => Told(await client.SendAsync(new(method, url)));

        void Told(HttpResponseMessage answer)
        {
            if (answer.Headers.TryGetValues("Set-Cookie", out var given))
            {
                foreach (var cookie in given)
                {
                    cookies[cookie.Split('=')[0]] = cookie;
                }
            }

            if (!answer.Headers.TryGetValues("Strict-Transport-Security", out _))
            {
                silent.Add($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}");
            }

            answer.Dispose();
        }
    }

    private async Task<List<(string Name, PersonId Person)>> SomeoneAsync()
    {
        var person = Person.Meet(Given.Name("Una Pool"), null, null, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.Add(person);
            await db.SaveChangesAsync(Cancel);
        });
        return [(person.Name.Value, person.Id)];
    }

    /// <summary>Keeps cookies as a browser behind HTTPS does, though the test itself speaks plain HTTP.</summary>
    private sealed class Client(Uri site) : IDisposable
    {
        private readonly HttpClient _http = new(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        { BaseAddress = site };
        private readonly Dictionary<string, string> _held = [];

        public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            if (_held.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", _held.Select(c => $"{c.Key}={c.Value}")));
            }

            var answer = await _http.SendAsync(request, Cancel);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                _held[pair[0]] = pair[1];
            }

            return answer;
        }

        public async Task FillAsync(
            string url, Dictionary<string, string> typed, Action<HttpResponseMessage> told, string? to = null)
        {
            var page = await Browser.Read(await SendAsync(new(HttpMethod.Get, url)));
            var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var answer = await SendAsync(new(HttpMethod.Post, to ?? url)
            {
                Content = new FormUrlEncodedContent(typed.Append(new("__RequestVerificationToken", token))),
            });
            Assert.True(
                answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{url} answered {(int)answer.StatusCode}.");
            told(answer);
        }

        public void Dispose() => _http.Dispose();
    }
}

/// <summary>On this machine alone there is no HTTPS, and everything works.</summary>
public abstract class PlainHttpTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task On_this_machine_alone_cookies_work_without_https_and_nothing_asks_for_it()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.Teacher);

        using var answer = await browser.Get("/me");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }
}

public sealed class PlainHttpOnSqlite(SqliteSite site) : PlainHttpTests(site), IClassFixture<SqliteSite>;
