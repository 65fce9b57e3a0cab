using Skein.Access;
using Skein.Chronicle;
using Skein.Leaving;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

/// <summary>
/// What somebody owes when they leave: each thing passes to somebody, or to the co-leaders. Nothing is left to nobody (I-33).
/// </summary>
internal sealed class DutiesHandedOn(SkeinDb db) : IHandOn
{
    private const string Word = "duty:";

    public async Task<IReadOnlyList<OwnedThing>> OwnedAsync(
        PersonId person, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var owners = db.DutyOwners.Where(o => o.PersonId == person && o.NetworkId == network && o.Until == null);
        var duties = await db.Duties.Open().Where(d => owners.Any(o => o.DutyId == d.Id))
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.Sentence, d.DueOn })
            .ToListAsync(cancel);
        return
        [
            .. duties.Select(d => new OwnedThing(
                $"{Word}{d.Id.Value}",
                $"{d.Sentence}, due by {d.DueOn.Said()}. If it ends with them, it goes to the co-leaders")),
        ];
    }

    public async Task HandOnAsync(string key, PersonId? to, Departure handover, CancellationToken cancel)
    {
        if (!key.StartsWith(Word, StringComparison.Ordinal) || !DutyId.TryParse(key[Word.Length..], out var id))
        {
            return;
        }

        var duty = await db.Duties.SingleAsync(d => d.Id == id && d.NetworkId == handover.Network, cancel);
        var owner = to is { } other ? Owner.For(other) : Owner.CoLeaders;
        if (duty.PassTo(owner, handover.LastDay.AddDays(1), "Whoever had it to do has left.") is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        var taker = to is { } taken
            ? (await db.Set<Person>().Where(p => p.Id == taken).Select(p => p.Name).SingleAsync(cancel)).Value
            : "the co-leaders";
        db.Record(
            DutyHappenings.About("duty.passed", $"Passed to {taker}: {duty.Sentence}.", duty, null),
            handover.LastDay.AddDays(1), handover.Now);
    }
}

/// <summary>What a school owes stands on its head's page.</summary>
internal sealed class DutiesOfHeads(SkeinDb db) : ITellHeads
{
    /// <summary>The page has one list; a school that owes more finds the rest on the head's own.</summary>
    private const int Most = 25;

    public async Task<IReadOnlyList<HeadItem>> AskedAsync(
        SchoolId school, PersonId? reader, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var owners =
            from o in db.DutyOwners
            join n in days on o.NetworkId equals n.Id
            where o.SchoolId == school && o.From <= n.Today && (o.Until == null || o.Until > n.Today)
            select o;
        var open = db.Duties.Open().Where(d => owners.Any(o => o.DutyId == d.Id));
        var found = await db.DutiesOn(open, days).OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(Most).ToListAsync(cancel);
        var items = await DutyItems.ReadAsync(db, found, reader: null, days, cancel);
        return
        [
            .. items.Select(d => new HeadItem(
                $"{d.Network}: {d.Sentence}.", d.Href ?? DutiesLinks.Duty(new(d.NetworkId), new(d.Id)), d.Due)),
        ];
    }
}
