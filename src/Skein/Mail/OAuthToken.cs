using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Skein.Mail;

/// <summary>The access token that a provider gave, asked for anew shortly before it ends.</summary>
public sealed class OAuthToken(OAuthSettings settings, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private string _token = "";
    private DateTimeOffset _until;

    /// <exception cref="HttpRequestException">The provider cannot be reached, or gives no token.</exception>
    public async Task<string> GetAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow() < _until)
        {
            return _token;
        }

        using var form = new FormUrlEncodedContent(Fields());
        using var answer = await http.PostAsync(settings.TokenAddress, form, cancel);
        answer.EnsureSuccessStatusCode();
        var given = await answer.Content.ReadFromJsonAsync<Given>(cancel);
        if (given?.Token is not { Length: > 0 } token)
        {
            throw new HttpRequestException("The answer holds no access token.");
        }

        (_token, _until) = (token, clock.GetUtcNow() + TimeSpan.FromSeconds(given.Seconds) - Margin);
        return _token;
    }

    /// <summary>The provider took it back, or the relay does not know it.</summary>
    public void Forget() => _until = default;

    private IEnumerable<KeyValuePair<string, string>> Fields()
    {
        yield return new("client_id", settings.ClientId);
        yield return new("grant_type", settings.RefreshToken is null ? "client_credentials" : "refresh_token");
        if (settings.ClientSecret is { } secret)
        {
            yield return new("client_secret", secret);
        }

        if (settings.RefreshToken is { } refresh)
        {
            yield return new("refresh_token", refresh);
        }

        if (settings.Scope is { } scope)
        {
            yield return new("scope", scope);
        }
    }

    private sealed record Given(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in")] int Seconds = 3600);
}
