using System.Net;

namespace Skein.Tests.Support;

/// <summary>A form that adds somebody with a role, under a key of its own; where its answer led, once it was answered.</summary>
public sealed record SentPerson(int Number)
{
    public const string FirstName = "Sent ";
    public const string KeyBeginning = "killed-";
    public const string Role = "critical-friend";

    public string Name => $"{FirstName}{Number}";

    public string Key => $"{KeyBeginning}{Number}";

    public string? LedTo { get; set; }
}

/// <summary>A co-leader's form as a browser holds it, which can be sent to any process that serves the same database.</summary>
public sealed class SentForms : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly string _cookies;
    private readonly string _address;
    private readonly Dictionary<string, string> _fields;
    private int _last;

    private SentForms(string cookies, string address, Dictionary<string, string> fields, DateTime since) =>
        (_cookies, _address, _fields, Since) = (cookies, address, fields, since);

    /// <summary>Everybody whom Skein knows for longer was there before the first form.</summary>
    public DateTime Since { get; }

    public static async Task<SentForms> OfAsync(TestSite site, GivenNetwork network)
    {
        using var browser = await site.BrowserOf(network.CoLeader);
        var page = await browser.Page($"/networks/{network.Id.Value}/people/new");
        return new(
            string.Join("; ", new[] { "skein", "skein-form" }.Select(name => $"{name}={browser.Cookie(name)}")),
            page.QuerySelector("main form")!.GetAttribute("action")!,
            new()
            {
                ["__RequestVerificationToken"] = page.QuerySelector(
                    "main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
                ["School"] = network.Schools[0].Id.Value.ToString(),
                ["Role"] = SentPerson.Role,
            },
            site.Clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Sends one form after another until nobody answers any more.</summary>
    /// <returns>All that were sent, the last of them without an answer.</returns>
    public async Task<IReadOnlyList<SentPerson>> SendUntilCutOffAsync(Uri site, Action answered)
    {
        var sent = new List<SentPerson>();
        while (true)
        {
            var form = new SentPerson(Interlocked.Increment(ref _last));
            sent.Add(form);
            try
            {
                form.LedTo = await SendAsync(site, form);
                answered();
            }
            catch (HttpRequestException)
            {
                return sent;
            }
        }
    }

    /// <returns>Where the answer led.</returns>
    public async Task<string> SendAsync(Uri site, SentPerson form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, _address))
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>(_fields) { ["Name"] = form.Name, ["_once"] = form.Key }),
        };
        request.Headers.Add("Cookie", _cookies);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    public void Dispose() => _http.Dispose();
}
