using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Congruence;

/// <summary>
/// What the slice keeps of people: their own notes, and names that somebody typed into a plan line or a priority.
/// </summary>
internal sealed class PlansOfPeople(SkeinDb db) : IMovePeople, IForget, ITellOwnData, IKeepForOnePerson
{
    private sealed record Told(string Priority, string Use);

    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var both = await db.OwnUses.Where(u => u.PersonId == from || u.PersonId == to).ToListAsync(cancel);
        foreach (var use in both.Where(u => u.PersonId == from))
        {
            db.Remove(use);
            if (both.Find(u => u.PersonId == to && u.PriorityId == use.PriorityId) is null)
            {
                db.Add(new OwnUse(to, use.PriorityId, use.Text));
            }
        }
    }

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        db.RemoveRange(await db.OwnUses.Where(u => u.PersonId == person.Id).ToListAsync(cancel));
    }

    public Task<bool> KeepsAsync(Keeping who, CancellationToken cancel) =>
        db.OwnUses.AnyAsync(u => u.PersonId == who.Person, cancel);

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var uses = await db.OwnUses.Where(u => u.PersonId == person)
            .Join(db.Priorities, u => u.PriorityId, p => p.Id, (u, p) => new Told(p.Name, u.Text)).ToListAsync(cancel);
        return uses.Count == 0 ? null : ("where it helps my work", uses);
    }
}
