using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

/// <summary>
/// A resting school is left in peace, and not left alone: after six weeks without a word between people, the co-leaders are asked
/// to ring (S-24). It is a nudge; who rings how often is counted nowhere.
/// </summary>
internal sealed class WatchContact : IWork
{
    public const string Name = "duties.contact";

    private const int DaysToRing = 7;
    private const int DaysRemembered = 400;

    public string Kind => Name;
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (today, networks) in await db.EachDayAsync(now, cancel))
        {
            await WatchAsync(db, networks, today, now, cancel);
        }
    }

    private static async Task WatchAsync(
        SkeinDb db, IQueryable<NetworkId> networks, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var (contacts, settings) = (db.PersonalContacts, db.DutySettings);
        var resting = await (
            from span in db.MembershipSpans
            where span.State == MembershipState.Resting && span.From <= today && (span.Until == null || span.Until > today)
            join m in db.Memberships.IgnoreAutoIncludes() on span.MembershipId equals m.Id
            where networks.Contains(m.NetworkId)
            join school in db.Schools on m.SchoolId equals school.Id
            select new
            {
                m.NetworkId,
                m.SchoolId,
                school.Name,
                span.From,
                Last = contacts.Where(c => c.NetworkId == m.NetworkId && c.SchoolId == m.SchoolId).Max(c => (DateOnly?)c.HadOn),
                Weeks = settings.Where(s => s.NetworkId == m.NetworkId).Select(s => (int?)s.ContactWeeks).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var (open, ended) = await NudgesAsync(db, networks, today, cancel);
        var heads = await HeadsAsync(db, [.. resting.Select(r => r.SchoolId)], today, cancel);
        var leaders = await LeadersAsync(db, today, cancel);
        foreach (var school in resting)
        {
            // Whoever would be asked to ring is the very person who would be rung.
            if (
                heads.GetValueOrDefault(school.SchoolId) is { } own
                    && leaders[school.NetworkId].ToList() is [var only]
                    && only == own.Id)
            {
                continue;
            }

            var last = Later(school.Last, ended.GetValueOrDefault((school.NetworkId, school.SchoolId)));
            var since = last > school.From ? last.Value : school.From;
            var weeks = school.Weeks ?? DutySettings.SuggestedContactWeeks;
            if (!open.Contains((school.NetworkId, school.SchoolId)) && since.AddDays(7 * weeks) <= today)
            {
                await db.OweAsync(
                    Ring(
                        school.NetworkId, school.SchoolId, school.Name, heads.GetValueOrDefault(school.SchoolId)?.Name, since,
                        today), today, now, cancel);
            }
        }

        var rests = resting.Select(r => (r.NetworkId, r.SchoolId)).ToHashSet();
        foreach (var (network, school) in open.Where(o => !rests.Contains(o)))
        {
            await db.ReleaseAllAsync(
                network, PersonalContact.OriginOf(school), "The school rests no longer.", today, now, cancel);
        }
    }

    /// <summary>
    /// Who has an open nudge, and when the last one ended: whoever ticked it off, or let it go, has answered it.
    /// </summary>
    private static async Task<(
        HashSet<(NetworkId, SchoolId)> Open, Dictionary<(NetworkId, SchoolId), DateOnly?> Ended)> NudgesAsync(
        SkeinDb db, IQueryable<NetworkId> networks, DateOnly today, CancellationToken cancel)
    {
        var lastYear = today.AddDays(-DaysRemembered);
        var nudges = await db.Duties.IgnoreAutoIncludes()
            .Where(d => d.OriginKind == PersonalContact.OriginKind && (d.EndedOn == null || d.EndedOn > lastYear)
                && networks.Contains(d.NetworkId))
            .Select(d => new { d.NetworkId, d.OriginId, d.EndedOn })
            .ToListAsync(cancel);
        return (
            nudges.Where(d => d.EndedOn is null).Select(d => (d.NetworkId, new SchoolId(d.OriginId))).ToHashSet(),
            nudges.GroupBy(d => (d.NetworkId, new SchoolId(d.OriginId))).ToDictionary(g => g.Key, g => g.Max(d => d.EndedOn)));
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static NewDuty Ring(
        NetworkId network, SchoolId school, string name, PersonName? head, DateOnly since, DateOnly today) =>
        new(
            network,
            PersonalContact.OriginOf(school),
            $"on:{today.DayNumber}",
            $"Ring {(head is null ? name : $"{head} of {name}")}: no personal contact since {since.Said()}",
            Owner.CoLeaders,
            today.AddDays(DaysToRing))
        {
            Href = DutiesLinks.Contact(network, school),
            How = "A call or a visit is enough. What you talk about is yours.",
        };

    private sealed record Head(PersonId Id, PersonName Name);

    private static async Task<Dictionary<SchoolId, Head>> HeadsAsync(
        SkeinDb db, IReadOnlyCollection<SchoolId> schools, DateOnly today, CancellationToken cancel)
    {
        var heads = await db.Roles.On(today)
            .Where(r => r.Kind == RoleKind.Head && r.SchoolId != null && schools.Contains(r.SchoolId.Value))
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { r.SchoolId, p.Id, p.Name })
            .ToListAsync(cancel);
        return heads.Having(h => h.SchoolId).GroupBy(h => h.Part, h => new Head(h.Row.Id, h.Row.Name))
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single());
    }

    private static async Task<ILookup<NetworkId, PersonId>> LeadersAsync(SkeinDb db, DateOnly today, CancellationToken cancel) =>
        (
            await db.Roles
                .On(today)
                .Where(r => r.Kind == RoleKind.CoLeader && r.NetworkId != null)
                .Select(r => new { r.NetworkId, r.PersonId })
                .Distinct()
                .ToListAsync(cancel))
            .ToLookup(r => r.NetworkId.GetValueOrDefault(), r => r.PersonId);
}
