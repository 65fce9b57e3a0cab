using Skein.Chronicle;
using Skein.Jobs;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Duties;

/// <summary>
/// Writes down which deadlines wait since when, and moves them on: memberships and flags know nothing of duties, so the duties
/// look. What a page shows in the meantime is derived from the same days.
/// </summary>
internal sealed class EaseDuties : IWork
{
    public const string Name = "duties.ease";

    public string Kind => Name;
    public TimeSpan? Every => TimeSpan.FromHours(1);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var days = await db.NetworksTodayAsync(now, cancel);
        var open = await db.DutyEasings.Where(e => e.Until == null).ToListAsync(cancel);
        var easing = open.ToDictionary(e => e.DutyId);
        var networks = await NetworksAtRestAsync(db, days, cancel);
        var waiting = open.Select(e => e.DutyId).ToList();
        var duties = await db.Duties
            .Where(d => waiting.Contains(d.Id) || (d.EndedOn == null && networks.Contains(d.NetworkId)))
            .ToListAsync(cancel);
        var all = duties.Select(d => d.NetworkId).Distinct().ToList();
        var resting = await Resting.ReadAsync(db, days, all, cancel);
        var today = await db.DaysOfAsync(all, now, cancel);
        var usual = await DutyItems.UsualDaysAsync(db, all, cancel);
        var schools = await SchoolsAsync(db, duties, cancel);

        foreach (var duty in duties)
        {
            var (person, school) = (duty.Owner.Person, duty.Owner.School);
            school ??= person is { } p ? schools.GetValueOrDefault(p) : null;
            var rest = duty.IsOpen ? resting.Find(duty.NetworkId, person, school) : null;
            var known = easing.GetValueOrDefault(duty.Id);
            if (known is not null && (rest is null || rest.Cause != known.Cause))
            {
                known.End(duty, today[duty.NetworkId]);
                if (duty.IsOpen)
                {
                    Told(
                        db, duty, known.Cause, $"The deadline no longer waits: due by {duty.DueOn.Said()}. {duty.Sentence}.",
                        today[duty.NetworkId], now);
                }
            }
            else if (known is null && rest is not null && !await AgainAsync(db, duty, rest, cancel))
            {
                db.DutyEasings.Add(
                    DutyEasing.Begin(duty, rest, usual.GetValueOrDefault(duty.NetworkId, DutySettings.SuggestedEaseDays)));
                Told(
                    db, duty, rest.Cause, $"The deadline waits until {duty.DueOn.Said()}: {duty.Sentence}.",
                    today[duty.NetworkId], now);
            }
        }
    }

    /// <summary>A wait that was taken back and begun again on the same day is one wait, and stands already.</summary>
    private static async Task<bool> AgainAsync(SkeinDb db, Duty duty, Rest rest, CancellationToken cancel)
    {
        var from = rest.From < duty.BegunOn ? duty.BegunOn : rest.From;
        return await db.DutyEasings.FindAsync([duty.Id, from, rest.Cause], cancel) is not null;
    }

    /// <summary>Those in which somebody is at rest: no others are looked through.</summary>
    private static async Task<List<NetworkId>> NetworksAtRestAsync(
        SkeinDb db, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var hard =
            from t in db.Turbulences.IgnoreAutoIncludes()
            join n in days on t.NetworkId equals n.Id
            where t.EasesDeadlines && t.From <= n.Today && (t.Until == null || t.Until > n.Today)
            select t.NetworkId;
        var resting =
            from m in db.Memberships.IgnoreAutoIncludes()
            join n in days on m.NetworkId equals n.Id
            join s in db.MembershipSpans on m.Id equals s.MembershipId
            where s.State == MembershipState.Resting && s.From <= n.Today && (s.Until == null || s.Until > n.Today)
            select m.NetworkId;
        return await resting.Union(hard).ToListAsync(cancel);
    }

    private static async Task<Dictionary<Access.PersonId, Schools.SchoolId?>> SchoolsAsync(
        SkeinDb db, List<Duty> duties, CancellationToken cancel)
    {
        var owners = duties.Select(d => d.Owner.Person).OfType<Access.PersonId>().Distinct().ToList();
        return await db.Set<People.Person>()
            .Where(p => owners.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.SchoolId, cancel);
    }

    /// <summary>Of a hard time the chronicle tells nobody in the network, and it never says why.</summary>
    private static void Told(
        SkeinDb db, Duty duty, EasingCause cause, string sentence, DateOnly today, DateTimeOffset now) => db.Record(
        DutyHappenings.About(cause is EasingCause.Resting ? "duty.waits" : "duty.eased", sentence, duty, null), today, now);
}
