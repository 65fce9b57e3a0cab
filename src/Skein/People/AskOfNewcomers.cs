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
    private const string ToLeader = "newcomer in network";
    private const string ToSpeaker = "newcomer in school";

    public IQueryable<AskedRow> Asked(PersonId person, IQueryable<NetworkToday> days)
    {
        var (kinds, held) = (SpokenFor.Kinds, db.Roles.Where(r => r.PersonId == person));
        return (
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
            .Select(n => new AskedRow
            {
                What = n.Leads ? ToLeader : ToSpeaker,
                Id = (Guid)(object)n.NetworkId,
                Where = (Guid)(object)n.SchoolId,
                Words = "",
                By = "",
            });
    }

    public Task<IReadOnlyList<PersonItem>> SayAsync(IReadOnlyList<AskedRow> rows, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<PersonItem>>(
        [
            .. rows.Where(n => n.What == ToLeader).GroupBy(n => n.Id).OrderBy(g => g.Key)
                .Select(g => new PersonItem(
                    $"{Sentence(g.Count())} in a school of your network", PeopleLinks.Newcomers(new NetworkId(g.Key)))),
            .. rows.Where(n => n.What == ToSpeaker)
                .GroupBy(n => (Network: n.Id, School: n.Where))
                .OrderBy(g => g.Key.Network)
                .ThenBy(g => g.Key.School)
                .Select(g => new PersonItem(
                    $"{Sentence(g.Count())} in your school",
                    PeopleLinks.NewcomersOf(new(g.Key.Network), new(g.Key.School)))),
        ]);

    public async Task<IReadOnlyList<HeadItem>> AskedAsync(
        SchoolId school, PersonId? reader, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var waiting = await db.Waiting.Where(n => n.SchoolId == school).GroupBy(n => n.NetworkId)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            .. waiting.OrderBy(w => w.Key.Value).Select(w => new HeadItem(
                $"{Sentence(w.Count)} in your school. Do they?", PeopleLinks.NewcomersOf(w.Key, school))),
        ];
    }

    internal static string Sentence(int count) => $"{Counted.Words(count, "person says", "people say")} that they work";
}
