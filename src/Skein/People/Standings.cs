using System.Linq.Expressions;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>Answers Access: which roles a person has in a network or school today, and so what they may do there.</summary>
internal sealed class Standings(SkeinDb db, TimeProvider clock) : IKnowRoles
{
    public async Task<Standing?> StandingAsync(PersonId person, Guid? network, Guid? school, CancellationToken cancel)
    {
        var today = Days.Today(clock.GetUtcNow());
        NetworkId? here = network is { } id ? new NetworkId(id) : null;

        var known = await db.People.Where(p => p.Id == person && p.ErasedAt == null).Select(p => new { p.Name, p.Email }).SingleOrDefaultAsync(cancel);
        if (known is null)
        {
            return null;
        }

        var roles = await db.Roles
            .Where(r => r.PersonId == person).On(today)
            .Select(r => new
            {
                r.Kind,
                r.Scope,
                IsHere = r.Scope == RoleScope.Installation || r.NetworkId == here || (school != null && r.SchoolId == new SchoolId(school.Value)),
            })
            .ToListAsync(cancel);
        var rights = roles.Where(r => r.IsHere).SelectMany(r => RoleKinds.GrantsOf(r.Kind, r.Scope)).ToHashSet();
        if (here is { } networkId && !rights.Contains(Right.SeeNetwork) && await IsInAMemberSchoolAsync(person, networkId, today, cancel))
        {
            rights.Add(Right.SeeNetwork);
        }

        return new(known.Name.Value, rights, known.Email?.Value ?? "");
    }

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel) =>
        db.Administrators(Days.Today(clock.GetUtcNow())).AnyAsync(cancel);

    /// <summary>Whoever works in a member school, or has a role in one, has a part in the network.</summary>
    private Task<bool> IsInAMemberSchoolAsync(PersonId person, NetworkId network, DateOnly today, CancellationToken cancel) =>
        db.Memberships.MembersOn(network, today).AnyAsync(InASchoolOf(db.People, db.Roles.On(today), person), cancel);

    private static Expression<Func<Membership, bool>> InASchoolOf(
        IQueryable<Person> people, IQueryable<RoleAssignment> roles, PersonId person) =>
        m => people.Any(p => p.Id == person && p.SchoolId == m.SchoolId) || roles.Any(r => r.PersonId == person && r.SchoolId == m.SchoolId);
}
