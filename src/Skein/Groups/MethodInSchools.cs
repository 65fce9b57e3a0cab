using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Groups;

/// <summary>
/// Who of a school knows the network's method (S-35): those who work there and are or were in a group that works by it. It is
/// read from the groups of the network on which they stand by name already; nothing is kept of it, and nobody is counted
/// against another.
/// </summary>
internal sealed class MethodInSchools(SkeinDb db) : ITellOfSchools
{
    public const string Id = "method";

    private static readonly List<string> Kinds = [.. GroupKinds.All.Where(k => k.TeachesMethod).Select(k => k.Key)];

    public async Task<SchoolSection?> ReadAsync(
        NetworkId network, SchoolId school, DateOnly today, int? page, CancellationToken cancel)
    {
        var groups = db.Groups;
        var places =
            from m in db.GroupMembers
            join g in groups on m.GroupId equals g.Id
            where g.NetworkId == network && Kinds.Contains(g.Kind) && m.From <= today
            select new { m.PersonId, m.From, m.Until, m.GroupId, g.Name };
        var people = db.People.Where(p => p.SchoolId == school && p.ErasedAt == null && places.Any(m => m.PersonId == p.Id));
        var count = await people.CountAsync(cancel);
        if (count == 0)
        {
            return null;
        }

        var shown = Paging.Within(page, count);
        var named = await people.OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .OnPage(shown)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(cancel);
        var ids = named.ConvertAll(p => p.Id);
        var theirs = (
            await places.Where(m => ids.Contains(m.PersonId))
                .OrderBy(m => m.From)
                .ThenBy(m => m.Name)
                .ToListAsync(cancel)).ToLookup(m => m.PersonId);
        return new(
            Id,
            "People here who know the method",
            "They are or were in a group that plans, teaches and looks at lessons together. Ask them what it is like.",
 [
                .. named.Select(p => new SchoolPerson(
                    p.Name.Value,
 [
                        .. theirs[p.Id].Select(m => (
                            Said(m.Name, new(m.From, m.Until), today), GroupsLinks.Group(network, m.GroupId))),
                    ])),
            ],
            shown,
            Paging.Pages(count));
    }

    private static string Said(string group, DaySpan span, DateOnly today) =>
        span.Holds(today) || span.LastDay is not { } last
            ? $"“{group}” since {span.From.Said()}"
            : $"“{group}” from {span.From.Said()} to {last.Said()}";
}
