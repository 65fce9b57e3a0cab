using System.Net;
using Skein.Asking;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// Walks every open route that takes a secret. A code is short, so the guesses at it are counted, whoever makes them; a signed
/// link or a token has 128 bits, and is read before anything is looked for.
/// </summary>
public sealed class EverySecretTests(SqliteSite site) : SiteTests(site), IClassFixture<SqliteSite>
{
    /// <summary>The code that is mailed is counted by itself, wherever it is typed: see <see cref="GuessTests"/>.</summary>
    private static readonly string[] CountedElsewhere = ["POST /sign-in/code"];

    private static readonly string[] LongSecrets = ["link", "token"];

    [Fact]
    public async Task Guesses_at_every_code_come_to_an_end_from_however_many_places_they_are_made()
    {
        var unbounded = new List<string>();
        foreach (var route in EveryRoute.Of(Site).Where(TakesACode))
        {
            Site.Clock.Forward(TimeSpan.FromHours(2));
            if (!await EndsAsync(route))
            {
                unbounded.Add(route.ToString());
            }
        }

        Assert.True(unbounded.Count == 0, string.Join('\n', unbounded));
    }

    [Fact]
    public async Task A_secret_in_an_address_is_a_code_or_is_signed()
    {
        using var browser = Site.Browser();
        var wrong = new List<string>();
        foreach (
            var route in EveryRoute.Of(Site).Where(r => r.IsOpen
                && r.Path.Contains('{', StringComparison.Ordinal)
                && !TakesACode(r)))
        {
            Assert.Contains(LongSecrets, name => route.Path.Contains($"{{{name}}}", StringComparison.Ordinal));
            using var answer = await browser.Send(
                new(
                    HttpMethod.Get,
                    route.At(
                        new Dictionary<string, string> { ["link"] = new string('A', 43), ["token"] = new string('A', 43) })));
            if (route.Method == "GET" && answer.StatusCode is HttpStatusCode.OK)
            {
                wrong.Add(route.ToString());
            }
        }

        Assert.Empty(wrong);
    }

    private static bool TakesACode(EveryRoute route) => route.IsOpen && !CountedElsewhere.Contains(route.ToString())
        && (route.Path.Contains("{code}", StringComparison.Ordinal) || route.Input?.GetProperty("Code") is not null);

    /// <summary>
    /// Guesses from a place until it has to wait, and goes to another; whether at last a new place has to wait too.
    /// </summary>
    private async Task<bool> EndsAsync(EveryRoute route)
    {
        for (var place = 0; place < 400; place++)
        {
            using var browser = new Browser(Site.Url, IPAddress.Parse($"127.0.{1 + (place / 200)}.{2 + (place % 200)}"));
            var waits = false;
            var token = (await browser.Page("/answer")).QuerySelector(
                "[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            for (var guess = 0; guess < 160 && !waits; guess++)
            {
                var code = AnswerCode.New();
                using var request = new HttpRequestMessage(
                    new(route.Method), route.At(new Dictionary<string, string> { ["code"] = code }));
                if (route.Method == "POST")
                {
                    request.Content = new FormUrlEncodedContent(
                        [new("Code", route.Path.Contains("sign-in", StringComparison.Ordinal) ? code + code[..4] : code)]);
                    request.Headers.Add("RequestVerificationToken", token);
                }

                using var answer = await browser.Send(request);
                waits = answer.StatusCode is HttpStatusCode.TooManyRequests;
                if (waits && guess == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
