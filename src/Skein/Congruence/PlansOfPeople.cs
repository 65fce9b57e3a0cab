using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Congruence;

/// <summary>What the slice keeps of people: their own notes.</summary>
internal sealed class PlansOfPeople(SkeinDb db) : ITellOwnData, IKeepForOnePerson
{
    private sealed record Told(string Priority, string Use);

    public Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel) =>
        db.OwnUses.AnyAsync(u => u.PersonId == who.Person, cancel);

    public IEnumerable<Type> Tells => [typeof(OwnUse)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var uses = await db.OwnUses.Where(u => u.PersonId == person)
            .Join(db.Priorities, u => u.PriorityId, p => p.Id, (u, p) => new Told(p.Name, u.Text)).ToListAsync(cancel);
        return uses.Count == 0 ? null : ("where it helps my work", uses);
    }
}
