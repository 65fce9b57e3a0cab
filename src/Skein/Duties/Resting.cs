using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

/// <summary>Why somebody's deadlines wait, since when, and until when they are thought to.</summary>
internal sealed record Rest(DateOnly From, DateOnly? ExpectedBackOn, EasingCause Cause)
{
    /// <summary>
    /// The person who said so in confidence; null for a school's rest, which everybody in the network knows of.
    /// </summary>
    public PersonId? SaidBy { get; init; }
}

/// <summary>
/// Which schools and people of some networks are at rest on the day it is there: read from memberships and flags, so that a
/// school that rests from this morning is left in peace from this morning.
/// </summary>
internal sealed class Resting
{
    private readonly Dictionary<(NetworkId, SchoolId), Rest> _schools = [];
    private readonly Dictionary<(NetworkId, PersonId), Rest> _people = [];

    public static async Task<Resting> ReadAsync(
        SkeinDb db, IQueryable<NetworkToday> days, IReadOnlyCollection<NetworkId> networks, CancellationToken cancel)
    {
        var hard =
            from t in db.Turbulences.IgnoreAutoIncludes()
            join n in days on t.NetworkId equals n.Id
            where networks.Contains(t.NetworkId) && t.EasesDeadlines
                && t.From <= n.Today && (t.Until == null || t.Until > n.Today)
            select new Found
            {
                NetworkId = t.NetworkId,
                SchoolId = t.SchoolId,
                From = t.From,
                Until = t.ExpectedOverOn,
                SaidBy = (Guid)(object)t.PersonId,
            };
        var rests =
            from s in db.MembershipSpans
            join m in db.Memberships.IgnoreAutoIncludes() on s.MembershipId equals m.Id
            join n in days on m.NetworkId equals n.Id
            where s.State == MembershipState.Resting && networks.Contains(m.NetworkId)
                && s.From <= n.Today && (s.Until == null || s.Until > n.Today)
            select new Found
            {
                NetworkId = m.NetworkId,
                SchoolId = m.SchoolId,
                From = s.From,
                Until = s.ExpectedBackOn,
                SaidBy = null,
            };

        // The longest of several hard times is the one that is told; and a rest that everybody knows of hides nothing, so it
        // is told before any of them.
        var resting = new Resting();
        foreach (var found in (await hard.Concat(rests).ToListAsync(cancel)).OrderBy(f => f.SaidBy is null)
            .ThenByDescending(f => f.From))
        {
            var rest = new Rest(found.From, found.Until, found.SaidBy is null ? EasingCause.Resting : EasingCause.Turbulence)
            {
                SaidBy = found.SaidBy is { } by ? new PersonId(by) : null,
            };
            if (rest.SaidBy is { } person)
            {
                resting._people[(found.NetworkId, person)] = rest;
            }

            if (found.SchoolId is { } school)
            {
                resting._schools[(found.NetworkId, school)] = rest;
            }
        }

        return resting;
    }

    /// <param name="network">Where the duty is owed.</param>
    /// <param name="person">Its owner, where that is a person.</param>
    /// <param name="school">Its owner, or the school where its owner works.</param>
    /// <returns>Null when nothing keeps them from it.</returns>
    public Rest? Find(NetworkId network, PersonId? person, SchoolId? school) =>
        (school is { } s ? _schools.GetValueOrDefault((network, s)) : null)
        ?? (person is { } p ? _people.GetValueOrDefault((network, p)) : null);

    /// <summary>Whether the school rests so that everybody knows it.</summary>
    public bool Rests(NetworkId network, SchoolId? school) =>
        school is { } s && _schools.GetValueOrDefault((network, s)) is { Cause: EasingCause.Resting };

    private sealed class Found
    {
        public required NetworkId NetworkId { get; init; }
        public required SchoolId? SchoolId { get; init; }
        public required DateOnly From { get; init; }
        public required DateOnly? Until { get; init; }

        /// <summary>Whoever said that a hard time began; null where a school rests.</summary>
        public required Guid? SaidBy { get; init; }
    }
}
