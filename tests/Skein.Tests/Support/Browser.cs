using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Skein.Access;

namespace Skein.Tests.Support;

/// <summary>A person's browser without JavaScript: it keeps cookies, follows no redirect by itself, and fills in forms.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();

    /// <param name="site">The site.</param>
    /// <param name="from">The place on the internet that this browser comes from: one of this machine's own, 127.0.0.x.</param>
    public Browser(Uri site, IPAddress? from = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = _cookies };
        if (from is not null)
        {
            handler.ConnectCallback = async (to, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(from, 0));
                await socket.ConnectAsync(to.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }

        _http = new(
            new BehindAProxy(_cookies) { InnerHandler = handler })
        { BaseAddress = site, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>What the site keeps in the browser under this name, or null.</summary>
    public string? Cookie(string name) => _cookies.GetCookies(_http.BaseAddress!)[name]?.Value;

    /// <summary>What a copy of this browser would hold: every cookie of the site.</summary>
    public Browser Copy()
    {
        var copy = new Browser(_http.BaseAddress!);
        copy._cookies.Add(_cookies.GetAllCookies());
        return copy;
    }

    public void Give(string name, string value) => _cookies.Add(_http.BaseAddress!, new Cookie(name, value));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> Get(string url) => _http.GetAsync(url, Cancel);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _http.SendAsync(request, Cancel);

    /// <summary>The page at the address, which must be there.</summary>
    public async Task<IHtmlDocument> Page(string url)
    {
        using var response = await Get(url);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url} answered {(int)response.StatusCode}.");
        return await Read(response);
    }

    /// <summary>Sends the page's form with what it holds, changed by <paramref name="typed"/>, as a browser would.</summary>
    /// <param name="file">What was chosen in the form's field for a file; null where it has none, or none was chosen.</param>
    public async Task<HttpResponseMessage> Submit(
        IHtmlDocument page, Dictionary<string, string> typed, string form = "main form",
        (string Name, byte[] Content)? file = null)
    {
        var element = page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"There is no form {form} on the page.");
        // The site reads the names of fields in whatever case they come.
        var others = new HashSet<string>(typed.Keys, StringComparer.OrdinalIgnoreCase);
        var fields = element.Elements
            .Where(field => field.HasAttribute("name"))
            .SelectMany(Held)
            .Where(f => !others.Contains(f.Key))
            .Concat(typed);
        var action = element.GetAttribute("action") is { Length: > 0 } there ? there : page.Url;
        while (true)
        {
            using var body = file is { } chosen ? InParts(fields, chosen) : new FormUrlEncodedContent(fields);
            var answer = await _http.PostAsync(action, body, Cancel);
            if (answer.StatusCode is not HttpStatusCode.TemporaryRedirect)
            {
                return answer;
            }

            // Led on with 307, a browser sends the same form there.
            action = answer.Headers.Location!.ToString();
            answer.Dispose();
        }
    }

    private static HttpContent InParts(IEnumerable<KeyValuePair<string, string>> fields, (string Name, byte[] Content) file)
    {
        var parts = new MultipartFormDataContent { { new ByteArrayContent(file.Content), "file", file.Name } };
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        return parts;
    }

    /// <summary>Opens the page, sends its form, and follows the answer to the page it leads to.</summary>
    public async Task<IHtmlDocument> Fill(string url, Dictionary<string, string> typed, string form = "main form")
    {
        using var response = await Submit(await Page(url), typed, form);
        return await Follow(response);
    }

    public async Task<IHtmlDocument> Follow(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            var refused = await Read(response);
            Assert.Fail(
                $"Expected to be led on, but was answered {(int)response.StatusCode}: {refused.Body?.TextContent.Trim()}");
        }

        return await Page(response.Headers.Location!.ToString());
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(Cancel);
        var address = response.RequestMessage!.RequestUri!.ToString();
        var read = (IHtmlDocument)await BrowsingContext.New().OpenAsync(page => page.Content(html).Address(address), Cancel);
        JoinLines(read);
        return read;
    }

    /// <summary>A line that ends within a sentence of a page is one space to whoever reads it.</summary>
    private static void JoinLines(IHtmlDocument page)
    {
        foreach (var text in page.Descendants<IText>().Where(text => text.Data.Contains('\n', StringComparison.Ordinal)))
        {
            if (text.ParentElement?.Closest("pre, textarea, script, style, .kept-lines") is null)
            {
                text.Data = LineEnd().Replace(text.Data, " ");
            }
        }
    }

    public async Task SignInAsync(PersonId person)
    {
        using var response = await _http.PostAsync($"/test/sign-in/{person.Value}", null, Cancel);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Held(IElement field)
    {
        var name = field.GetAttribute("name")!;
        switch (field)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                yield return new(name, box.Value);
                break;
            case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "file") } input:
                yield return new(name, input.Value);
                break;
            case IHtmlTextAreaElement area:
                yield return new(name, area.Value);
                break;
            case IHtmlSelectElement select:
                yield return new(name, select.Value ?? "");
                break;
        }
    }

    /// <summary>
    /// Where the public address is HTTPS, cookies are for HTTPS alone. The browser of somebody there speaks it to a proxy; this
    /// one speaks to the site itself, so it keeps them for this line too.
    /// </summary>
    private sealed class BehindAProxy(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (Cookie cookie in cookies.GetAllCookies())
            {
                cookie.Secure = false;
            }

            return answer;
        }
    }

    [GeneratedRegex(@"[ \t]*\r?\n[ \t\r\n]*")]
    private static partial Regex LineEnd();
}
