using Skein.Access;
using Skein.Leaving;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Strands;

/// <summary>What strands keep of people: who led what, and where.</summary>
internal sealed class StrandsOfPeople(SkeinDb db, TimeProvider clock) : IForget, ITellOwnData, IHandOn
{
    private const string Word = "strand-lead";

    public async Task<IReadOnlyList<OwnedThing>> OwnedAsync(
        PersonId person, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var leads = await (
            from lead in db.StrandLeads
            join strand in db.Strands on lead.StrandId equals strand.Id
            join school in db.Set<School>() on lead.SchoolId equals school.Id
            where strand.NetworkId == network && lead.PersonId == person && lead.Until == null
            orderby strand.Name, school.Name
            select new { lead.Id, Strand = strand.Name, School = school.Name }).ToListAsync(cancel);
        return [.. leads.Select(l => new OwnedThing(OwnedKeys.Write(Word, l.Id.Value), $"Leads “{l.Strand}” at {l.School}"))];
    }

    public async Task HandOnAsync(string key, PersonId? to, Departure handover, CancellationToken cancel)
    {
        if (OwnedKeys.Read(Word, key) is not { } id
            || await db.Strands.Include(s => s.Leads).SingleOrDefaultAsync(
                s => s.NetworkId == handover.Network && s.Leads.Any(l => l.Id == new StrandLeadId(id)), cancel) is not { } strand)
        {
            return;
        }

        var lead = strand.Leads.Single(l => l.Id == new StrandLeadId(id));
        var next = handover.LastDay.AddDays(1);
        strand.End(lead, next);
        if (to is { } other)
        {
            var begun = strand.Lead(lead.SchoolId, other, next, handover.Now);
            if (db.Entry(begun).State is EntityState.Detached)
            {
                db.Add(begun);
            }
        }
    }

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        var id = person.Id;
        var led = await db.Strands
            .Include(s => s.Leads)
            .Where(s => s.Leads.Any(l => l.PersonId == id && l.Until == null))
            .ToListAsync(cancel);
        var days = await db.DaysOfAsync(led.Select(s => s.NetworkId), clock.GetUtcNow(), cancel);
        foreach (var strand in led)
        {
            var today = days[strand.NetworkId];
            strand.Leads.Where(l => l.PersonId == id && l.Until is null).ToList().ForEach(l => strand.End(l, today));
        }
    }

    public IEnumerable<Type> Tells => [typeof(StrandLead)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var led = await (
            from lead in db.StrandLeads
            join strand in db.Strands on lead.StrandId equals strand.Id
            join school in db.Set<School>() on lead.SchoolId equals school.Id
            where lead.PersonId == person
            orderby lead.From
            select new { Strand = strand.Name, School = school.Name, lead.From, lead.Until }).ToListAsync(cancel);
        return led.Count == 0 ? null : ("areas of work I led", led);
    }
}
