using Skein.Access;
using Skein.People;
using Skein.Persistence;

namespace Skein.Engagement;

/// <summary>What the slice keeps of people: visits they made, and names that somebody typed.</summary>
internal sealed class EngagementOfPeople(SkeinDb db) : IMovePeople
{
    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var visits = await db.SchoolVisits.Where(v => v.VisitorId == from).ToListAsync(cancel);
        visits.ForEach(visit => visit.PassTo(to));
    }
}
