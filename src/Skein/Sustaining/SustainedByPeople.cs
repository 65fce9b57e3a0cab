using Skein.Access;
using Skein.Leaving;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Sustaining;

/// <summary>What the slice keeps of people: the tasks they see to, and what they said in public.</summary>
internal sealed class SustainedByPeople(SkeinDb db) : ITellOwnData, IHandOn
{
    private const string Word = "task";

    private sealed record Said(string Text, DateOnly From, DateOnly? RetiredOn);

    public async Task<IReadOnlyList<OwnedThing>> OwnedAsync(
        PersonId person, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var tasks = await db.NetworkTasks.IgnoreAutoIncludes()
            .Where(t => t.NetworkId == network && t.Holders.Any(h => h.PersonId == person && h.Until == null))
            .OrderBy(t => t.Place).Select(t => new { t.Id, t.Title }).ToListAsync(cancel);
        return [.. tasks.Select(t => new OwnedThing(OwnedKeys.Write(Word, t.Id.Value), $"Sees to: {t.Title}"))];
    }

    public async Task HandOnAsync(string key, PersonId? to, Departure handover, CancellationToken cancel)
    {
        if (OwnedKeys.Read(Word, key) is { } id
            && await db.NetworkTasks.SingleOrDefaultAsync(
                t => t.Id == new NetworkTaskId(id) && t.NetworkId == handover.Network, cancel) is { } task)
        {
            var next = handover.LastDay.AddDays(1);
            task.TakeFrom(handover.From, next);
            if (to is { } other)
            {
                task.GiveTo(other, next);
            }
        }
    }

    public IEnumerable<Type> Tells => [typeof(Pledge)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var said = await db.Pledges.Where(p => p.PersonId == person).OrderBy(p => p.From)
            .Select(p => new Said(p.Text, p.From, p.RetiredOn)).ToListAsync(cancel);
        return said.Count == 0 ? null : ("what I said I would do", said);
    }
}
