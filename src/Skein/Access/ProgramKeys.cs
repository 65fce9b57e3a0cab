using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>Makes keys for programs, and knows them again.</summary>
public sealed class ProgramKeys(SkeinDb db, SignedLinks links, SiteOptions options, TimeProvider clock)
{
    /// <summary>What every key begins with, so that whoever finds one knows what it is.</summary>
    private const string Beginning = "skein_";
    private const string Purpose = "program-key";

    /// <summary>The key is stored by the caller's save.</summary>
    /// <returns>The key itself, which is not kept.</returns>
    internal async Task<string> MakeAsync(PersonId person, ProgramName name, int days, CancellationToken cancel)
    {
        var (key, now) = (Beginning + Secret.NewKey(), clock.GetUtcNow());
        db.Add(ProgramKey.Make(person, name, await HashAsync(key, cancel), days, options.Today(now), now));
        return key;
    }

    /// <returns>Whose program has this key, today; null when it opens nothing.</returns>
    internal async Task<PersonId?> FindAsync(string key, CancellationToken cancel)
    {
        if (!key.StartsWith(Beginning, StringComparison.Ordinal) || key.Length != Beginning.Length + Secret.KeyLength)
        {
            return null;
        }

        var hash = await HashAsync(key, cancel);
        var today = options.Today(clock.GetUtcNow());
        var known = db.Set<ProgramKey>().Where(k => k.KeyHash == hash && k.LastDay >= today);
        if (await known.Select(k => new { k.PersonId, k.LastUsedOn }).SingleOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }

        if (found.LastUsedOn != today)
        {
            await known.ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedOn, today), cancel);
        }

        return found.PersonId;
    }

    private async Task<string> HashAsync(string key, CancellationToken cancel) =>
        Secret.Hash(await links.SignerAsync(cancel), Purpose, key);
}
