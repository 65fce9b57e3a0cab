using Skein.Chronicle;
using Skein.Jobs;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Duties;

/// <summary>
/// Sees to duties whose owner is no longer there (I-33): a school that left owes nothing any more; what a person or an unheld
/// role owed goes to the co-leaders, and says so. Leaving passes things on at once; this finds what left by another door.
/// </summary>
internal sealed class TendOrphans : IWork
{
    public const string Name = "duties.orphans";

    private const int AtATime = 500;

    public string Kind => Name;
    public TimeSpan? Every => TimeSpan.FromHours(1);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (today, networks) in await db.EachDayAsync(now, cancel))
        {
            // Whoever owes an open duty there now. Somebody to whom one passes tomorrow is looked at tomorrow.
            var held = db.DutyOwners.Where(o => o.Until == null && o.From <= today && networks.Contains(o.NetworkId));
            await OfSchoolsThatLeftAsync(db, held, today, now, cancel);
            await OfPeopleWhoLeftAsync(db, held, today, now, cancel);
            await OfRolesNobodyHoldsAsync(db, held, today, now, cancel);
        }
    }

    private static async Task OfSchoolsThatLeftAsync(
        SkeinDb db, IQueryable<DutyOwner> held, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var members = db.Memberships.MembersOn(today);
        var gone = held.Where(o => o.SchoolId != null
            && !members.Any(m => m.NetworkId == o.NetworkId && m.SchoolId == o.SchoolId));
        foreach (var duty in await DutiesAsync(db, gone, cancel))
        {
            const string Because = "The school is no longer a member.";
            if (duty.LetGo(null, today, Because) is null)
            {
                db.Record(DutyHappenings.About("duty.let-go", $"Dropped: {duty.Sentence}.", duty, null, Because), today, now);
            }
        }
    }

    private static async Task OfPeopleWhoLeftAsync(
        SkeinDb db, IQueryable<DutyOwner> held, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var (people, roles, members) = (db.People, db.Roles.On(today), db.Memberships.MembersOn(today));
        var there = people.Where(p => p.ErasedAt == null);
        var gone = held.Where(o => o.PersonId != null
            && (!there.Any(p => p.Id == o.PersonId)
                || (!roles.Any(r => r.PersonId == o.PersonId && r.NetworkId == o.NetworkId)
                    && !members.Any(m => m.NetworkId == o.NetworkId
                    && there.Any(p => p.Id == o.PersonId && p.SchoolId == m.SchoolId))
                    && !members.Any(m => m.NetworkId == o.NetworkId
                    && roles.Any(r => r.PersonId == o.PersonId && r.SchoolId == m.SchoolId)))));
        await ToCoLeadersAsync(db, gone, "Whoever had it to do is no longer in the network.", today, now, cancel);
    }

    private static async Task OfRolesNobodyHoldsAsync(
        SkeinDb db, IQueryable<DutyOwner> held, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var roles = db.Roles.On(today);
        var gone = held.Where(o => o.RoleKind != null && o.RoleKind != RoleKind.CoLeader
            && !roles.Any(r => r.NetworkId == o.NetworkId && r.Kind == o.RoleKind));
        await ToCoLeadersAsync(db, gone, "Nobody holds the role that had it to do.", today, now, cancel);
    }

    private static async Task ToCoLeadersAsync(
        SkeinDb db, IQueryable<DutyOwner> gone, string why, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var duty in await DutiesAsync(db, gone, cancel))
        {
            if (duty.PassTo(Owner.CoLeaders, today, why) is null)
            {
                db.Record(
                    DutyHappenings.About("duty.passed", $"Passed to the co-leaders: {duty.Sentence}.", duty, null, why), today,
                    now);
            }
        }
    }

    private static async Task<List<Duty>> DutiesAsync(SkeinDb db, IQueryable<DutyOwner> gone, CancellationToken cancel)
    {
        var ids = await gone.OrderBy(o => o.DutyId).Take(AtATime).Select(o => o.DutyId).ToListAsync(cancel);
        return await db.Duties.Where(d => ids.Contains(d.Id) && d.EndedOn == null).ToListAsync(cancel);
    }
}
