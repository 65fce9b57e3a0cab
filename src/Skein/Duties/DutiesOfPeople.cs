using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Duties;

/// <summary>What duties keep of a person is theirs to take along.</summary>
internal sealed class DutiesOfPeople(SkeinDb db) : IMovePeople, ITellOwnData, IKeepForOnePerson
{
    private sealed record Told(string Network, string Sentence, DateOnly From, DateOnly? Until, DateOnly? Done, string? Note);

    /// <summary>Nobody stands by themselves.</summary>
    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var hard = await db.Turbulences.Where(t => t.PersonId == from || t.PersonId == to).ToListAsync(cancel);
        db.RemoveRange(hard.SelectMany(t => t.Supporters.Where(s => s.PersonId == t.PersonId)).ToList());
    }

    /// <summary>A hard time is for whoever said it and those they chose.</summary>
    public Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel) => db.Turbulences.IgnoreAutoIncludes().AnyAsync(
        t => (t.PersonId == who.Person || t.Supporters.Any(s => s.PersonId == who.Person))
            && t.PersonId != who.Visitor && !t.Supporters.Any(s => s.PersonId == who.Visitor),
        cancel);

    public IEnumerable<Type> Tells =>
    [
        typeof(DutyOwner), typeof(PersonalContact), typeof(DigestChoice), typeof(Turbulence),
        typeof(SupportOffer),
    ];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var owned = await (
            from o in db.DutyOwners
            where o.PersonId == person
            join d in db.Duties.IgnoreAutoIncludes() on o.DutyId equals d.Id
            join n in db.Set<Networks.Network>() on d.NetworkId equals n.Id
            orderby o.From
            select new Told(n.Name.Value, d.Sentence, o.From, o.Until, d.EndedOn, d.EndedBy == person ? d.Note : null))
            .ToListAsync(cancel);
        var contacts = await db.PersonalContacts.Where(c => c.PersonId == person)
            .Join(
                db.Set<Schools.School>(), c => c.SchoolId, s => s.Id,
                (c, s) => new { School = s.Name, c.HadOn, By = c.By.ToString() })
            .OrderBy(c => c.HadOn).ToListAsync(cancel);
        var choice = await db.DigestChoices.Where(c => c.PersonId == person)
            .Select(c => new { Rhythm = c.Rhythm.ToString(), Weekday = c.Weekday.ToString() }).SingleOrDefaultAsync(cancel);
        var hard = await db.Turbulences.IgnoreAutoIncludes().Where(t => t.PersonId == person)
            .OrderBy(t => t.From).Select(t => new { t.From, t.Until, t.Words, t.Thanks }).ToListAsync(cancel);
        var offers = await db.SupportOffers
            .Where(o => o.PersonId == person)
            .OrderBy(o => o.OfferedAt)
            .Select(o => new { o.OfferedAt, o.Words })
            .ToListAsync(cancel);
        return owned.Count + contacts.Count + hard.Count + offers.Count == 0 && choice is null
            ? null
            : ("duties", new { Owed = owned, Contacts = contacts, Messages = choice, HardTimes = hard, Offers = offers });
    }
}

/// <summary>Takes a name out of the words that duties keep; what an erased person still owes goes to the co-leaders.</summary>
internal sealed class ForgetInDuties(SkeinDb db, TimeProvider clock) : IForget
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        await PassOnAsync(person, cancel);
    }

    private async Task PassOnAsync(Forgotten person, CancellationToken cancel)
    {
        var (now, id) = (clock.GetUtcNow(), person.Id);
        var owed = await db.Duties
            .Where(d => d.EndedOn == null && d.Owners.Any(o => o.PersonId == id && o.Until == null))
            .ToListAsync(cancel);

        var days = await db.DaysOfAsync(owed.Select(d => d.NetworkId), now, cancel);

        // Leaving may have passed some on in this same change.
        foreach (var duty in owed.Where(d => d.Owner.Person == id))
        {
            var today = days[duty.NetworkId];
            const string Why = "Whoever had it to do is a former member.";
            if (duty.PassTo(Owner.CoLeaders, today, Why) is null)
            {
                db.Record(
                    DutyHappenings.About(
                        "duty.passed", $"Passed to the co-leaders: {person.Scrub(duty.Sentence)}.", duty, null, Why),
                    today, now);
            }
        }
    }
}
