using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>Answers Access: which roles a person has in a network or school today, and so what they may do there.</summary>
internal sealed class Standings(SkeinDb db, TimeProvider clock) : IKnowRoles
{
    public async Task<Standing?> StandingAsync(
        PersonId person, Guid? network, Guid? school, SessionId? session, CancellationToken cancel)
    {
        NetworkId? here = network is { } id ? new NetworkId(id) : null;
        SchoolId? there = school is { } schoolId ? new SchoolId(schoolId) : null;
        if (await FindAsync(person, here, there, session, cancel) is not { } known)
        {
            return null;
        }

        // An address that names a network and a school is about that school in that network: one that it never was in opens
        // nothing. A school that has left still has its history there, and its head what they confided.
        var fits = here is null || there is null || known.BelongTogether;
        var rights = known.Roles.Where(r => r.IsTowards(here, there, fits))
            .SelectMany(r => RoleKinds.GrantsOf(r.Kind, r.Scope))
            .ToHashSet();
        if (fits && known.IsInAMemberSchool)
        {
            rights.Add(Right.SeeNetwork);
        }

        return new(known.Name.Value, rights, known.Email?.Value ?? "")
        {
            IsWaiting = known.IsWaiting,
            SessionUsedOn = known.SessionUsedOn,
        };
    }

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel) =>
        db.Administrators(Days.Today(clock.GetUtcNow())).AnyAsync(cancel);

    /// <summary>All that every request asks of its visitor, in one question.</summary>
    private Task<Known?> FindAsync(
        PersonId person, NetworkId? here, SchoolId? there, SessionId? session, CancellationToken cancel)
    {
        var today = Days.Today(clock.GetUtcNow());
        var (waiting, sessions, memberships) = (db.Waiting, db.Set<Session>(), db.Memberships);
        var roles = db.Roles.On(today);
        var members = db.Memberships.Where(m => m.NetworkId == here).MembersOn(today);
        return db.People.Where(p => p.Id == person && p.ErasedAt == null)
            .Select(p => new Known
            {
                Name = p.Name,
                Email = p.Email,
                IsWaiting = waiting.Any(n => n.PersonId == p.Id),
                SessionUsedOn = sessions.Where(s => s.Id == session && s.PersonId == p.Id)
                    .Select(s => (DateOnly?)s.LastUsedOn).SingleOrDefault(),
                BelongTogether = memberships.Any(m => m.NetworkId == here && m.SchoolId == there),
                IsInAMemberSchool = members.Any(
                    m => m.SchoolId == p.SchoolId || roles.Any(r => r.PersonId == p.Id && r.SchoolId == m.SchoolId)),
                Roles = roles.Where(r => r.PersonId == p.Id)
                    .Select(r => new Held(r.Kind, r.Scope, r.NetworkId, r.SchoolId))
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancel);
    }

    private sealed class Known
    {
        public required PersonName Name { get; init; }
        public required EmailAddress? Email { get; init; }
        public required bool IsWaiting { get; init; }
        public required DateOnly? SessionUsedOn { get; init; }

        /// <summary>The school is or was in the network.</summary>
        public required bool BelongTogether { get; init; }

        /// <summary>Whoever works in a member school, or has a role in one, has a part in the network.</summary>
        public required bool IsInAMemberSchool { get; init; }

        public required List<Held> Roles { get; init; }
    }

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
