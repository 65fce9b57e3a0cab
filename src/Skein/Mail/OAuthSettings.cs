using Microsoft.Extensions.Configuration;

namespace Skein.Mail;

/// <summary>
/// How Skein signs in to a provider that takes no passwords (Skein__Smtp__OAuth__…, Skein__Imap__OAuth__…): it asks for an
/// access token, with a refresh token where there is one, and otherwise with its own credentials.
/// </summary>
/// <param name="TokenAddress">Where tokens are given out.</param>
/// <param name="ClientId">The application, as the provider knows it.</param>
/// <param name="ClientSecret">Its secret; null where the provider asks for none.</param>
/// <param name="RefreshToken">What the owner of the mailbox agreed to; null where the application has leave of its own.</param>
/// <param name="Scope">What the token is for; null where the provider asks for no scope.</param>
public sealed record OAuthSettings(Uri TokenAddress, string ClientId, string? ClientSecret, string? RefreshToken, string? Scope)
{
    private static readonly Dictionary<string, (string TokenAddress, string Scope)> Providers = new(
        StringComparer.OrdinalIgnoreCase)
    {
        ["google"] = ("https://oauth2.googleapis.com/token", "https://mail.google.com/"),
        ["microsoft"] = (
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token", "https://outlook.office365.com/.default"),
    };

    /// <returns>The settings, or null where nothing is said of OAuth; and what is wrong with them, if something is.</returns>
    public static (OAuthSettings? Settings, string? Problem) Read(IConfigurationSection typed)
    {
        if (!typed.GetChildren().Any())
        {
            return (null, null);
        }

        var named = typed.Path.Replace(":", "__", StringComparison.Ordinal);
        (string? TokenAddress, string? Scope) known = (null, null);
        if (typed["Provider"] is { Length: > 0 } provider)
        {
            if (!Providers.TryGetValue(provider, out var found))
            {
                return (
                    null,
                    $"{named}__Provider must be google or microsoft. For another, name {named}__TokenAddress.");
            }

            known = found;
        }

        var address = typed["TokenAddress"]
            ?? known.TokenAddress?.Replace("{tenant}", typed["Tenant"] ?? "common", StringComparison.Ordinal);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var token) || token.Scheme is not ("https" or "http"))
        {
            return (
                null,
                $"{named}__TokenAddress must be the address that gives out tokens, or {named}__Provider google or microsoft.");
        }

        return typed["ClientId"] is { Length: > 0 } client
            ? (new(token, client, typed["ClientSecret"], typed["RefreshToken"], typed["Scope"] ?? known.Scope), null)
            : (null, $"{named}__ClientId must be the application's id, as the provider gave it.");
    }
}
