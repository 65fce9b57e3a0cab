using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Congruence;

/// <summary>
/// How the plan lines of a network's schools match its priorities on a day, read once and counted in three ways.
/// </summary>
internal sealed class MapOfNetwork
{
    /// <summary>So many schools make a theme a shared one: our choice, and shown beside the list.</summary>
    public const int SchoolsThatShare = 3;

    private sealed record Held(SchoolId School, PriorityId Priority, MatchLevel Level);

    public required IReadOnlyList<(PriorityId Id, string Name)> Priorities { get; init; }

    /// <summary>The schools of which something may be expected, by name.</summary>
    public required IReadOnlyList<(SchoolId Id, string Name)> Schools { get; init; }

    public required IReadOnlyList<(string Theme, IReadOnlyList<string> Schools)> SharedThemes { get; init; }

    private Dictionary<(SchoolId, PriorityId), MatchLevel> Levels { get; init; } = [];

    public static async Task<MapOfNetwork> ReadAsync(SkeinDb db, NetworkId network, DateOnly day, CancellationToken cancel)
    {
        var priorities = await db.PrioritiesOn(network, day).OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        var schools = await db.Memberships.Expected(network, day)
            .Join(db.Schools, m => m.SchoolId, s => s.Id, (m, s) => new { s.Id, s.Name })
            .OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(cancel);
        var lines = db.PlanLinesOn(network, day).IgnoreAutoIncludes();
        var held = await (
            from line in lines
            from match in line.Matches
            where match.From <= day && (match.Until == null || match.Until > day)
            select new Held(line.SchoolId, match.PriorityId, match.Level)).ToListAsync(cancel);
        var themes = await lines.Where(l => l.Theme != null)
            .Select(l => new { l.SchoolId, Theme = l.Theme! }) // the query asks for those that have one
            .ToListAsync(cancel);

        var names = schools.ToDictionary(s => s.Id, s => s.Name);
        return new()
        {
            Priorities = [.. priorities.Select(p => (p.Id, p.Name))],
            Schools = [.. schools.Select(s => (s.Id, s.Name))],
            Levels = held.GroupBy(h => (h.School, h.Priority)).ToDictionary(h => h.Key, h => h.Max(m => m.Level)),
            SharedThemes =
            [
                .. themes.Where(t => names.ContainsKey(t.SchoolId))
                    .GroupBy(t => t.Theme.Trim(), StringComparer.OrdinalIgnoreCase)
                    .Select(t => (
                        t.Key, Schools: t.Select(x => names[x.SchoolId]).Distinct().Order(StringComparer.Ordinal).ToList()))
                    .Where(t => t.Schools.Count >= SchoolsThatShare)
                    .OrderBy(t => t.Key, StringComparer.OrdinalIgnoreCase)
                    .Select(t => (t.Key, (IReadOnlyList<string>)t.Schools)),
            ],
        };
    }

    public MatchLevel? LevelOf(SchoolId school, PriorityId priority) =>
        Levels.TryGetValue((school, priority), out var level) ? level : null;

    public int SchoolsThatMatch(PriorityId priority) => Schools.Count(s => LevelOf(s.Id, priority) is not null);

    public IReadOnlyList<(SchoolId Id, string Name)> NotYetCongruent =>
        [.. Schools.Where(s => Priorities.All(p => LevelOf(s.Id, p.Id) is null))];
}
