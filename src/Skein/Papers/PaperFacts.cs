using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Papers;

/// <summary>A school in a network, and who leads it today, as far as Skein knows.</summary>
public sealed record SchoolOnPaper(string Name, string? Head);

/// <summary>What an installation knows of itself, and what a network's own papers may say of that network.</summary>
/// <param name="ByName">The facts by the names under which papers ask for them; null where a person has to write it.</param>
/// <param name="Schools">The member schools, in alphabetical order; none outside a network.</param>
public sealed record PaperFacts(IReadOnlyDictionary<string, string?> ByName, IReadOnlyList<SchoolOnPaper> Schools)
{
    /// <summary>Empty lines where the schools are not known.</summary>
    public const int LinesForSchools = 6;

    /// <summary>Who keeps the installation, for those who see a network or keep it themselves.</summary>
    public async Task<PaperFacts> WithAdministratorsAsync(SkeinDb db, DateOnly today, CancellationToken cancel)
    {
        var names = await db.Administrators(today).OrderBy(p => p.Name).Select(p => p.Name.Value).ToListAsync(cancel);
        return With(("administrators", Listed(names)));
    }

    /// <summary>A network's own facts, for those who have a part in it.</summary>
    public async Task<PaperFacts> InAsync(SkeinDb db, NetworkFrame network, CancellationToken cancel)
    {
        var (people, roles, today) = (db.People.Where(p => p.ErasedAt == null), db.Roles.On(network.Today), network.Today);
        var holders = await roles
            .Where(r => r.NetworkId == network.Id && (r.Kind == RoleKind.CoLeader || r.Kind == RoleKind.Manager))
            .Join(people, r => r.PersonId, p => p.Id, (r, p) => new { r.Kind, p.Name })
            .OrderBy(h => h.Name)
            .ToListAsync(cancel);
        var heads = roles.Where(r => r.Kind == RoleKind.Head)
            .Join(people, r => r.PersonId, p => p.Id, (r, p) => new { r.SchoolId, p.Name });
        var schools = await db.Memberships.IgnoreAutoIncludes().MembersOn(network.Id, today)
            .Join(db.Set<School>(), m => m.SchoolId, s => s.Id, (m, s) => new { s.Id, s.Name })
            .Select(s => new
            {
                s.Id,
                s.Name,
                Heads = heads.Where(h => h.SchoolId == s.Id).OrderBy(h => h.Name).Select(h => h.Name).ToList(),
            })
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var started = await db.Networks.Where(n => n.Id == network.Id).Select(n => n.StartedOn).SingleAsync(cancel);
        return With(
            ("network", network.Name),
            ("started", started.Said()),
            ("leaders", Listed([.. holders.Where(h => h.Kind == RoleKind.CoLeader).Select(h => h.Name.Value)])),
            ("manager", Listed([.. holders.Where(h => h.Kind == RoleKind.Manager).Select(h => h.Name.Value)]))) with
        {
            Schools = [.. schools.Select(s => new SchoolOnPaper(s.Name, Listed([.. s.Heads.Select(h => h.Value)])))],
        };
    }

    private PaperFacts With(params (string Name, string? Fact)[] known)
    {
        var facts = new Dictionary<string, string?>(ByName);
        foreach (var (name, fact) in known)
        {
            facts[name] = fact;
        }

        return this with { ByName = facts };
    }

    private static string? Listed(IReadOnlyList<string> names) => names.Count == 0 ? null : Counted.List(names);
}
