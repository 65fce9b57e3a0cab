using Microsoft.Playwright;

namespace Skein.Journeys.Support;

/// <summary>
/// A device with passkeys, as the browser's tools for developers play it: built in, and asked for a finger or a PIN.
/// </summary>
public sealed class Authenticator
{
    private readonly ICDPSession _tools;
    private readonly string _id;

    private Authenticator(ICDPSession tools, string id) => (_tools, _id) = (tools, id);

    /// <param name="page">The page that asks it.</param>
    /// <param name="saysYes">Whether the person at the device is who they should be.</param>
    public static async Task<Authenticator> PlugInAsync(IPage page, bool saysYes = true)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        var added = await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = saysYes,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new(tools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>How many passkeys the device keeps.</summary>
    public async Task<int> KeysAsync()
    {
        var kept = await _tools.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = _id });
        return kept!.Value.GetProperty("credentials").GetArrayLength();
    }
}
