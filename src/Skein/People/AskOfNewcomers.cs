using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// Co-leaders and heads are asked whether those who came by a code work where they say, only while somebody waits.
/// </summary>
internal sealed class AskOfNewcomers(SkeinDb db) : IAskPerson, ITellHeads
{
    public async Task<IReadOnlyList<PersonItem>> AskedAsync(
        PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var (kinds, held) = (SpokenFor.Kinds, db.Roles.Where(r => r.PersonId == person));
        var waiting = await (
            from n in db.Waiting
            join network in days on n.NetworkId equals network.Id
            select new
            {
                n.NetworkId,
                n.SchoolId,
                Leads = held.Any(r => r.Kind == RoleKind.CoLeader && r.NetworkId == n.NetworkId
                    && r.From <= network.Today && (r.Until == null || r.Until > network.Today)),
                Speaks = held.Any(r => r.SchoolId == n.SchoolId && kinds.Contains(r.Kind)
                    && r.From <= network.Today && (r.Until == null || r.Until > network.Today)),
            })
            .Where(n => n.Leads || n.Speaks)
            .ToListAsync(cancel);
        return
        [
            .. waiting.Where(n => n.Leads).GroupBy(n => n.NetworkId).OrderBy(g => g.Key.Value)
                .Select(g => new PersonItem($"{Say(g.Count())} in a school of your network", PeopleLinks.Newcomers(g.Key))),
            .. waiting.Where(n => !n.Leads)
                .GroupBy(n => (n.NetworkId, n.SchoolId))
                .OrderBy(g => g.Key.NetworkId.Value)
                .ThenBy(g => g.Key.SchoolId.Value)
                .Select(g => new PersonItem(
                    $"{Say(g.Count())} in your school", PeopleLinks.Newcomers(g.Key.NetworkId, g.Key.SchoolId))),
        ];
    }

    public async Task<IReadOnlyList<HeadItem>> AskedAsync(
        SchoolId school, PersonId? reader, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var waiting = await db.Waiting.Where(n => n.SchoolId == school).GroupBy(n => n.NetworkId)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            .. waiting.OrderBy(w => w.Key.Value).Select(w => new HeadItem(
                $"{Say(w.Count)} in your school. Do they?", PeopleLinks.Newcomers(w.Key, school))),
        ];
    }

    internal static string Say(int count) => $"{Counted.Of(count, "person says", "people say")} that they work";
}
