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

    public static async Task<Resting> OfAsync(
        SkeinDb db, IQueryable<NetworkToday> days, IReadOnlyCollection<NetworkId> networks, CancellationToken cancel)
    {
        var resting = new Resting();
        var hard = await (
            from t in db.Turbulences.IgnoreAutoIncludes().AsNoTracking()
            join n in days on t.NetworkId equals n.Id
            where networks.Contains(t.NetworkId) && t.EasesDeadlines
                && t.From <= n.Today && (t.Until == null || t.Until > n.Today)
            orderby t.From descending
            select new { t.NetworkId, t.PersonId, t.SchoolId, t.From, t.ExpectedOverOn }).ToListAsync(cancel);
        foreach (var flag in hard)
        {
            var rest = new Rest(flag.From, flag.ExpectedOverOn, EasingCause.Turbulence) { SaidBy = flag.PersonId };
            resting._people[(flag.NetworkId, flag.PersonId)] = rest;
            if (flag.SchoolId is { } school)
            {
                resting._schools[(flag.NetworkId, school)] = rest;
            }
        }

        var spans = await (
            from s in db.MembershipSpans
            join m in db.Memberships.IgnoreAutoIncludes() on s.MembershipId equals m.Id
            join n in days on m.NetworkId equals n.Id
            where s.State == MembershipState.Resting && networks.Contains(m.NetworkId)
                && s.From <= n.Today && (s.Until == null || s.Until > n.Today)
            select new { m.NetworkId, m.SchoolId, s.From, s.ExpectedBackOn }).ToListAsync(cancel);
        foreach (var span in spans)
        {
            // A rest that everybody knows of hides nothing, so it is the one that is told.
            resting._schools[(span.NetworkId, span.SchoolId)] = new(span.From, span.ExpectedBackOn, EasingCause.Resting);
        }

        return resting;
    }

    /// <param name="network">Where the duty is owed.</param>
    /// <param name="person">Its owner, where that is a person.</param>
    /// <param name="school">Its owner, or the school where its owner works.</param>
    /// <returns>Null when nothing keeps them from it.</returns>
    public Rest? Of(NetworkId network, PersonId? person, SchoolId? school) =>
        (school is { } s ? _schools.GetValueOrDefault((network, s)) : null)
        ?? (person is { } p ? _people.GetValueOrDefault((network, p)) : null);

    /// <summary>Whether the school rests so that everybody knows it.</summary>
    public bool Rests(NetworkId network, SchoolId? school) =>
        school is { } s && _schools.GetValueOrDefault((network, s)) is { Cause: EasingCause.Resting };
}
