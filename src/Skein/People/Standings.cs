using System.Linq.Expressions;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>Answers Access: which roles a person has in a network or school today, and so what they may do there.</summary>
internal sealed class Standings(SkeinDb db, SiteOptions options, TimeProvider clock) : IKnowRoles
{
    public async Task<Standing?> StandingAsync(PersonId person, Guid? network, Guid? school, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        NetworkId? here = network is { } id ? new NetworkId(id) : null;
        SchoolId? there = school is { } schoolId ? new SchoolId(schoolId) : null;

        var (waiting, zones) = (db.Waiting, ZonesOf(here, there));
        var known = await db.People.Where(p => p.Id == person && p.ErasedAt == null)
            .Select(p => new
            {
                p.Name,
                p.Email,
                IsWaiting = waiting.Any(n => n.PersonId == p.Id),
                Zone = zones.FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancel);
        if (known is null)
        {
            return null;
        }

        var (own, today) = (options.Today(now), Days.Today(now, known.Zone ?? options.TimeZone));
        var held = db.Roles.Where(r => r.PersonId == person);
        var roles = await held.On(own).Where(r => r.Scope == RoleScope.Installation)
            .Union(held.On(today).Where(r => r.Scope != RoleScope.Installation))
            .Select(r => new Held(r.Kind, r.Scope, r.NetworkId, r.SchoolId)).ToListAsync(cancel);
        var fits = await BelongTogetherAsync(here, there, cancel);
        var rights = roles.Where(r => r.IsTowards(here, there, fits))
            .SelectMany(r => RoleKinds.GrantsOf(r.Kind, r.Scope))
            .ToHashSet();
        if (
            fits
                && here is { } networkId
                && !rights.Contains(Right.SeeNetwork)
                && await IsInAMemberSchoolAsync(person, networkId, today, cancel))
        {
            rights.Add(Right.SeeNetwork);
        }

        return new(known.Name.Value, rights, known.Email?.Value ?? "") { IsWaiting = known.IsWaiting };
    }

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel) =>
        db.Administrators(options.Today(clock.GetUtcNow())).AnyAsync(cancel);

    /// <summary>Whose days count: those of the network in the address, or else of the school's.</summary>
    private IQueryable<string> ZonesOf(NetworkId? network, SchoolId? school) => network is { } id
        ? db.Networks.Where(n => n.Id == id).Select(n => n.TimeZone)
        : db.ZonesOf(school.GetValueOrDefault());

    /// <summary>
    /// An address that names a network and a school is about that school in that network: one that it never was in opens nothing.
    /// A school that has left still has its history there, and its head what they confided.
    /// </summary>
    private async Task<bool> BelongTogetherAsync(NetworkId? network, SchoolId? school, CancellationToken cancel) =>
        network is null
            || school is null
            || await db.Memberships.AnyAsync(m => m.NetworkId == network && m.SchoolId == school, cancel);

    /// <summary>Whoever works in a member school, or has a role in one, has a part in the network.</summary>
    private Task<bool> IsInAMemberSchoolAsync(PersonId person, NetworkId network, DateOnly today, CancellationToken cancel) =>
        db.Memberships.MembersOn(network, today).AnyAsync(InASchoolOf(db.People, db.Roles.On(today), person), cancel);

    private static Expression<Func<Membership, bool>> InASchoolOf(
        IQueryable<Person> people, IQueryable<RoleAssignment> roles, PersonId person) =>
        m => people.Any(p => p.Id == person && p.SchoolId == m.SchoolId)
            || roles.Any(r => r.PersonId == person && r.SchoolId == m.SchoolId);

    /// <summary>A role, and where it is held.</summary>
    private sealed record Held(string Kind, RoleScope Scope, NetworkId? Network, SchoolId? School)
    {
        /// <summary>A role counts towards what the address names, and what it does not name gives nothing.</summary>
        public bool IsTowards(NetworkId? network, SchoolId? school, bool fits) => Scope switch
        {
            RoleScope.Installation => true,
            RoleScope.Network => fits && network is not null && Network == network,
            RoleScope.School => fits && school is not null && School == school,
        };
    }
}
