using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

/// <summary>
/// What one reader may know of the answers to a wave: how many used codes of each school they printed or typed in.
/// </summary>
internal sealed record KnownCodes(IReadOnlyDictionary<SchoolId, int> BySchool)
{
    /// <summary>A reader through whose hands no code went.</summary>
    public static readonly KnownCodes None = new(new Dictionary<SchoolId, int>());

    public int All => BySchool.Values.Sum();

    public int CountIn(SchoolId school) => BySchool.GetValueOrDefault(school);
}

/// <summary>
/// Whose hands the codes of a wave went through, and who of them reads its results. A reader counts against every table of the
/// wave, also one that they cannot open today: another role is given in a minute.
/// </summary>
internal static class CodeReaders
{
    /// <param name="Readers">What each of the readers may know.</param>
    /// <param name="Answers">How many answers came by codes that any of them printed or typed in.</param>
    internal sealed record OfReaders(IReadOnlyList<KnownCodes> Readers, int Answers)
    {
        /// <summary>The most answers that any one of them may know.</summary>
        public int Most => Readers.Select(r => r.All).DefaultIfEmpty().Max();
    }

    public static async Task<OfReaders> OfReadersAsync(SkeinDb db, Wave wave, CancellationToken cancel)
    {
        var used = await (
            from hand in db.TokenHands
            where hand.WaveId == wave.Id
            join token in db.Tokens on hand.TokenId equals token.Id
            where token.IsUsed
            select new { hand.PersonId, hand.Read, token.Id, token.SchoolId }).ToListAsync(cancel);
        var readers = await ReadersAsync(db, wave, [.. used.Select(u => u.PersonId).Distinct()], cancel);
        readers.UnionWith(used.Where(u => u.Read).Select(u => u.PersonId));

        var known = used.Where(u => readers.Contains(u.PersonId)).ToList();
        return new(
            [.. known.GroupBy(u => u.PersonId).Select(g => new KnownCodes(g.CountBy(u => u.SchoolId).ToDictionary()))],
            known.Select(u => u.Id).Distinct().Count());
    }

    public static async Task<bool> ReadsAsync(SkeinDb db, Wave wave, PersonId person, CancellationToken cancel) =>
        (await ReadersAsync(db, wave, [person], cancel)).Count > 0;

    /// <summary>
    /// Who of these people may read any result of the wave, or could at any time since it opened: co-leaders, whoever is at a
    /// member school, and whoever has another part in the network than to arrange it. A role that begins later has been given
    /// already.
    /// </summary>
    private static async Task<HashSet<PersonId>> ReadersAsync(
        SkeinDb db, Wave wave, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var members = db.Memberships.Where(m => m.NetworkId == wave.NetworkId).Select(m => (SchoolId?)m.SchoolId);
        var roles = await db.Roles.NotOverBy(wave.OpensOn)
            .Where(r => people.Contains(r.PersonId) && (r.NetworkId == wave.NetworkId || members.Contains(r.SchoolId)))
            .Select(r => new { r.PersonId, r.Kind, r.Scope })
            .ToListAsync(cancel);
        var staff = await db.People
            .Where(p => people.Contains(p.Id) && members.Contains(p.SchoolId))
            .Select(p => p.Id)
            .ToListAsync(cancel);
        var were = await db.FormerPosts
            .Where(p => people.Contains(p.PersonId) && p.Until > wave.OpensOn && members.Contains(p.SchoolId))
            .Select(p => p.PersonId).ToListAsync(cancel);
        return [.. roles.Where(r => r.Scope is RoleScope.School || ReadsBy(r.Kind)).Select(r => r.PersonId), .. staff, .. were];
    }

    /// <summary>Whoever only arranges the network reads nothing (domain 4.2).</summary>
    private static bool ReadsBy(string kind)
    {
        var rights = RoleKinds.GrantsOf(kind, RoleScope.Network).ToHashSet();
        return rights.Contains(Right.LeadNetwork)
            || (rights.Contains(Right.SeeNetwork) && !rights.Contains(Right.ArrangeNetwork));
    }
}
