namespace Skein.Access;

/// <summary>The link that makes the first administrator. It opens while there is none, and never again.</summary>
public sealed class FirstRun(SignedLinks links, IKnowRoles roles)
{
    private const string Purpose = "first-run";

    /// <summary>Nobody keeps this installation yet.</summary>
    public async Task<bool> IsAheadAsync(CancellationToken cancel) => !await roles.AnyAdministratorAsync(cancel);

    /// <returns>The token of the link, or null when there is an administrator.</returns>
    public async Task<string?> TokenAsync(CancellationToken cancel) =>
        await IsAheadAsync(cancel) ? (await links.SignerAsync(cancel)).Write(Purpose, Guid.Empty) : null;

    public async Task<bool> OpensAsync(string? token, CancellationToken cancel) =>
        (await links.SignerAsync(cancel)).Read(Purpose, token) is not null && await IsAheadAsync(cancel);
}
