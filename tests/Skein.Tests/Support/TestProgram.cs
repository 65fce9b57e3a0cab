using System.Text;
using System.Text.Json;
using Skein.Access;

namespace Skein.Tests.Support;

/// <summary>
/// Somebody's program: it has a key and no cookies, follows no redirect, and names no kind of answer unless told to.
/// </summary>
public sealed class TestProgram : IDisposable
{
    private readonly HttpClient _http;

    public TestProgram(Uri site, string key)
    {
        Key = key;
        _http = new(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = site,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    public string Key { get; }

    /// <summary>A program with a key that this person has just made, as people make them.</summary>
    public static async Task<TestProgram> OfAsync(TestSite site, PersonId person, string name = "Timetable", string days = "90")
    {
        using var browser = await site.BrowserOf(person);
        return new(site.Url, await NewKeyAsync(browser, name, days));
    }

    public static async Task<string> NewKeyAsync(Browser browser, string name = "Timetable", string days = "90")
    {
        using var answer = await browser.Submit(
            await browser.Page("/me/sign-in"), new() { ["Program"] = name, ["Days"] = days }, "form[action='/me/sign-in/keys']");
        return (await Browser.Read(answer)).QuerySelector("#program-key")!.TextContent;
    }

    public Task<HttpResponseMessage> Get(string url) => Send(new(HttpMethod.Get, url));

    public Task<HttpResponseMessage> Post(string url, Dictionary<string, string> fields, string? once = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) };
        if (once is not null)
        {
            request.Headers.Add("Idempotency-Key", once);
        }

        return Send(request);
    }

    public Task<HttpResponseMessage> PostJson(string url, string json) =>
        Send(new(HttpMethod.Post, url) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) =>
        _http.SendAsync(request, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("json", answer.Content.Headers.ContentType?.MediaType ?? "nothing", StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public void Dispose() => _http.Dispose();
}
