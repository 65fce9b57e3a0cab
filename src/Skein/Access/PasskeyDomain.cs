using Microsoft.AspNetCore.Identity;
using Skein.Site;

namespace Skein.Access;

/// <summary>For which site a passkey is: the configured one, never what a request says of itself.</summary>
internal static class PasskeyDomain
{
    public static void Set(IdentityPasskeyOptions options, SiteOptions site)
    {
        var host = Host(site);
        options.ServerDomain = host;
        options.ResidentKeyRequirement = "required";
        options.UserVerificationRequirement = "required";
        options.ValidateOrigin = origin => ValueTask.FromResult(
            !origin.CrossOrigin && Uri.TryCreate(origin.Origin, UriKind.Absolute, out var from)
            && from.Host == host && (from.Scheme == Uri.UriSchemeHttps || from.IsLoopback));
    }

    /// <summary>Browsers keep passkeys for names only, so this machine's number is called by its name.</summary>
    private static string Host(SiteOptions site) =>
        Uri.TryCreate(site.AddressOf(""), UriKind.Absolute, out var address) && !address.IsLoopback ? address.Host : "localhost";
}
