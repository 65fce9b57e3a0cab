using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Duties;

/// <summary>What one person's message tells.</summary>
internal sealed record Digest(IReadOnlyList<DutyItem> Due, IReadOnlyList<DutyItem> Owed, int AskedToStandBy)
{
    public bool IsEmpty => Due.Count == 0 && Owed.Count == 0 && AskedToStandBy == 0;
}

/// <summary>What is due for some people at once: a few queries for all of them, and none for each.</summary>
internal sealed class DigestRows
{
    /// <summary>What falls due within two weeks: nothing slips between two weekly messages.</summary>
    private const int DaysAhead = 14;

    private readonly ILookup<PersonId, DutyId> _owed;
    private readonly Dictionary<DutyId, DutyItem> _items;
    private readonly ILookup<PersonId, DutyId> _toThem;
    private readonly Dictionary<PersonId, int> _standBy;

    private DigestRows(
        ILookup<PersonId, DutyId> owed, Dictionary<DutyId, DutyItem> items, ILookup<PersonId, DutyId> toThem,
        Dictionary<PersonId, int> standBy) =>
        (_owed, _items, _toThem, _standBy) = (owed, items, toThem, standBy);

    public Digest For(PersonId person) => new(
        Items(_owed[person]), Items(_toThem[person].Except(_owed[person])), _standBy.GetValueOrDefault(person));

    public static async Task<DigestRows> ReadAsync(
        SkeinDb db, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken cancel)
    {
        var pairs = await OwingAsync(db, people, day, cancel);
        var toThem = await db.Duties.Open().Where(d => d.OwedTo != null && people.Contains(d.OwedTo.Value))
            .Select(d => new { d.Id, d.OwedTo }).ToListAsync(cancel);
        var ids = pairs.Select(p => p.Duty).Concat(toThem.Select(d => d.Id)).Distinct().ToList();
        var until = day.AddDays(DaysAhead);
        var soon = db.Duties.Open().Where(d => ids.Contains(d.Id) && d.DueOn <= until);
        var days = db.NetworksOn(day);
        var found = await db.DutiesOn(soon, days).ToListAsync(cancel);
        var items = await DutyItems.ReadAsync(db, found, reader: null, days, cancel);
        var quiet = await QuietAsync(db, items, day, cancel);
        var offers = db.SupportOffers;
        var standBy = await db.TurbulenceSupporters
            .Where(s => people.Contains(s.PersonId)
            && !offers.Any(o => o.TurbulenceId == s.TurbulenceId && o.PersonId == s.PersonId))
            .Join(
                db.Turbulences
                    .IgnoreAutoIncludes()
                    .Where(t => t.Until == null), s => s.TurbulenceId, t => t.Id, (s, t) => s.PersonId)
            .ToListAsync(cancel);
        var resting = await Resting.ReadAsync(db, days, [.. items.Select(i => new NetworkId(i.NetworkId)).Distinct()], cancel);
        var schools = await db.Set<Person>()
            .Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.SchoolId, cancel);
        var told = items.Where(i => !i.IsQuiet && !quiet.Contains(new(i.NetworkId))).ToDictionary(i => new DutyId(i.Id));

        // Whoever works in a resting school is left in peace, whatever role of theirs owes it.
        var owed = pairs.Where(p => told.TryGetValue(p.Duty, out var item)
            && resting.Find(new(item.NetworkId), p.Person, schools.GetValueOrDefault(p.Person)) is null);
        var theirs = toThem.Having(d => d.OwedTo).Where(d => told.TryGetValue(d.Row.Id, out var item)
            && resting.Find(new(item.NetworkId), d.Part, schools.GetValueOrDefault(d.Part)) is null);
        return new(
            owed.ToLookup(p => p.Person, p => p.Duty),
            told,
            theirs.ToLookup(d => d.Part, d => d.Row.Id),
            standBy.GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count()));
    }

    private List<DutyItem> Items(IEnumerable<DutyId> ids) =>
        [.. ids.Distinct().Select(id => _items.GetValueOrDefault(id)).OfType<DutyItem>()
            .OrderBy(d => d.Network, StringComparer.Ordinal).ThenBy(d => d.Due).ThenBy(d => d.Id)];

    /// <summary>Networks that are on holiday that day: somebody who is written to by another hears nothing of them.</summary>
    private static async Task<HashSet<NetworkId>> QuietAsync(
        SkeinDb db, IReadOnlyList<DutyItem> items, DateOnly day, CancellationToken cancel)
    {
        var networks = items.Select(i => new NetworkId(i.NetworkId)).Distinct().ToList();
        return [.. await db.NetworkHolidays.Where(h => networks.Contains(h.NetworkId) && h.From <= day && h.Until > day)
            .Select(h => h.NetworkId).ToListAsync(cancel)];
    }

    private static async Task<List<(PersonId Person, DutyId Duty)>> OwingAsync(
        SkeinDb db, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken cancel)
    {
        var owners = db.DutyOwners.On(day);
        var roles = db.Roles.On(day).Where(r => people.Contains(r.PersonId));

        // The query asks for those that a person owes.
        var own = await owners.Where(o => o.PersonId != null && people.Contains(o.PersonId.Value))
            .Select(o => new { Person = o.PersonId!.Value, o.DutyId }).ToListAsync(cancel);
        var inRole = await (
            from r in roles
            join o in owners on new { r.NetworkId, Kind = (string?)r.Kind } equals new
            {
                NetworkId = (NetworkId?)o.NetworkId,
                Kind = o.RoleKind,
            }
            select new { Person = r.PersonId, o.DutyId }).ToListAsync(cancel);
        var forSchool = await (
            from r in roles
            where OwingQueries.Speakers.Contains(r.Kind)
            join o in owners on r.SchoolId equals o.SchoolId
            select new { Person = r.PersonId, o.DutyId }).ToListAsync(cancel);
        return [.. own.Concat(inRole).Concat(forSchool).Select(x => (x.Person, x.DutyId)).Distinct()];
    }
}
