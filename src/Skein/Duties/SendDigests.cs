using Skein.Access;
using Skein.Jobs;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Duties;

/// <summary>
/// Writes to each person at most once a day, over all their networks, at a civil hour: what is due, what is still open, what they
/// are owed. Who is written to is claimed by one row a person a day, stored together with the message, so that of several nodes
/// one writes, and a node that is killed between the two has done neither.
/// </summary>
internal sealed class SendDigests(DatabaseAddress own, SiteOptions options, MailWay way) : IWork
{
    public const string Name = "duties.digest";

    private const int AtATime = 500;
    private const int FirstHour = 7;
    private const int LastHour = 11;
    public const int DaysKept = 60;

    /// <summary>Where two time zones give somebody two mornings, the second is not another message.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(20);

    public string Kind => Name;
    public TimeSpan? Every => TimeSpan.FromMinutes(5);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        if (!options.SendsMail && !way.LeadsSomewhere)
        {
            return;
        }

        foreach (var morning in await MorningsAsync(db, now, cancel))
        {
            await WriteAsync(db, morning.Day, morning.Networks, now, cancel);
        }

        // A person's day may be that of any of their networks.
        var before = options.Today(now).AddDays(-DaysKept);
        await db.DigestDays.Where(d => d.Day < before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The networks in which it is morning and no holiday, by the day that it is there.</summary>
    private static async Task<List<(DateOnly Day, List<NetworkId> Networks)>> MorningsAsync(
        SkeinDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var zones = await db.Networks.Select(n => n.TimeZone).Distinct().ToListAsync(cancel);
        var awake = zones.Where(zone => IsMorning(now, zone)).ToList();
        var holidays = db.NetworkHolidays;
        var mornings = new List<(DateOnly, List<NetworkId>)>();
        foreach (var day in awake.GroupBy(zone => Days.Today(now, zone)))
        {
            var there = day.ToList();
            mornings.Add((day.Key, await db.Networks
                .Where(n => there.Contains(n.TimeZone)
                && !holidays.Any(h => h.NetworkId == n.Id && h.From <= day.Key && h.Until > day.Key))
                .Select(n => n.Id)
                .ToListAsync(cancel)));
        }

        return mornings;
    }

    private static bool IsMorning(DateTimeOffset now, string zone) =>
        TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)).Hour is >= FirstHour and < LastHour;

    private async Task WriteAsync(
        SkeinDb db, DateOnly day, List<NetworkId> networks, DateTimeOffset now, CancellationToken cancel)
    {
        var asked = await CandidatesAsync(db, day, networks, now, cancel);
        var mine = await ClaimAsync(db, asked, day, now, cancel);
        var digests = await DigestRows.ReadAsync(db, mine, day, cancel);
        var people = await db.Set<Person>()
            .Where(p => mine.Contains(p.Id))
            .Select(p => new { p.Id, p.Name, p.Email })
            .ToListAsync(cancel);
        var signer = await new SignedLinks(db, new CurrentDatabase(own)).SignerAsync(cancel);
        foreach (var (person, email) in people.Having(p => p.Email))
        {
            if (DigestText.Write(person.Name.Value, person.Id, digests.For(person.Id), day, signer, options) is { } mail)
            {
                db.Add(
                    MailMessage.To(
                        email.Value, null, mail, now, name: person.Name.Value, about: person.Id.Value,
                        notAfter: now.AddDays(1), mayWait: true,
                        unsubscribe: StopLinks.AddressOf(signer, StopLinks.WhatIsDue, person.Id, options)));
            }
        }
    }

    /// <summary>Whoever owes something, is owed something or was asked to stand by, and wants to hear of it today.</summary>
    private static Task<List<PersonId>> CandidatesAsync(
        SkeinDb db, DateOnly day, List<NetworkId> networks, DateTimeOffset now, CancellationToken cancel)
    {
        var recently = (now - Apart).UtcDateTime;
        var (days, choices, weekday) = (db.DigestDays, db.DigestChoices, day.DayOfWeek);
        var owners = db.DutyOwners.On(day).Where(o => networks.Contains(o.NetworkId));
        var held = db.Roles.On(day);
        var owing = owners.Where(o => o.PersonId != null).Select(o => o.PersonId!.Value) // the query asks for it
            .Union(from o in owners
                   join r in held on new
                   {
                       NetworkId = (NetworkId?)o.NetworkId,
                       Kind = o.RoleKind,
                   } equals new { r.NetworkId, Kind = (string?)r.Kind }
                   select r.PersonId)
            .Union(
                from o in owners
                join r in held on o.SchoolId equals r.SchoolId
                where OwingQueries.Speakers.Contains(r.Kind)
                select r.PersonId)

            // The query asks for it.
            .Union(db.Duties.Open().Where(d => d.OwedTo != null && networks.Contains(d.NetworkId)).Select(d => d.OwedTo!.Value))
            .Union(from s in db.TurbulenceSupporters
                   join t in db.Turbulences.IgnoreAutoIncludes() on s.TurbulenceId equals t.Id
                   where t.Until == null && networks.Contains(t.NetworkId)
                   select s.PersonId);
        return db.Set<Person>()
            .Where(p => owing.Contains(p.Id) && p.Email != null && p.ErasedAt == null)
            .Where(p => !days.Any(d => d.PersonId == p.Id && (d.Day >= day || d.ClaimedAt > recently)))
            .Where(p => choices.Any(c => c.PersonId == p.Id)
                ? choices.Any(c => c.PersonId == p.Id
                    && (c.Rhythm == DigestRhythm.Daily || (c.Rhythm == DigestRhythm.Weekly && c.Weekday == weekday)))
                : weekday == DigestChoice.UsualDay)
            .OrderBy(p => p.Id)
            .Take(AtATime)
            .Select(p => p.Id)
            .ToListAsync(cancel);
    }

    /// <returns>Those of them whose day is ours to write: another node has the others, or has had them.</returns>
    private static async Task<List<PersonId>> ClaimAsync(
        SkeinDb db, List<PersonId> people, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var rows = string.Join(", ", people.Select((_, i) => $"({{{i + 2}}}, {{0}}, {{1}})"));
        var sql = $"insert into {DigestDayMapping.Table} (person_id, day, claimed_at) values {rows} on conflict do nothing "
            + "returning *";
        object[] values = [day, now.UtcDateTime, .. people.Select(p => (object)p.Value)];
        var claimed = await db.DigestDays.FromSqlRaw(sql, values).AsNoTracking().ToListAsync(cancel);
        return [.. claimed.Select(d => d.PersonId)];
    }
}
