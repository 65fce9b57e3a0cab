using Skein.Persistence;

namespace Skein.Access;

/// <summary>
/// The link that makes the first administrator. It opens until there has been one, and never again: whoever comes when the last
/// administrator is gone is let in by <c>skein admin link</c>, and not by an old link in a mailbox or a log.
/// </summary>
public sealed class FirstRun(SkeinDb db, SignedLinks links, IKnowRoles roles)
{
    private const string Purpose = "first-run";

    /// <summary>Nobody has kept this installation yet.</summary>
    public async Task<bool> IsAheadAsync(CancellationToken cancel) =>
        !await db.Set<Installation>().AnyAsync(i => i.FirstKeptAt != null, cancel) && !await roles.AnyAdministratorAsync(cancel);

    /// <returns>The token of the link, or null when it opens nothing any more.</returns>
    public async Task<string?> TokenAsync(CancellationToken cancel) =>
        await IsAheadAsync(cancel) ? (await links.SignerAsync(cancel)).Write(Purpose, Guid.Empty) : null;

    public async Task<bool> OpensAsync(string? token, CancellationToken cancel) =>
        (await links.SignerAsync(cancel)).Read(Purpose, token) is not null && await IsAheadAsync(cancel);
}
