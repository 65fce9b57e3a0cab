using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// Heads from whom nothing was heard for a while, for co-leaders to talk with. It is a list of conversations and no judgement:
/// a resting school's head is left alone (I-05), and nobody else sees it (S-56).
/// </summary>
public static class ToTalkWith
{
    /// <summary>
    /// Our choice, not the sources': a head's silence of 21 days goes to a conversation. The page can be asked for another.
    /// </summary>
    public const int UsualDays = 21;

    /// <param name="Id">The head.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="School">Their school.</param>
    /// <param name="About">What is waited for; null where nothing at all was heard.</param>
    public sealed record Row(PersonId Id, string Name, string School, string? About);

    public sealed record Model(PeopleFrame Network, int Days, IReadOnlyList<Row> Heads);

    public static async Task<RazorComponentResult<ToTalkWithPage>> Show(
        Here here, string? days, [FromServices] IEnumerable<IHearHeads> hearing, [FromServices] IEnumerable<IAwaitHeads> awaiting,
        CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        var quiet = int.TryParse(days, out var typed) && typed is > 0 and <= 3650 ? typed : UsualDays;
        var since = network.Today.AddDays(-quiet);
        var heard = new HashSet<PersonId>();
        foreach (var slice in hearing)
        {
            heard.UnionWith(await slice.HeardAsync(here.Network, since, cancel));
        }

        var awaited = new List<AwaitedHead>();
        foreach (var slice in awaiting)
        {
            awaited.AddRange(await slice.AwaitedAsync(here.Id, since, network.Today, cancel));
        }

        var heads = (await QuietAsync(here.Db, network, since, cancel)).Where(h => !heard.Contains(h.Id));
        var rows = await JoinedAsync(here.Db, network, [.. heads], awaited, cancel);

        // A head who leads is not told to talk with themselves.
        return ToTalkWithPage.Show(new(network, quiet, [.. rows.Where(r => r.Id != here.Visitor.Id)]));
    }

    /// <summary>A head stands on the list once, with what has been waited for longest.</summary>
    private static async Task<IReadOnlyList<Row>> JoinedAsync(
        SkeinDb db, PeopleFrame network, IReadOnlyList<Row> quiet, IReadOnlyList<AwaitedHead> awaited, CancellationToken cancel)
    {
        var about = awaited.DistinctBy(a => a.Head).ToDictionary(a => a.Head, a => a.Sentence);
        var others = about.Keys.Except(quiet.Select(q => q.Id)).ToList();
        var (schools, people) = (db.Schools, db.People.Where(p => p.ErasedAt == null));
        var rows = others.Count == 0 ? [] : await db.Roles.On(network.Today)
            .Where(r => r.Kind == RoleKind.Head && others.Contains(r.PersonId))
            .Join(
                people, r => r.PersonId, p => p.Id,
                (r, p) => new { p.Id, p.Name, School = schools.First(s => s.Id == r.SchoolId).Name })
            .ToListAsync(cancel);
        return
        [
            .. quiet.Select(q => q with { About = about.GetValueOrDefault(q.Id) })
                .Concat(rows.DistinctBy(r => r.Id).Select(r => new Row(r.Id, r.Name.Value, r.School, about[r.Id])))
                .OrderBy(r => r.Name, StringComparer.CurrentCulture).ThenBy(r => r.Id.Value),
        ];
    }

    private static async Task<IReadOnlyList<Row>> QuietAsync(
        SkeinDb db, PeopleFrame network, DateOnly since, CancellationToken cancel)
    {
        var today = network.Today;
        var expected = db.Memberships.Where(m => m.NetworkId == network.Id && m.Spans.Any(s =>
            (s.State == MembershipState.Joined || s.State == MembershipState.Active)
                && s.From <= since
                && (s.Until == null || s.Until > today)));
        var (schools, people) = (db.Schools, db.People.Where(p => p.ErasedAt == null));
        var rows = await db.Roles.On(today)
            .Where(r => r.Kind == RoleKind.Head && r.From <= since && expected.Any(m => m.SchoolId == r.SchoolId))
            .Join(
                people, r => r.PersonId, p => p.Id,
                (r, p) => new { p.Id, p.Name, School = schools.First(s => s.Id == r.SchoolId).Name })
            .OrderBy(x => x.Name).ThenBy(x => x.Id)
            .ToListAsync(cancel);
        var active = await ActiveAsync(db, network.Id, [.. rows.Select(r => r.Id.Value)], since, cancel);
        return [.. rows.Where(r => !active.Contains(r.Id.Value)).Select(r => new Row(r.Id, r.Name.Value, r.School, null))];
    }

    private static async Task<HashSet<Guid>> ActiveAsync(
        SkeinDb db, NetworkId network, List<Guid> heads, DateOnly since, CancellationToken cancel) =>
        [
            .. await db.Chronicle
                .Where(e => e.NetworkId == network.Value
                && e.Day >= since
                && e.ActorId != null
                && heads.Contains(e.ActorId.Value))
                .Select(e => e.ActorId.GetValueOrDefault())
                .Distinct()
                .ToListAsync(cancel),
        ];
}
