using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Steering;

/// <summary>What steering keeps of people: for whom they spoke.</summary>
internal sealed class SteeringOfPeople(SkeinDb db, TimeProvider clock) : IForget, ITellOwnData
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        var id = person.Id;
        var spoken = await db.Represents.Where(r => r.PersonId == id && r.Until == null).ToListAsync(cancel);
        var (now, groups) = (clock.GetUtcNow(), spoken.Select(r => r.GroupId).ToList());
        var networks = await db.Groups.Where(g => groups.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.NetworkId, cancel);
        var days = await db.DaysOfAsync(networks.Values, now, cancel);
        spoken.ForEach(r => r.EndOn(days[networks[r.GroupId]]));
    }

    public IEnumerable<Type> Tells => [typeof(Representative)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var spoken = await db.Represents
            .Where(r => r.PersonId == person)
            .Join(db.Groups, r => r.GroupId, g => g.Id, (r, g) => new { Group = g.Name, r.From, r.Until })
            .OrderBy(r => r.From).ToListAsync(cancel);
        return spoken.Count == 0 ? null : ("groups I spoke for", spoken);
    }
}
