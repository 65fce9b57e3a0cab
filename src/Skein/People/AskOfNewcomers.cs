using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// Co-leaders and heads are asked whether those who came by a code work where they say, only while somebody waits.
/// </summary>
internal sealed class AskOfNewcomers(SkeinDb db) : IAskPerson, ITellHeads
{
    public async Task<IReadOnlyList<PersonItem>> AskedAsync(PersonId person, DateOnly today, CancellationToken cancel)
    {
        var leads = db.Roles.On(today).Where(r => r.PersonId == person && r.Kind == RoleKind.CoLeader);
        var (kinds, roles) = (SpokenFor.Kinds, db.Roles.On(today));
        var waiting = await db.Waiting
            .Select(n => new
            {
                n.NetworkId,
                n.SchoolId,
                Leads = leads.Any(r => r.NetworkId == n.NetworkId),
                Speaks = roles.Any(r => r.PersonId == person && r.SchoolId == n.SchoolId && kinds.Contains(r.Kind)),
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
        SchoolId school, PersonId? reader, DateOnly today, CancellationToken cancel)
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
