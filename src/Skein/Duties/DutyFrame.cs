using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Duties;

/// <summary>One duty in front of somebody who owes it, or who arranges for those who do.</summary>
public sealed record DutyFrame(NetworkFrame Network, Duty Duty, PersonId? Visitor, bool IsMine)
    : IFoundHere<DutyFrame, DutyId>
{
    public static string? Place => "dutyId";

    /// <returns>Null when there is no such duty here, or it is none of the visitor's business: both are answered alike.</returns>
    public static async Task<DutyFrame?> FindAsync(Here here, DutyId id, CancellationToken cancel)
    {
        if (await here.Db.Duties.SingleOrDefaultAsync(d => d.Id == id && d.NetworkId == here.Id, cancel) is not { } found)
        {
            return null;
        }

        var isMine = here.Visitor.Id is { } me && await here.Db
            .OwedBy(me, here.Db.NetworksOn(here.Today))
            .AnyAsync(duty => duty == id, cancel);
        return isMine || here.Network.MayArrange ? new(here.Network, found, here.Visitor.Id, isMine) : null;
    }

    /// <summary>Where somebody is led who has done something with it: to their own list, or to the network's.</summary>
    public string Back => IsMine ? DutiesLinks.Mine : DutiesLinks.Duties(Network.Id);

    /// <summary>What the page shows of it.</summary>
    internal async Task<DutyItem> ItemAsync(SkeinDb db, CancellationToken cancel)
    {
        var one = db.Duties.IgnoreAutoIncludes().Where(d => d.Id == Duty.Id);
        var days = db.NetworksOn(Network.Today);
        return (await DutyItems.ReadAsync(db, await db.DutiesOn(one, days).ToListAsync(cancel), Visitor, days, cancel))[0];
    }
}

/// <summary>Whom a duty can be given to, as forms offer them: a person, a school, or whoever holds a role.</summary>
internal static class Owners
{
    private const int Most = 1000;
    private const string Person = "person:";
    private const string School = "school:";
    private const string Role = "role:";

    public static async Task<IReadOnlyList<Option>> ReadAsync(
        SkeinDb db, NetworkFrame frame, CancellationToken cancel)
    {
        var (network, day) = (frame.Id, frame.Today);
        var members = db.Memberships.MembersOn(network, day);
        var schools = await db.Schools
            .Where(s => members.Any(m => m.SchoolId == s.Id))
            .OrderBy(s => s.Name)
            .ThenBy(s => s.Id)
            .Take(Most)
            .Select(s => new { s.Id, s.Name }).ToListAsync(cancel);
        var people = await db.PeopleOn(network, day, frame.TimeZone).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        var kinds = await db.Roles.On(day).Where(r => r.NetworkId == network && r.Kind != RoleKind.CoLeader)
            .Select(r => r.Kind).Distinct().ToListAsync(cancel);
        return
        [
            new(Role + RoleKind.CoLeader, "The co-leaders"),
            .. kinds.Select(k => new Option(Role + k, $"Whoever is {RoleKinds.TitleOf(k).ToLowerInvariant()}"))
                .OrderBy(o => o.Label, StringComparer.Ordinal),
            .. people.Select(p => new Option(Person + p.Id.Value, p.Name.Value)),
            .. schools.Select(s => new Option(School + s.Id.Value, s.Name)),
        ];
    }

    /// <returns>Null when nobody was chosen, or somebody who was not offered.</returns>
    public static Owner? Read(string? typed, IReadOnlyList<Option> offered)
    {
        if (typed is null || offered.All(o => o.Value != typed))
        {
            return null;
        }

        return typed.Split(':', 2) switch
        {
            [var word, var id] when word + ":" == Person && PersonId.TryParse(id, out var person) => Owner.For(person),
            [var word, var id] when word + ":" == School && SchoolId.TryParse(id, out var school) => Owner.For(school),
            [var word, var kind] when word + ":" == Role => Owner.OfRole(kind),
            _ => null,
        };
    }
}
