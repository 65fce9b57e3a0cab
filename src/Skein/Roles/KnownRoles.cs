using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Roles;

/// <summary>Answers Access: which roles a person has in a network or school today, and so what they may do there.</summary>
internal sealed class KnownRoles(SkeinDb db, SiteOptions options, TimeProvider clock) : IKnowRoles
{
    public async Task<Standing?> StandingAsync(
        PersonId person, Guid? network, Guid? school, SessionId? session, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        NetworkId? here = network is { } id ? new NetworkId(id) : null;
        SchoolId? there = school is { } schoolId ? new SchoolId(schoolId) : null;
        if (await FindAsync(person, here, there, session, now, cancel) is not { } known)
        {
            return null;
        }

        // An address that names a network and a school is about that school in that network: one that it never was in opens
        // nothing. A school that has left still has its history there, and its head what they confided.
        var fits = here is null || there is null || known.BelongTogether;
        var (own, isAnywhere) = (options.Today(now), here is null && there is null);
        var today = isAnywhere || known.Zones is [] ? own : Days.Today(now, known.Zones[0]);
        var roles = known.Roles.Where(r => r.Span.Holds(r.Scope is RoleScope.Installation ? own : today)).ToList();
        var rights = roles.Where(r => r.IsTowards(here, there, fits))
            .SelectMany(r => RoleKinds.GrantsOf(r.Kind, r.Scope))
            .ToHashSet();
        var isMember = known.Members.Any(m => m.Span.Holds(today)
            && (m.School == known.SchoolId || roles.Any(r => r.School == m.School)));
        if (fits && isMember)
        {
            rights.Add(Right.SeeNetwork);
        }

        return new(known.Name.Value, rights, known.Email?.Value ?? "")
        {
            IsWaiting = known.IsWaiting,
            SessionUsedOn = known.SessionUsedOn,
            Zones = isAnywhere ? known.Zones : null,
        };
    }

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel) =>
        db.Administrators(options.Today(clock.GetUtcNow())).AnyAsync(cancel);

    /// <summary>
    /// Whose days count: those of the network in the address, or else of the school's; where it names neither, each network's.
    /// </summary>
    private IQueryable<string> ZonesOf(NetworkId? network, SchoolId? school) => (network, school) switch
    {
        ({ } id, _) => db.Networks.Where(n => n.Id == id).Select(n => n.TimeZone),
        (_, { } id) => db.ZonesOf(id).Take(1),
        _ => db.Networks.Select(n => n.TimeZone).Distinct(),
    };

    /// <summary>
    /// All that every request asks of its visitor, in one question. The day is known only from its answer, and is no more than
    /// one from that of UTC.
    /// </summary>
    private Task<Known?> FindAsync(
        PersonId person, NetworkId? here, SchoolId? there, SessionId? session, DateTimeOffset now, CancellationToken cancel)
    {
        var utc = DateOnly.FromDateTime(now.UtcDateTime);
        var (first, last) = (utc.AddDays(-1), utc.AddDays(1));
        var (waiting, sessions, memberships) = (db.Waiting, db.Set<Session>(), db.Memberships.IgnoreAutoIncludes());
        var zones =
            from own in db.People.Where(p => p.Id == person)
            from zone in ZonesOf(here, there)
            select new { own.Id, Zone = zone };
        var roles = db.Roles.Where(r => r.PersonId == person && r.From <= last && (r.Until == null || r.Until > first));
        var members =
            from own in db.People.Where(p => p.Id == person)
            from m in memberships.Where(m => m.NetworkId == here)
            join s in db.MembershipSpans on m.Id equals s.MembershipId
            where s.State != MembershipState.Left && s.From <= last && (s.Until == null || s.Until > first)
                && (m.SchoolId == own.SchoolId || roles.Any(r => r.SchoolId == m.SchoolId))
            select new { own.Id, m.SchoolId, s.From, s.Until };
        return db.People.Where(p => p.Id == person && p.ErasedAt == null)
            .Select(p => new Known
            {
                Name = p.Name,
                Email = p.Email,
                SchoolId = p.SchoolId,
                IsWaiting = waiting.Any(n => n.PersonId == p.Id),
                SessionUsedOn = sessions.Where(s => s.Id == session && s.PersonId == p.Id)
                    .Select(s => (DateOnly?)s.LastUsedOn).SingleOrDefault(),
                Zones = zones.Where(z => z.Id == p.Id).Select(z => z.Zone).ToList(),
                BelongTogether = memberships.Any(m => m.NetworkId == here && m.SchoolId == there),
                Members = members.Where(m => m.Id == p.Id).Select(m => new Member(m.SchoolId, m.From, m.Until)).ToList(),
                Roles = roles.Where(r => r.PersonId == p.Id)
                    .Select(r => new Held(r.Kind, r.Scope, r.NetworkId, r.SchoolId, r.From, r.Until))
                    .ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancel);
    }

    private sealed class Known
    {
        public required PersonName Name { get; init; }
        public required EmailAddress? Email { get; init; }
        public required SchoolId? SchoolId { get; init; }
        public required bool IsWaiting { get; init; }
        public required DateOnly? SessionUsedOn { get; init; }

        /// <summary>Those whose days count.</summary>
        public required List<string> Zones { get; init; }

        /// <summary>The school is or was in the network.</summary>
        public required bool BelongTogether { get; init; }

        /// <summary>Their schools in the network: whoever works in one, or has a role in one, has a part in it.</summary>
        public required List<Member> Members { get; init; }

        public required List<Held> Roles { get; init; }
    }

    /// <summary>A school, and when it was a member.</summary>
    private sealed record Member(SchoolId School, DateOnly From, DateOnly? Until)
    {
        public DaySpan Span => new(From, Until);
    }

    /// <summary>A role, and where and when it is held.</summary>
    private sealed record Held(
        string Kind, RoleScope Scope, NetworkId? Network, SchoolId? School, DateOnly From, DateOnly? Until)
    {
        public DaySpan Span => new(From, Until);

        /// <summary>A role counts towards what the address names, and what it does not name gives nothing.</summary>
        public bool IsTowards(NetworkId? network, SchoolId? school, bool fits) => Scope switch
        {
            RoleScope.Installation => true,
            RoleScope.Network => fits && network is not null && Network == network,
            RoleScope.School => fits && school is not null && School == school,
        };
    }
}
